package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AppositionSpeakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “It is wet,” said [a spokesman], P(Tom Reyes).                    | Tom Reyes NAME
          “It is wet,” said [the mayor], P(Tom Reyes), who had no coat.     | Tom Reyes NAME
          According to [a witness], P(Tom Reyes) was wet.                   | unknown
          “It is wet,” said [a spokesman], O(Alma Bank).                    | unknown
          “It is wet,” said [a spokesman for O(Alma Bank)], P(Tom Reyes).   | unknown
          “It is wet,” [he] said to P(Tom Reyes).                           | unknown
          “It is wet,” said [he], P(Tom Reyes).                             | unknown
          """)
  void nameAfterADescription_isWhomItDescribes(String text, String shown) {
    assertThat(SourceOf.of(text).by(AppositionSpeaker::resolve)).isEqualTo(shown);
  }
}
