package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.StatementsPage;
import copydesk.records.Act;
import copydesk.records.Rule;
import copydesk.records.Unattributed;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/statements.md lists the codes and the steps that there are, in their order. */
final class StatementsPageTest {
  @Test
  void codes_areThoseOfTheEnums() {
    assertThat(StatementsPage.table(": `act`"))
        .containsExactlyElementsOf(Stream.of(Act.values()).map(Act::code).toList());
    assertThat(StatementsPage.table(": `rule`"))
        .containsExactlyElementsOf(Stream.of(Rule.values()).map(Rule::code).toList());
    assertThat(StatementsPage.table(": `unattributed`"))
        .containsExactlyElementsOf(
            Stream.of(Unattributed.values()).map(Unattributed::code).toList());
  }

  @Test
  void steps_areThoseOfTheCode() {
    assertThat(StatementsPage.table("**Of each likely cue**"))
        .containsExactlyElementsOf(FrameSteps.names());
    assertThat(StatementsPage.table("**Of the article as a whole**"))
        .containsExactlyElementsOf(StatementSteps.names());
  }
}
