package copydesk.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.word.WordMap;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenizerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "US-led talks|US - led talks",
        "the U.S. and J. Smith|the U.S. and J. Smith",
        "Mr. Osei's plan|Mr. Osei 's plan",
        "the boys’ own|the boys ’ own",
        "O’Brien didn’t|O’Brien didn’t",
        "1,250.5 tonnes at 09:30|1,250.5 tonnes at 09:30",
        "see https://example.org/a?b=c.|see https://example.org/a?b=c .",
        "mail @news_desk now|mail @news_desk now",
        "AT&T rose 3%|AT&T rose 3 %",
        "wait... no--yes|wait ... no -- yes",
        "(Reuters)|( Reuters )",
        "“Yes,” she said|“ Yes , ” she said"
      })
  void words_areCutAsPeopleReadThem(String text, String tokens) {
    assertThat(String.join(" ", tokens(text))).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource({
    "word, LOWER",
    "Word, CAPITALISED",
    "WORD, UPPER",
    "J., INITIAL",
    "U.N., ACRONYM",
    "McDonald, MIXED",
    "2021, NUMBER",
    "9th, ALPHANUMERIC"
  })
  void shape_tellsWhatATokenLooksLike(String word, Shape shape) {
    Tokens tokens = ArticleText.of("x\n\nit was " + word + " then and there.").tokens();
    assertThat(tokens.shape(3)).isEqualTo(shape);
    assertThat(tokens.string(3)).isEqualTo(word);
  }

  @Test
  void word_isTheSameWhateverItsCaseAndApostrophe() {
    assertThat(Words.hash("Don’t")).isEqualTo(Words.hash("DON'T"));
    assertThat(Words.hash("one")).isNotEqualTo(Words.hash("two"));
  }

  @Test
  void wordSet_holdsItsWordsOnly() {
    WordSet set = WordSet.of("alpha beta", "gamma");
    assertThat(set.contains(Words.hash("Beta"))).isTrue();
    assertThat(set.contains(Words.hash("delta"))).isFalse();
    assertThat(set.contains(0)).isFalse();
  }

  @Test
  void wordMap_keepsTheLastValue_howeverManyWords() {
    WordMap map = new WordMap(2);
    for (int i = 0; i < 1000; i++) {
      map.put(Words.hash("w" + i), i);
    }
    map.put(Words.hash("w7"), -7);
    assertThat(map.size()).isEqualTo(1000);
    assertThat(map.get(Words.hash("w999"), 0)).isEqualTo(999);
    assertThat(map.get(Words.hash("w7"), 0)).isEqualTo(-7);
    assertThat(map.get(Words.hash("other"), 42)).isEqualTo(42);
  }

  private static List<String> tokens(String text) {
    Tokens tokens = ArticleText.of(text).tokens();
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      strings.add(tokens.string(i));
    }
    return strings;
  }
}
