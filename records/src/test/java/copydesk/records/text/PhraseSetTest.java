package copydesk.records.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PhraseSetTest {
  private static final PhraseSet PHRASES =
      new PhraseSet(List.of("all rights reserved", "read", "trust principles"));

  @Test
  void aPhrase_isFoundAnywhere() {
    assertThat(PHRASES.isIn("all rights reserved")).isTrue();
    assertThat(PHRASES.isIn("© 2026, all rights reserved.")).isTrue();
    assertThat(PHRASES.isIn("misread")).isTrue();
    assertThat(PHRASES.isIn("read")).isTrue();
  }

  @Test
  void aPartOfOne_isNone() {
    assertThat(PHRASES.isIn("")).isFalse();
    assertThat(PHRASES.isIn("rea")).isFalse();
    assertThat(PHRASES.isIn("all rights are reserved")).isFalse();
    assertThat(PHRASES.isIn("Read on")).isFalse();
  }

  @Test
  void anyText_hasWhatContainsFinds() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      List<String> phrases = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        phrases.add(letters(random, 4 + random.nextInt(3)));
      }
      String text = letters(random, random.nextInt(60));
      assertThat(new PhraseSet(phrases).isIn(text))
          .as("%s in %s", phrases, text)
          .isEqualTo(phrases.stream().anyMatch(text::contains));
    }
  }

  /** Of few letters, so that phrases are often there. */
  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append("ab’".charAt(random.nextInt(3)));
    }
    return letters.toString();
  }

  @Test
  void tooShortAPhrase_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PhraseSet(List.of("all")))
        .withMessage("too short a phrase: all");
  }
}
