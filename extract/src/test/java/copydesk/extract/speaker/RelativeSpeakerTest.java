package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RelativeSpeakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          P(Tom Reyes), [who] said so, left.                         | Tom Reyes RELATIVE
          P(Ann Lee) met P(Tom Reyes), [who] said so.                | Tom Reyes RELATIVE
          The O(Alma Company), [which] said so, grew.                | Alma Company RELATIVE
          P(Tom Reyes), the old crane master, [who] said so.         | Tom Reyes RELATIVE
          P(Tom Reyes) came when the rain fell on all of the old town [that] said so. | that (no party) RELATIVE_UNRESOLVED
          A man [who] said so left.                                  | who (no party) RELATIVE_UNRESOLVED
          P(Tom Reyes) left. [He] said so.                           | unknown
          P(Tom Reyes), [who also] said so, left.                    | unknown
          """)
  void relativePronoun_isWhoIsNamedRightBefore(String text, String shown) {
    assertThat(SourceOf.of(text).by(RelativeSpeaker::resolve)).isEqualTo(shown);
  }
}
