package copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.Wire;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a wire tells editors only is no news that anybody states. */
final class AdvisoryTest {
  private static final Extractor EXTRACTOR = Extractor.load();

  @ParameterizedTest
  @EnumSource(Wire.Kind.class)
  void advisory_givesNoStatements(Wire.Kind kind) {
    Wire wire =
        new Wire(
            null, null, null, null, null, null, null, null, null, null, kind, null, null, null,
            false);
    String text = "OSLO (MNA) - The story on fish will be refiled, desk editor Siri Lund said.";
    EnrichedArticle read =
        EXTRACTOR.extract(new Article("a", 1, null, null, text, null, null, null, List.of(), wire));

    assertThat(read.parties()).extracting(party -> party.name()).contains("Siri Lund");
    assertThat(read.statements()).hasSize(kind == Wire.Kind.ADVISORY ? 0 : 1);
  }
}
