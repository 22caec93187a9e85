package copydesk.records.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EntitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "&quot;Yes&quot;|\"Yes\"",
        "&ldquo;Yes&rdquo;|“Yes”",
        "&#8220;Yes&#8221;|“Yes”",
        "&#x201C;Yes&#X201d;|“Yes”",
        "&#147;Yes&#148;|“Yes”",
        "It&#39;s and it&apos;s and it&rsquo;s|It's and it's and it’s",
        "&laquo;&nbsp;Oui&nbsp;&raquo;|« Oui »",
        "AT&amp;T|AT&T",
        "&amp;quot;Yes&amp;quot;|\"Yes\"",
        "Andr&eacute;s N&uacute;&ntilde;ez|Andrés Núñez",
        "Qu&shy;re&#8203;shi|Qureshi",
        "one&#10;two&#13;three&#9;four|one two three\tfour",
        "&#128512;|😀"
      })
  void entity_isReadAsItsCharacter(String text, String clean) {
    assertThat(CleanText.of(text).text()).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R&D; AT&T",
        "&",
        "&;",
        "&#;",
        "&#x;",
        "&#0;",
        "&#55357;",
        "&#1114112;",
        "&#99999999999;",
        "&unknown;",
        "&quot",
        "& quot;",
        "&amp",
        "&é;",
        "&#-5;"
      })
  void otherAmpersand_isItself(String text) {
    assertThat(CleanText.of(text).text()).isEqualTo(text);
  }

  @Test
  void entity_isCoveredByItsCharacter() {
    CleanText clean = CleanText.of("&quot;Yes");
    assertThat(clean.source(0, 1)).isEqualTo("&quot;");
    assertThat(clean.source(1, 4)).isEqualTo("Yes");
  }
}
