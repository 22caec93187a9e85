package copydesk.extract.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TsvTest {
  @Test
  void rows_areTheLinesThatAreNeitherBlankNorComments() {
    assertThat(Tsv.rows(List.of("# code\tname", "", "PT\tPortugal\t", "  ")))
        .containsExactly(new String[] {"PT", "Portugal", ""});
  }

  @Test
  void values_areNoneWhereTheCellIsBlankOrMissing() {
    String[] row = {"UN", "U.N.|United Nations", ""};
    assertThat(Tsv.values(row, 1)).containsExactly("U.N.", "United Nations");
    assertThat(Tsv.values(row, 2)).isEmpty();
    assertThat(Tsv.values(row, 3)).isEmpty();
  }

  @Test
  void missingResource_isRefusedByName() {
    assertThatThrownBy(() -> Tsv.resource(TsvTest.class, "missing.tsv"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing.tsv");
  }
}
