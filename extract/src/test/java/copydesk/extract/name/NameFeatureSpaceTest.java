package copydesk.extract.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class NameFeatureSpaceTest {
  @Test
  void otherListsThanTheModelWasTrainedWith_areRefused() throws IOException {
    NameLists shipped = NameLists.load();
    NameLists others = new NameLists(shipped.words(), shipped.phrases(), shipped.checksum() ^ 1);

    assertThat(NameFeatureSpace.of(others).fingerprint())
        .isNotEqualTo(NameFeatureSpace.of(shipped).fingerprint());
    try (InputStream in = NameLists.resource("names.bin")) {
      assertThatThrownBy(() -> NameModel.read(in, NameFeatureSpace.of(others)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the name model was trained on other features")
          .hasMessageContaining("bench train-names");
    }
  }

  @Test
  void checksum_isThatOfTheFiles() throws IOException {
    assertThat(NameLists.load().checksum()).isEqualTo(NameLists.load().checksum()).isNotZero();
  }
}
