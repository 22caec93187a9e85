package copydesk.records.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Antony Blinken | antony-blinken",
        "“We’ll see” – he said. | we-ll-see-he-said",
        "U.S. Steel | us-steel",
        "Ségolène Müller-Łoś | segolene-muller-łos",
        "ﬁve ½ ΟΔΟΣ | five-1-2-οδος",
        "  -- x -- | x",
        "𝐀🎉b𐐀 | a-b𐐨",
        "a\uD83D | a",
        "... | ''"
      })
  void slug_isSmallLettersDigitsAndHyphens(String words, String slug) {
    assertThat(Slug.of(words)).isEqualTo(slug);
  }
}
