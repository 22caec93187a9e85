package copydesk.extract.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import copydesk.extract.office.KindReader;
import org.junit.jupiter.api.Test;

final class ReferencesTest {
  private final MarkedText text =
      MarkedText.of("{P Ann Lee} met {P Tom Reyes}. Later {P Lee} left.");
  private final References references = new References(text.upTo(KindReader.class));

  @Test
  void references_areInTextOrderWhoeverTheyAreTo() {
    assertThat(references.get(0).entity()).isEqualTo(text.party("Ann Lee"));
    assertThat(references.get(1).entity()).isEqualTo(text.party("Tom Reyes"));
    assertThat(references.get(2).entity()).isEqualTo(text.party("Ann Lee"));
  }

  @Test
  void theLastBeforeAToken_startsBeforeIt() {
    int reyes = text.range("Tom Reyes").first();
    assertThat(references.lastBefore(0)).isEqualTo(-1);
    assertThat(references.lastBefore(reyes)).isZero();
    assertThat(references.lastBefore(reyes + 1)).isEqualTo(1);
    assertThat(references.lastBefore(text.tokens().size())).isEqualTo(2);
  }
}
