package copydesk.extract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.name.NameForm;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Words;
import copydesk.records.PartyReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShippedPartiesTest {
  private static final ShippedParties SHIPPED = ShippedParties.load();

  static long[] words(String name) {
    Tokens tokens = ArticleText.of(name).tokens();
    return NameForm.of(tokens, new Range(0, tokens.size())).words();
  }

  private static String key(PartyReference party) {
    return party == null ? null : party.key();
  }

  @ParameterizedTest
  @CsvSource({
    "Norway, country/norway",
    "the United States, country/united-states",
    "U.S., country/united-states",
    "USA, country/united-states",
    "Ivory Coast, country/ivory-coast",
    "Oslo,"
  })
  void country_isKnownByItsNames(String name, String key) {
    assertThat(key(SHIPPED.country(words(name)))).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "Norwegian, country/norway",
    "Norwegians, country/norway",
    "French, country/france",
    "Norway,"
  })
  void demonym_isOfItsCountry(String name, String key) {
    assertThat(key(SHIPPED.demonym(words(name)))).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"Oslo, country/norway", "Kabul, country/afghanistan", "Bergen,"})
  void capital_isOfItsCountry(String name, String key) {
    assertThat(key(SHIPPED.capital(words(name)))).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "World Health Organization, organisation/world-health-organization",
    "WHO, organisation/world-health-organization",
    "Northgate Partners,"
  })
  void organisation_isKnownByNameAndAcronym(String name, String key) {
    assertThat(key(SHIPPED.organisation(words(name)))).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Norway", "Norwegian", "Afghan", "US"})
  void countryWords_areNamesAndAdjectives(String word) {
    assertThat(SHIPPED.isCountryWord(Words.hash(word))).isTrue();
    assertThat(SHIPPED.isCountryWord(Words.hash("Oslo"))).isFalse();
  }

  @Test
  void keys_areUniqueAndRefsThere() {
    assertThat(SHIPPED.all()).extracting(PartyReference::key).doesNotHaveDuplicates();
    assertThat(SHIPPED.all()).hasSizeGreaterThan(200);
    assertThat(SHIPPED.country(words("Norway")).refs()).containsExactly("iso3166:NO");
  }
}
