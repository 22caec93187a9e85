package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AffixesTest {
  @Test
  void start_isOneOfThem() {
    Affixes starts = Affixes.starts(List.of("read more", "related:", "©"));
    assertThat(starts.match("read more here")).isTrue();
    assertThat(starts.match("related: weather")).isTrue();
    assertThat(starts.match("© 2021")).isTrue();
    assertThat(starts.match("reading")).isFalse();
    assertThat(starts.match("i read more")).isFalse();
  }

  @Test
  void end_isOneOfThem() {
    Affixes ends = Affixes.ends(List.of("/afp", "file photo"));
    assertThat(ends.match("pool/afp")).isTrue();
    assertThat(ends.match("p")).isFalse();
    assertThat(ends.match("/afp pool")).isFalse();
  }
}
