package copydesk.extract.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class WeightsTest {
  private static final int BITS = 8;
  private static final int WIDTH = 9;
  private static final FeatureSpace SPACE = new FeatureSpace(0x12AB, "train-some");

  @Test
  void packedWeights_areReadAsTheyWereWritten() throws IOException {
    PackedWeights packed = PackedWeights.pack(BITS, WIDTH, learned());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    packed.write(out, SPACE);
    PackedWeights read =
        PackedWeights.read(new ByteArrayInputStream(out.toByteArray()), "some.weights", SPACE);
    for (int row = 0; row < 1 << BITS; row++) {
      for (int k = 0; k < WIDTH; k++) {
        assertThat(read.weight(row, k)).isEqualTo(packed.weight(row, k));
      }
    }
    assertThat(read.row(3, 12345L)).isEqualTo(packed.row(3, 12345L));
  }

  @Test
  void packedWeights_areWithinHalfAStepOfTheLearnedOnes() {
    float[] learned = learned();
    PackedWeights packed = PackedWeights.pack(BITS, WIDTH, learned);
    float[] scores = new float[WIDTH];
    packed.sum(new int[] {5}, 1, scores);
    for (int k = 0; k < WIDTH; k++) {
      assertThat(scores[k]).isCloseTo(learned[5 * WIDTH + k], within(1f / 127));
    }
  }

  @Test
  void laneWeights_rankOutcomesAsPackedOnesDo() {
    PackedWeights packed = PackedWeights.pack(BITS, WIDTH, learned());
    LaneWeights lanes = new LaneWeights(packed);
    int[] rows = new Random(3).ints(24, 0, 1 << BITS).toArray();
    float[] exact = new float[WIDTH];
    float[] fast = new float[WIDTH];
    packed.sum(rows, rows.length, exact);
    lanes.sum(rows, rows.length, fast);
    for (int k = 0; k < WIDTH; k++) {
      // A lane's unit is two of the packed table's, whose unit is 1/127; each row may lose one bit.
      assertThat(fast[k] * 2 / 127).isCloseTo(exact[k], within(24f / 127));
    }
    assertThat(lanes.sum(rows, rows.length)).isEqualTo(fast[0]);
  }

  @Test
  void laneWeights_holdTheLargestSums() {
    float[] learned = new float[WIDTH << BITS];
    Arrays.fill(learned, 1);
    LaneWeights lanes = new LaneWeights(PackedWeights.pack(BITS, WIDTH, learned));
    float[] scores = new float[WIDTH];
    lanes.sum(new int[16_000], 16_000, scores);

    assertThat(scores).containsOnly(63 * 16_000f);
    assertThat(lanes.sum(new int[16_000], 16_000)).isEqualTo(63 * 16_000f);
  }

  @Test
  void weightsOfOtherFeatures_areRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PackedWeights.pack(BITS, WIDTH, learned()).write(out, SPACE);
    FeatureSpace other = new FeatureSpace(SPACE.fingerprint() + 1, SPACE.command());

    assertThatThrownBy(
            () ->
                PackedWeights.read(
                    new ByteArrayInputStream(out.toByteArray()), "some.weights", other))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("some.weights was trained on other features")
        .hasMessageContaining("bench train-some");
  }

  @Test
  void otherBytes_areRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(new byte[64]);
    }
    assertThatThrownBy(
            () ->
                PackedWeights.read(
                    new ByteArrayInputStream(out.toByteArray()), "some.weights", SPACE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no table of weights");
    assertThatThrownBy(() -> PackedWeights.resource(WeightsTest.class, "missing.weights", SPACE))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing.weights");
  }

  private static float[] learned() {
    Random random = new Random(1);
    float[] learned = new float[WIDTH << BITS];
    for (int i = 0; i < learned.length; i++) {
      learned[i] = random.nextInt(3) == 0 ? random.nextFloat() * 2 - 1 : 0;
    }
    learned[0] = 1;
    return learned;
  }
}
