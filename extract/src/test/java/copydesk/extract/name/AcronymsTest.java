package copydesk.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AcronymsTest {
  private static String marked(String text) {
    Tokens tokens = ArticleText.of(text).tokens();
    byte[] marks = new byte[tokens.size()];
    Acronyms.mark(tokens, 0, tokens.size(), marks);
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < marks.length; i++) {
      if (marks[i] != 0) {
        found.append(found.isEmpty() ? "" : " ").append(marks[i]).append(tokens.string(i));
      }
    }
    return found.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "The National Fishing Council (NFC) met.|2National 3Fishing 3Council 1NFC",
        "the Ministry of Foreign Trade (MFT) said|2Ministry 3of 3Foreign 3Trade 1MFT",
        "the Bureau of Inland Affairs (BOIA) said|2Bureau 3of 3Inland 3Affairs 1BOIA",
        "the Fishing Council (XYZ) met|''",
        "prices (CPI) rose|''",
        "(ABC)|''"
      })
  void acronymInBrackets_isMarkedWithItsWords(String text, String marked) {
    assertThat(marked(text)).isEqualTo(marked);
  }
}
