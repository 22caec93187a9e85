package copydesk.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.records.Span;
import copydesk.records.text.CodePoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OffsetsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          It rained | 0 | 9 | 0 | 9
          𝐀 b       | 0 | 4 | 0 | 3
          𝐀 b       | 3 | 4 | 2 | 3
          a🎉🎉b    | 5 | 6 | 3 | 4
          a🎉🎉b    | 0 | 3 | 0 | 2
          é ü       | 2 | 3 | 2 | 3
          """)
  void utf16Offsets_becomeCodePoints(String text, int start, int end, int first, int last) {
    assertThat(new Offsets(tokens(text)).ofText(start, end)).isEqualTo(new Span(first, last));
  }

  @Test
  void halfOfAPair_countsAsOne() {
    Offsets offsets = new Offsets(tokens("a\uD83D b\uDE00 c"));
    assertThat(offsets.ofText(0, 7)).isEqualTo(new Span(0, 7));
  }

  @Test
  void tokens_haveTheSpanOfTheirText() {
    Tokens tokens = tokens("🎉 It rained 🎉 and froze.");
    Offsets offsets = new Offsets(tokens);
    assertThat(tokens.string(1, 3)).isEqualTo("It rained");
    assertThat(offsets.ofTokens(1, 3)).isEqualTo(new Span(2, 11));
    assertThat(offsets.ofTokens(new Range(4, 6))).isEqualTo(new Span(14, 23));
    assertThat(offsets.ofTokens(new Range(4, 6))).isEqualTo(offsets.ofTokens(4, 6));
  }

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

  private static Tokens tokens(String text) {
    return ArticleText.of(text).tokens();
  }
}
