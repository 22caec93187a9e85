package copydesk.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.extract.frame.StatementFeatureSpace;
import copydesk.extract.model.FeatureSpace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

final class ConfidenceModelTest {
  private static final FeatureSpace SPACE = new FeatureSpace(0xAB, "train-some");
  private static final String WEIGHTS = "0.5\n".repeat(Confidence.FEATURES);

  @Test
  void weightsOfOtherFeatures_areRefused() {
    assertThatThrownBy(() -> read("# Made up.\nfingerprint 00000000000000ac\n" + WEIGHTS))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("confidence.txt was trained on other features")
        .hasMessageContaining("00000000000000ac")
        .hasMessageContaining("bench train-some");
  }

  @Test
  void weightsWithoutFingerprint_orTooFew_areRefused() {
    assertThatThrownBy(() -> read(WEIGHTS))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no fingerprint");
    assertThatThrownBy(() -> read("fingerprint ab\n0.5\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not " + Confidence.FEATURES + " weights");
  }

  @Test
  void weightsOfTheseFeatures_areRead() throws IOException {
    assertThat(read("fingerprint ab\n" + WEIGHTS)).isNotNull();
    assertThat(Confidence.load()).isNotNull();
  }

  @Test
  void features_areMoreThanThoseOfTheOtherModels() {
    assertThat(Confidence.space().fingerprint())
        .isNotEqualTo(StatementFeatureSpace.current().fingerprint());
    assertThat(Confidence.space().command()).isEqualTo("train-statements");
  }

  private static Confidence read(String text) throws IOException {
    return Confidence.read(new BufferedReader(new StringReader(text)), SPACE);
  }
}
