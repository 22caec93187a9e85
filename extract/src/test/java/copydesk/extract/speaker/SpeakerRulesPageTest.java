package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.StatementsPage;
import org.junit.jupiter.api.Test;

/** docs/statements.md lists the rules that decide on speakers, in their order. */
final class SpeakerRulesPageTest {
  @Test
  void rules_areThoseOfTheCode() {
    assertThat(
            StatementsPage.classes(
                "first of these rules that knows decides (`extract.speaker.SpeakerRules`):"))
        .containsExactlyElementsOf(SpeakerRules.names());
  }
}
