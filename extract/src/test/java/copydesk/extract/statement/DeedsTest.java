package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeedsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Stone] <voted> {for the bridge}.
          Stone, <known> for {her bread}, left.
          [The union] <called> off {the strike}.
          [Iceland and Norway] <agreed> on Tuesday {to share the catch}.
          [Stone] was <knocked> {out of the cup}.
          He left, <referring> to {the tower}.
          """)
  void deed_isNoStatement(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Deeds.read(story.reading, story.only())).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Stone] <called> for {a strike}.
          [Stone] <agreed> {that it rained}.
          [Stone] <endorsed> the plan as {“a gift”}.
          [Stone] <referred> to {the tower}.
          [Stone] <said> {it rained}.
          """)
  void speech_isLeftAlone(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Deeds.read(story.reading, story.only())).isSameAs(story.only());
  }
}
