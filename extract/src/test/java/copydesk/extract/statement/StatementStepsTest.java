package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatementStepsTest {
  private static final String HEADLINE = "Harbour to stay closed - Duarte";
  private static final String BODY =
      "¶PORT ALMA, March 3 (Northwire) - Harbour master P(Ines Duarte) said it rained.";

  @Test
  void statements_areInTextOrder() {
    StoryOf story = StoryOf.of("“It rained,” he said. She said it froze. “It was very cold.”");
    List<Found> found = StoryOf.steps().find(story.reading);
    assertThat(found).hasSize(3).extracting(Found::start).isSorted();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Rashid said it rained.                           | Rashid: it rained
          “The rope,” Rashid said, “was very old.”         | Rashid: “The rope,” / “was very old.”
          “It rained,” Rashid said. “It snowed, too.”      | Rashid: “It rained,” / “It snowed, too.”
          The ministry said that Rashid urged all to wait. | Rashid via The ministry: all to wait
          """)
  void text_isReadByAllSteps(String text, String shown) {
    StoryOf story = StoryOf.of(text);
    assertThat(story.shown(StoryOf.steps().find(story.reading))).isEqualTo(shown);
  }

  @Test
  void headline_isReadWithThePartiesOnly() {
    StoryOf story = StoryOf.of(HEADLINE.replace("Duarte", "P(Duarte)") + BODY);
    StatementSteps steps = StoryOf.steps();
    assertThat(story.shown(steps.find(story.reading))).doesNotContain("Harbour to stay closed");
    assertThat(story.shown(steps.find(story.reading, story.story.parties()).statements()))
        .startsWith("Duarte: Harbour to stay closed; ");
  }

  @Test
  void whatGaveWay_isKept() {
    StoryOf story =
        StoryOf.of("A ministry spokesman had said earlier that Duarte had called for a \"pause\".");
    StatementSteps.Result result = StoryOf.steps().find(story.reading, story.story.parties());
    assertThat(result.statements()).hasSize(1);
    assertThat(story.shown(result.passedOver())).contains("A ministry spokesman: ");
  }

  @Test
  void textWithoutSpeech_hasNone() {
    StoryOf story = StoryOf.of("The sun rose over Alma.¶Nobody was there.");
    assertThat(StoryOf.steps().find(story.reading)).isEmpty();
  }
}
