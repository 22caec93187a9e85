package copydesk.extract.topic;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class TopicModelTest {
  private static final int FINGERPRINT = 4;

  @Test
  void modelOfOtherFeatures_isRefused() throws IOException {
    byte[] model = shipped();
    model[FINGERPRINT]++;

    assertThatThrownBy(() -> TopicModel.read(packed(model)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the model of topics was trained on other features")
        .hasMessageContaining("bench train-topics");
  }

  @Test
  void otherBytes_areRefused() {
    assertThatThrownBy(() -> TopicModel.read(packed(new byte[64])))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no model of topics");
  }

  private static byte[] shipped() throws IOException {
    try (InputStream in = new GZIPInputStream(TopicModel.class.getResourceAsStream("topics.bin"))) {
      return in.readAllBytes();
    }
  }

  private static InputStream packed(byte[] model) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(model);
    }
    return new ByteArrayInputStream(packed.toByteArray());
  }
}
