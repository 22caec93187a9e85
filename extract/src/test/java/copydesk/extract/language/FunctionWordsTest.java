package copydesk.extract.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.extract.word.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FunctionWordsTest {
  @Test
  void shippedLists_beginWithEnglish() {
    FunctionWords words = FunctionWords.shipped();

    assertThat(words.codes()).hasSize(words.size()).hasSizeGreaterThan(40);
    assertThat(words.codes().get(FunctionWords.ENGLISH)).isEqualTo("en");
    assertThat(words.languagesOf(Words.hash("the"))).contains(FunctionWords.ENGLISH);
  }

  @Test
  void wordOfSeveralLanguages_hasThemAll() {
    FunctionWords words = FunctionWords.read("# two\nen: the in\nde: der in");

    assertThat(words.codes()).containsExactly("en", "de");
    assertThat(words.languagesOf(Words.hash("In"))).containsExactly(0, 1);
    assertThat(words.languagesOf(Words.hash("der"))).containsExactly(1);
    assertThat(words.languagesOf(Words.hash("bridge"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en the, no language and its words: en the",
    "English: the, no language and its words: English: the",
    "en: the The, no word in small letters: 'The'",
    "en: the  of, no word in small letters: ''",
    "en: the of the, 'the' twice in en"
  })
  void listOfAnotherForm_isRefused(String lines, String message) {
    assertThatThrownBy(() -> FunctionWords.read(lines)).hasMessageStartingWith(message);
  }
}
