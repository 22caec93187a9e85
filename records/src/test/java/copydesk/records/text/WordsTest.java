package copydesk.records.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordsTest {
  @Test
  void words_areLettersAndDigitsWithoutAccentsInSmallLetters() {
    assertThat(Words.of("Ségolène's 3rd “Über-U.S.” Ναι, 東京 🌉!"))
        .containsExactly("segolene", "s", "3rd", "uber", "u", "s", "ναι", "東京");
    assertThat(Words.of("\uFB01ve \uFF35\uFF33 m² Acme™ ½ İstanbul ΟΔΟΣ"))
        .containsExactly("five", "us", "m2", "acme", "1", "2", "istanbul", "οδος");
    assertThat(Words.of(null)).isEmpty();
    assertThat(Words.of("\u0000 \uD83C …")).isEmpty();
  }

  @Test
  void phrases_areWhatStandsBetweenMarks_andWhatHasNoBlank() {
    assertThat(Words.phrases("\"bridge opens\" U.S. Lee"))
        .containsExactly(List.of("bridge", "opens"), List.of("u", "s"), List.of("lee"));
    assertThat(Words.phrases("\"not closed")).containsExactly(List.of("not", "closed"));
    assertThat(Words.phrases(" … \"\" -")).isEmpty();
  }

  @Test
  void all_phrasesMustBeThere() {
    List<String> words = Words.of("The bridge opens today");
    assertThat(Words.haveAll(words, Words.phrases("today \"bridge opens\""))).isTrue();
    assertThat(Words.haveAll(words, Words.phrases("\"opens bridge\""))).isFalse();
    assertThat(Words.haveAll(words, List.of())).isTrue();
  }
}
