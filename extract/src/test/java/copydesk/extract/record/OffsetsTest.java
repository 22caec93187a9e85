package copydesk.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import copydesk.records.text.CodePoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OffsetsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Ann Bell left|Ann Bell",
        "😀 Bell left|😀 Bell",
        "A\u00adnn Be\u200bll\u200e left|A\u00adnn Be\u200bll",
        "&quot;Yes&quot; left|&quot;Yes",
        "😀😀 &#128512; left|😀😀"
      })
  void span_coversTheTokensAsTheyStand(String text, String words) {
    Tokens tokens = ArticleText.of(text).tokens();
    assertThat(CodePoints.substring(text, new Offsets(tokens).ofTokens(0, 2))).isEqualTo(words);
  }

  @Test
  void span_coversTheWholeLineEndWithin() {
    String text = "Ann\r\nBell left";
    Tokens tokens = ArticleText.of(text).tokens();
    assertThat(CodePoints.substring(text, new Offsets(tokens).ofTokens(0, 2)))
        .isEqualTo("Ann\r\nBell");
  }
}
