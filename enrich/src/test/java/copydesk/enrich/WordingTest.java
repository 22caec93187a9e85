package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Article;
import copydesk.records.text.TextSha256;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordingTest {
  private static final String WHITE =
      "\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2003\u200A\u2028\u2029\u202F\u205F\u3000";

  @Test
  void wording_isTheTextWithSingleBlanks() {
    assertThat(Wording.of("")).isEmpty();
    assertThat(Wording.of(WHITE)).isEmpty();
    assertThat(Wording.of("a")).isEqualTo("a");
    assertThat(Wording.of("  a \r\n\r\n b\t")).isEqualTo("a b");
    assertThat(Wording.of("a" + WHITE + "🎉" + WHITE + "c")).isEqualTo("a 🎉 c");
  }

  @Test
  void charactersWithoutWidth_areNoWhiteSpace() {
    String text = "a\u200Bb\uFEFFc\u001Cd\u00ADe";

    assertThat(Wording.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyWhiteSpaceBetweenTheSameWords_isTheSameWording(long seed) {
    Random random = new Random(seed);
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      String word = Character.toString('a' + random.nextInt(26));
      one.append(word).append(white(random, 1));
      other.append(white(random, 0)).append(i == 0 ? "" : " ").append(word);
    }

    assertThat(Wording.sha256(text(one.toString())))
        .isEqualTo(Wording.sha256(text(other.toString())));
    assertThat(Wording.of(Wording.of(one.toString()))).isEqualTo(Wording.of(one.toString()));
  }

  @Test
  void hash_isTakenOfTheWordingOrTheExactText() {
    assertThat(Wording.isOf(Wording.sha256(text("a  b")), text("a b\n"))).isTrue();
    assertThat(Wording.isOf(TextSha256.of("a  b"), text("a  b"))).isTrue();
    assertThat(Wording.isOf(TextSha256.of("a  b"), text("a b"))).isFalse();
    assertThat(Wording.isOf(Wording.sha256(text("ab")), text("a b"))).isFalse();
    assertThat(Wording.isOf("", text(""))).isFalse();
  }

  private static String white(Random random, int atLeast) {
    StringBuilder white = new StringBuilder();
    for (int i = random.nextInt(4) + atLeast; i > 0; i--) {
      white.append(WHITE.charAt(random.nextInt(WHITE.length())));
    }
    return white.toString();
  }

  @Test
  void whatCameBesideTheText_countsToo() {
    Article plain = text("a b");
    Article headed = new Article("x", 1, null, null, "a b", "Rain", null, null);
    Article corrected = new Article("x", 1, null, null, "a b", "Snow", null, null);
    Article foreign = new Article("x", 1, null, null, "a b", null, null, "fr");
    assertThat(
            Set.of(
                Wording.sha256(plain),
                Wording.sha256(headed),
                Wording.sha256(corrected),
                Wording.sha256(foreign)))
        .hasSize(4);
    assertThat(Wording.isOf(Wording.sha256(headed), headed)).isTrue();
    assertThat(Wording.isOf(TextSha256.of("a b"), headed)).isFalse();
  }

  @Test
  void dateBesideTheText_doesNotCount() {
    Article dated = new Article("x", 1, null, null, "a b", null, "2026-11-24", null);
    assertThat(Wording.sha256(dated)).isEqualTo(Wording.sha256(text("a b")));
  }

  private static Article text(String text) {
    return new Article("x", 1, null, null, text);
  }
}
