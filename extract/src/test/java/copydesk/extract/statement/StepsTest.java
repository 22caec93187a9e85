package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step has a name, a reason and a case; what a statement went through can be read in it. */
final class StepsTest {
  @Test
  void stepsOfACue_haveNamesAndReasonsOfTheirOwn() {
    assertThat(FrameSteps.ORDER).extracting(FrameSteps.Step::name).doesNotHaveDuplicates();
    assertThat(FrameSteps.ORDER).extracting(FrameSteps.Step::because).doesNotHaveDuplicates();
    assertThat(FrameSteps.ORDER)
        .allSatisfy(step -> assertThat(step.name()).matches("[A-Z]\\w+([.][a-z]\\w+)?"))
        .allSatisfy(step -> assertThat(step.because()).isNotBlank())
        .allSatisfy(step -> assertThat(step.rule()).isNotNull());
  }

  @Test
  void stepsOfAnArticle_haveNamesAndReasonsOfTheirOwn() {
    List<StatementSteps.Step> all = new ArrayList<>(StatementSteps.ORDER);
    all.addAll(StatementSteps.HEADLINE);
    assertThat(all).extracting(StatementSteps.Step::name).doesNotHaveDuplicates();
    assertThat(all).extracting(StatementSteps.Step::because).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(step -> assertThat(step.name()).matches("[A-Z]\\w+"))
        .allSatisfy(step -> assertThat(step.because()).isNotBlank())
        .allSatisfy(step -> assertThat(step.rule()).isNotNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          FrameContents.wholeQuotations | “It rained. It snowed. It froze,” Rashid said.
          FrameContents.continuations   | Rashid said: “It rained.¶“It snowed.”
          Sources.subject               | In her speech Duarte, who is 44, spoke of a “danger to all”.
          Sources.wholeList             | France, Britain and Germany said they would come.
          QuotedAs                      | The Alma Times quoted two sailors as saying the rope was old.
          FrameContents.manners         | She said, quietly, “the ferry will run again before the winter comes.”
          Passives                      | The plan was criticised by the union as “a gift to the rich”.
          Citing                        | The army had taken the hill, Xinhua reported, citing an unnamed officer.
          SharedSources                 | After alleging that the army had shelled it, the Iraqi government recalled its envoy.
          Relayed                       | The ministry said in a statement published by SANA that it rained.
          Participles                   | The mayor said the bridge would stay shut until May, warning that the river was rising.
          Likeliest                     | Rashid criticised it for its silence and called on all to wait.
          Chains                        | The ministry said that Rashid urged all sides to wait.
          Trailing                      | “It rained,” said Rashid, as quoted by the agency Soompi.
          Interruptions                 | “The rope,” she said, adding that it was old, “is all we have.”
          Signatures                    | Readers wrote.¶“Close it for good and be done.”¬— Carla Mendes, 23
          Leftovers                     | “It rained,” Rashid said. “It snowed, too.”
          HeadlineSpeech                | Police: suspect is in custody¶ALMA (Northwire) - It rained on Monday.
          """)
  void stepThatASentenceNeeds_isNamedInItsStatement(String step, String text) {
    StoryOf story = StoryOf.of(text);
    List<Found> found = StoryOf.steps().find(story.reading, story.story.parties()).statements();
    assertThat(found).as(story.shown(found)).anyMatch(f -> f.steps().contains(step));
  }

  @Test
  void statementThatNoStepChanges_namesItsLabelsOnly() {
    StoryOf story = StoryOf.of("Rashid said that it rained.");
    List<Found> found = StoryOf.steps().find(story.reading, story.story.parties()).statements();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).steps()).containsExactly("FrameFinder");
  }
}
