package copydesk.records.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MojibakeTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String[] ORIGINALS = {
    "“It’s fine,” she said – ‘now’ — or…",
    "André Núñez and Zoë Köhler",
    "the €5 note, the £5 note",
    "Yes™ • 😀"
  };

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void utf8ReadAsLatin1_isUndone(int which) {
    String original = ORIGINALS[which];
    String once =
        new String(original.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    String twice = new String(once.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(CleanText.of(once).text()).isEqualTo(CleanText.of(original).text());
    assertThat(CleanText.of(twice).text()).isEqualTo(CleanText.of(original).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "â€œWe won,â€\u009d she said|“We won,” she said",
        "â€œWe won,â€\uFFFD she said|“We won,” she said",
        "â€œWe won,â€ she said|“We won,” she said",
        "â€œWe wonâ€|“We won”",
        "Itâ€™s so|It’s so",
        "â€˜Noâ€™|‘No’",
        "â€“ â€” â€¦|– — …",
        "â€žJaâ€œ|„Ja“",
        "Â«OuiÂ»|«Oui»",
        "AndrÃ©s NÃºÃ±ez|Andrés Núñez",
        "Ã¢â‚¬Å“NoÃ¢â‚¬Å“|“No“",
        "ItÃ¢â‚¬â„¢s|It’s",
        "ï»¿Oslo|Oslo"
      })
  void windows1252_isUndone(String text, String clean) {
    assertThat(CleanText.of(text).text()).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“CAFɔ, she said",
        "“AMANHÃ”, he said",
        "a café”—and",
        "the château’s",
        "Â, Ã and â",
        "â”",
        "Ã",
        "ð",
        "ï",
        "SÃO PAULO",
        "naïve Ÿ"
      })
  void wordsOfOtherLanguages_stay(String text) {
    assertThat(CleanText.of(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void utf8ReadAsWindows1252_isUndoneByWholeSentences(int which) {
    String original = ORIGINALS[which].replace('”', '“');
    String once = new String(original.getBytes(StandardCharsets.UTF_8), WINDOWS);
    assertThat(CleanText.of(once).text()).isEqualTo(original);
  }
}
