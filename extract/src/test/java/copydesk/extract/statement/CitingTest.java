package copydesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CitingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {It rained}, [Xinhua] <reported>, citing an unnamed officer. | an unnamed officer via Xinhua: It rained
          [The Alma Times, quoting two officials], <said> {it rained}. | two officials via The Alma Times: it rained
          [The agency], citing the ministry, <said> {it rained}.       | the ministry via The agency: it rained
          {“It rained,”} <said> [one analyst quoted by AFP].           | one analyst via AFP: “It rained,”
          {“It rained,”} [an aide, cited by the Alma Times,] <said>.   | an aide via the Alma Times,: “It rained,”
          """)
  void whoIsCited_speaksThroughWhoCites(String marked, String shown) {
    assertThat(StoryOf.of(marked).after(Citing::read)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Xinhua] <reported> {it rained}, citing high winds.
          [Lund] <said> {it rained}, citing two officials.
          <reported> {it rained}, citing two officials.
          """)
  void reasonThatIsCited_doesNotSpeak(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Citing.read(story.reading, story.only())).isSameAs(story.only());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          It rained, [Xinhua] reported, <citing> {an unnamed officer}.
          """)
  void citation_isNoStatement(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Citing.withoutCitations(story.reading, story.only())).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [Lund] left, <citing> {high costs}.
          [Lund] left, <quoting> {“two officers”}.
          """)
  void reason_isLeftAlone(String marked) {
    StoryOf story = StoryOf.of(marked);
    assertThat(Citing.withoutCitations(story.reading, story.only())).isSameAs(story.only());
  }
}
