package copydesk.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NameTaggerTest {
  private static final NameTagger TAGGER = NameTagger.load();

  private static List<String> names(String text) {
    Tokens tokens = ArticleText.of(text).tokens();
    return TAGGER.tag(tokens).stream()
        .map(name -> name.type() + " " + tokens.string(name.first(), name.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The report was read by Maria Fernandes on Friday.|PERSON Maria Fernandes",
        "Mr Odhiambo did not reply to questions.|PERSON Odhiambo",
        "She flew from Nairobi to Lisbon last week.|LOCATION Nairobi, LOCATION Lisbon",
        "The World Health Organization sent doctors.|ORGANISATION World Health Organization",
        "Kenyan farmers have waited for rain since May.|GROUP Kenyan",
        "Prices rose in France and Germany.|LOCATION France, LOCATION Germany"
      })
  void names_haveTheirTypes(String text, String names) {
    assertThat(names(text)).containsExactly(names.split(", "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim Jong-un", "Prayut Chan-o-cha", "Moon Jae-in", "Han Duck-soo"})
  void nameThatEndsInSmallLetters_isWhole(String name) {
    assertThat(names("On Monday " + name + " met the envoys.")).contains("PERSON " + name);
  }

  @Test
  void hyphenatedName_isOneName() {
    assertThat(names("He met Kim Hye-jin in the South Korean capital."))
        .contains("PERSON Kim Hye-jin");
  }

  @Test
  void particle_isPartOfTheName() {
    assertThat(names("The chair, Anna van der Meer, closed the meeting."))
        .contains("PERSON Anna van der Meer");
  }

  @Test
  void acronym_hasTheTypeOfItsWords() {
    String text =
        "The National Electoral Commission (NEC) counted the votes. The NEC will publish them.";
    assertThat(names(text))
        .contains("ORGANISATION National Electoral Commission", "ORGANISATION NEC");
  }

  @Test
  void wordThatStartsASentence_isNoName() {
    assertThat(names("However, prices rose. They fell again on Monday. The end.")).isEmpty();
  }

  @Test
  void hyphenBeforeSmallLetters_endsTheName() {
    assertThat(names("A US-led group of states met on Monday.")).contains("LOCATION US");
  }

  @Test
  void surname_isThePersonOfTheFullName() {
    String text =
        "The inquiry was opened by Paulo Mendonca on Tuesday.\n\n"
            + "The papers were handed to Mendonca a day later, and Mendonca signed them.";
    assertThat(names(text))
        .containsExactly("PERSON Paulo Mendonca", "PERSON Mendonca", "PERSON Mendonca");
  }

  @Test
  void headlineInCapitals_hasItsNames() {
    String text =
        "KENYA SIGNS TREATY WITH UGANDA\n\n"
            + "NAIROBI - Kenya signed a treaty with Uganda on Monday, officials in Kenya said.";
    assertThat(names(text)).contains("LOCATION KENYA", "LOCATION UGANDA", "LOCATION NAIROBI");
  }

  @Test
  void possessive_isNotPartOfTheName() {
    assertThat(names("Brazil's president spoke.")).containsExactly("LOCATION Brazil");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "no names in here at all", "1234 5678", "\ud800", "“"})
  void textWithoutNames_hasNone(String text) {
    assertThat(names(text)).isEmpty();
  }

  @Test
  void names_lieInOrderWithinTheText() {
    Random random = new Random(7);
    String alphabet = "ABab .,'’-\n\"“”()&@1é中\ud83d\ude00\udc00İß U.S. Mr ";
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(120);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Tokens tokens = ArticleText.of(text.toString()).tokens();
      int last = 0;
      for (Name name : TAGGER.tag(tokens)) {
        assertThat(name.first()).isGreaterThanOrEqualTo(last);
        assertThat(name.end()).isGreaterThan(name.first()).isLessThanOrEqualTo(tokens.size());
        assertThat(name.score()).isBetween(0.0, 1.0);
        last = name.end();
      }
    }
  }

  @Test
  void cost_growsWithTheLengthOnly() {
    String sentence = "Ana Sousa of the Ministry of Trade met Ivo Petrov in Porto on Monday. ";
    Tokens longText = ArticleText.of(sentence.repeat(20_000)).tokens();
    assertThat(TAGGER.tag(longText)).hasSizeGreaterThan(40_000);
  }

  @Test
  void sameText_givesTheSameNames() {
    String text = "Ana Sousa met Ivo Petrov of the Ministry of Trade in Porto.";
    assertThat(names(text)).isEqualTo(names(text));
  }
}
