package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpeakerRulesTest {
  private static final String STORY =
      "L(Pakistan)'s Foreign Minister P(Samir Rashid) met the O(Transport Ministry) in L(Port"
          + " Alma). ";

  @Test
  void rules_haveReasonsOfTheirOwn() {
    assertThat(SpeakerRules.ORDER).hasSize(9);
    assertThat(SpeakerRules.ORDER).extracting(SpeakerRules.Step::rule).doesNotHaveDuplicates();
    assertThat(SpeakerRules.ORDER).extracting(SpeakerRules.Step::because).doesNotHaveDuplicates();
    assertThat(SpeakerRules.ORDER)
        .allSatisfy(step -> assertThat(step.because()).isNotBlank())
        .allSatisfy(step -> assertThat(step.rule()).isNotNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [He]                                     | Samir Rashid PRONOUN <- He PRONOUN
          P(Rashid), [who]                         | Samir Rashid RELATIVE
          [The G(Pakistani)]                       | Samir Rashid DESCRIPTION <- The Pakistani TITLE
          [Foreign Minister P(Rashid)]             | Samir Rashid NAME
          [The O(Transport Ministry) statement]    | Transport Ministry MEDIUM
          [The minister]                           | Samir Rashid DESCRIPTION <- The minister TITLE
          [A minister]                             | A minister (no party) PHRASE
          [A spokesman for the minister]           | A spokesman for the minister (no party) PHRASE
          [P(Rashid)'s statement]                  | Samir Rashid MEDIUM
          [The statement]                          | The statement (no party) MEDIUM_UNRESOLVED
          """)
  void firstRuleThatKnows_decides(String source, String shown) {
    SourceOf story = SourceOf.of(STORY + source + " said so.");
    Resolved resolved = SpeakerRules.resolve(story.marked.source(), null, story.story);
    assertThat(story.shown(resolved)).isEqualTo(shown);
  }

  @Test
  void nothingButMarks_isNobody() {
    SourceOf story = SourceOf.of(STORY + "So [–] he left.");
    assertThat(SpeakerRules.resolve(story.marked.source(), null, story.story)).isNull();
    assertThat(SpeakerRules.resolve(null, null, story.story)).isNull();
  }

  @Test
  void anyWords_areKnownToTheLastRule() {
    SourceOf story = SourceOf.of("[some of the men at the quay] said so.");
    Resolved resolved = SpeakerRules.resolve(story.marked.source(), null, story.story);
    assertThat(story.shown(resolved)).isEqualTo("some of the men at the quay (no party) PHRASE");
  }
}
