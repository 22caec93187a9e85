package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadlinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Crane falls over in Port Alma",
        "Crane Falls Over, Harbour Closed.",
        "‘We are ready’: Modi in Kashmir",
        "Will the harbour open again?"
      })
  void lineWithoutAStop_orInCapitals_isOne(String text) {
    assertThat(Headlines.isHeadline(text, new Line(0, text.length(), false))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour of Port Alma was closed on Monday.",
        "The harbour was “closed.”",
        "Short",
        "The harbour was closed,",
        "OSLO, Dec 5 (Reuters) - The harbour was closed"
      })
  void sentence_isNone(String text) {
    assertThat(Headlines.isHeadline(text, new Line(0, text.length(), false))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 500})
  void longLine_isNone(int length) {
    assertThat(Headlines.isHeadline("a".repeat(length), new Line(0, length, false))).isFalse();
  }
}
