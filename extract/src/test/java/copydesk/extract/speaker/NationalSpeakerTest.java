package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NationalSpeakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Coach P(David Munro) had little to say. [The Scot] left.      | David Munro DESCRIPTION <- The Scot TITLE
          Coach P(David Munro) left. [The 24-year-old] said so.         | David Munro DESCRIPTION <- The 24-year-old TITLE
          P(David Munro) met P(Tom Reyes). [The Scot] said so.          | unknown
          P(David Munro) left. It rained. [The Scot] said so.           | David Munro DESCRIPTION <- The Scot TITLE
          P(David Munro) left. It rained. It froze. [The Scot] said so. | unknown
          P(David Munro) left. [A Scot] said so.                        | unknown
          P(David Munro) left. [The old man] said so.                   | unknown
          P(David Munro) left. [The 24-year plan] said so.              | unknown
          It rained. [The Scot] said so.                                | unknown
          """)
  void oneOfAPeople_isTheOnlyPersonNearby(String text, String shown) {
    assertThat(SourceOf.of(text).by(NationalSpeaker::resolve)).isEqualTo(shown);
  }
}
