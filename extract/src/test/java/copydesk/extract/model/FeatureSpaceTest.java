package copydesk.extract.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FeatureSpaceTest {
  @Test
  void modelOfOtherFeatures_isRefused_withBothFingerprintsAndTheCommand() {
    FeatureSpace space = new FeatureSpace(0x12ABL, "train-some");

    assertThatCode(() -> space.check("some.weights", 0x12ABL)).doesNotThrowAnyException();
    assertThatThrownBy(() -> space.check("some.weights", 0xFFL))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "some.weights was trained on other features: their fingerprint is 00000000000000ff, that"
                + " of this code 00000000000012ab; train it again with bench train-some"
                + " (docs/training.md)");
  }

  @Test
  void fingerprint_isThatOfItsParts() {
    assertThat(of("said", "told")).isEqualTo(of("said", "told")).isNotEqualTo(of("told", "said"));
    assertThat(of("said", "told")).isNotEqualTo(of("saidtold")).isNotEqualTo(of("said"));
    assertThat(new Fingerprint().add(1).add(2).value())
        .isNotEqualTo(new Fingerprint().add(2).add(1).value());
  }

  @Test
  void orderWithinAList_makesNoDifference() {
    assertThat(new Fingerprint().add(List.of("said", "told")).value())
        .isEqualTo(new Fingerprint().add(List.of("told", "said")).value())
        .isNotEqualTo(new Fingerprint().add(List.of("told")).add(List.of("said")).value());
  }

  private static long of(String... parts) {
    Fingerprint sum = new Fingerprint();
    for (String part : parts) {
      sum.add(part);
    }
    return sum.value();
  }
}
