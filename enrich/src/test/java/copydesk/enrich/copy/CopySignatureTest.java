package copydesk.enrich.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CopySignatureTest {
  @ParameterizedTest
  @CsvSource({
    "20, 0, true", // the same
    "14, 0, true", // cut
    "20, 4, true", // more added
    "14, 3, true", // both
    "6, 0, false", // a third of it: a brief, no copy
    "6, 14, false", // another article that shares a third
    "0, 20, false" // another article
  })
  void copies_shareMostOfTheirText(int kept, int added, boolean copy) {
    for (long number = 1; number <= 20; number++) {
      CopySignature original = CopySignature.of(Texts.article(number, 20));
      CopySignature other =
          CopySignature.of(
              Texts.copy(number, 20, number + 1_000, added).subList(20 - kept, 20 + added));

      assertThat(original.isCopy(other)).as("number %d", number).isEqualTo(copy);
      assertThat(other.isCopy(original)).isEqualTo(copy);
    }
  }

  @Test
  void onePattern_withOtherNumbersAndNames_isNoCopy() {
    String pattern =
        "Shares of %s closed at %d points on Monday, after they had ended at %d the day before."
            + " Turnover came to %d million, less than the %d million that analysts at %s expected."
            + " The most active stock was %s, which rose by %d percent to a price of %d a share.";
    CopySignature one =
        CopySignature.of(
            List.of(pattern.formatted("Harbour", 17, 18, 90, 95, "Delta", "Linden", 3, 44)));
    CopySignature two =
        CopySignature.of(
            List.of(pattern.formatted("Granite", 31, 29, 71, 60, "Cobalt", "Atlas", 5, 18)));

    assertThat(one.isCopy(two)).isFalse();
    assertThat(one.isCopy(one)).isTrue();
  }

  @Test
  void caseMarksAndBlanks_doNotCount() {
    List<String> article = Texts.article(3, 10);
    List<String> other =
        article.stream().map(text -> "“" + text.replace(" ", "  ").replace(".", " …")).toList();

    assertThat(CopySignature.of(article).isCopy(CopySignature.of(other))).isTrue();
  }

  @Test
  void fewWords_haveNoSignature() {
    assertThat(CopySignature.of(List.of("Only a flash of news."))).isNull();
    assertThat(CopySignature.of(List.of())).isNull();
  }

  @Test
  void anyString_hasASignatureOrNone() {
    Random random = new Random(14);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(400); j > 0; j--) {
        text.appendCodePoint(
            random.nextInt(4) == 0 ? random.nextInt(0xD800) : ' ' + random.nextInt(90));
      }
      text.append(random.nextBoolean() ? "\uD800" : "");
      CopySignature signature = CopySignature.of(List.of(text.toString()));

      assertThat(signature == null || signature.isCopy(signature)).isTrue();
    }
  }

  @Test
  void text_isTheSignatureAgain() {
    CopySignature signature = CopySignature.of(Texts.article(1, 10));

    assertThat(CopySignature.ofText(signature.text())).isEqualTo(signature);
    assertThat(CopySignature.ofText(signature.text())).hasSameHashCodeAs(signature);
    assertThat(signature).isNotEqualTo(CopySignature.of(Texts.article(2, 10)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "no base 64"})
  void textThatIsNoSignature_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> CopySignature.ofText(text));
  }

  /** It is kept in stores: another value here makes what they hold worthless. */
  @Test
  void signature_staysWhatItIs() {
    assertThat(CopySignature.of(Texts.article(1, 10)).text())
        .isEqualTo(
            "HDWZgq2mBFRunq1PwWt9bP5a0pMMohj7EVmNxFvHJNjhmDJH/E3hfo43eezQh7EnzWXQSwbHIWIn7Zxs/gwZYIcHPZSsJew37mDZW+Vnxx72zPIX3yVV66ZI8zap9q4KAB4AeA==");
  }
}
