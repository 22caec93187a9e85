package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhrasesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He said [, the master,] so     | the master
          He said [“the master” –] so    | the master
          He said [the crew's] so        | the crew's
          He said [the master] so        | the master
          He said [,] so                 | none
          """)
  void trimmed_hasNoMarksAtItsEdges(String text, String words) {
    SourceOf source = SourceOf.of(text);
    String trimmed = source.words(Phrases.trimmed(source.tokens, source.marked.source()));
    assertThat(trimmed == null ? "none" : trimmed).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [the old  master] said      | the old master
          [the old¬master] said       | the old master
          [the master] said           | the master
          """)
  void text_isOnOneLine(String text, String words) {
    SourceOf source = SourceOf.of(text);
    assertThat(Phrases.text(source.tokens, source.marked.source())).isEqualTo(words);
  }
}
