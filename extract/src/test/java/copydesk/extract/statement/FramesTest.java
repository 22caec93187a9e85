package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.Range;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FramesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Rashid said that it rained.                            | Rashid: that it rained
          “It rained,” Rashid said.                              | Rashid: “It rained,”
          Rashid said it rained. Sousa said it snowed.           | Rashid: it rained; Sousa: it snowed
          According to Rashid, the crane fell twice.             | Rashid: the crane fell twice
          The sun rose over the old town of Alma.                | ''
          “Rashid said that it rained.”                          | ''
          It rained.¶Read more: Rashid says that it rained       | ''
          """)
  void likelyCues_haveTheirStatements(String text, String shown) {
    StoryOf story = StoryOf.of(text);
    assertThat(story.shown(story.story.frames().all())).isEqualTo(shown.replace("''", ""));
  }

  @Test
  void sentenceOfNothingButCues_hasNoMoreThanAnySentence() {
    StoryOf story = StoryOf.of("Rashid said it rained and ".repeat(30) + "left.");
    List<Found> found = story.story.frames().all();
    int most = story.reading.tokens().size() / 10;
    assertThat(found).isNotEmpty().hasSizeLessThanOrEqualTo(most);
    assertThat(found).extracting(Found::cue).isSorted();
  }

  @Test
  void probability_tellsCuesFromOtherWords() {
    StoryOf story = StoryOf.of("Rashid <said> that it rained.");
    Frames frames = story.story.frames();
    assertThat(frames.probability(story.statements.get(0).cue())).isGreaterThan(0.9);
    assertThat(frames.probability(4)).isLessThan(0.1);
  }

  @Test
  void at_knowsNoMoreThanItsWindow() {
    StoryOf story = StoryOf.of("Rashid <said> that it rained and that it snowed.");
    Frames frames = story.story.frames();
    Found whole = frames.at(1, 0.9, frames.window(1));
    Found part = frames.at(1, 0.9, new Range(0, 5));
    assertThat(story.shown(whole)).isEqualTo("Rashid: that it rained and that it snowed");
    assertThat(story.shown(part)).isEqualTo("Rashid: that it rained");
  }

  @Test
  void at_cueWithoutContentMakesNone() {
    StoryOf story = StoryOf.of("Rashid <spoke> at the rally.");
    Frames frames = story.story.frames();
    assertThat(frames.at(1, 0.9, frames.window(1))).isNull();
  }
}
