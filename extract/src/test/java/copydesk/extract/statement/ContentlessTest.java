package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContentlessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <Asked> {whether she would stay}, Duarte smiled.
          When <asked> {if it rained}, he laughed.
          [Duarte] <denied> {that}.
          [Staff] had <warned> {Ana Sousa in March}.
          [They] <told> {Tom Reyes on Friday}.
          [Alma Bank] raised its profit <forecast> {for the year}.
          """)
  void speechWithoutContent_isNoStatement(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Contentless.read(story.reading, story.only())).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Duarte] <tweeted> about {the talks} on Monday. | true
          [The rector] <spoke> {about the flood}.         | true
          [Duarte] <spoke> about {“a lost year”}.         | false
          [The rector] <warned> about {the flood}.        | false
          """)
  void whatSomebodySpokeAbout_isATopic(String marked, boolean topic) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Contentless.isTopic(story.reading, story.only())).isEqualTo(topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Reporters] <asked> {whether she would stay}.
          [Duarte] <denied> {that it rained}.
          [Staff] <warned> {Ana Sousa that the roof leaked}.
          [They] <told> {Tom Reyes the roof leaked}.
          [Alma Bank] <forecast> {a loss for the year}.
          """)
  void speechWithContent_isLeftAlone(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Contentless.read(story.reading, story.only())).isSameAs(story.only());
  }
}
