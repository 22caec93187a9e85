package copydesk.bench.statement;

import copydesk.extract.frame.StatementFeatureSpace;
import copydesk.extract.model.PackedWeights;
import copydesk.extract.model.Weights;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Weights while they are learned: floating point, row after row. */
final class LearningWeights extends Weights {
  final float[] table;

  LearningWeights(int bits, int width) {
    super(bits, width);
    this.table = new float[width << bits];
  }

  @Override
  public void sum(int[] rows, int count, float[] scores) {
    Arrays.fill(scores, 0);
    for (int i = 0; i < count; i++) {
      int at = rows[i] * width();
      for (int k = 0; k < scores.length; k++) {
        scores[k] += table[at + k];
      }
    }
  }

  @Override
  public float sum(int[] rows, int count) {
    float sum = 0;
    for (int i = 0; i < count; i++) {
      sum += table[rows[i] * width()];
    }
    return sum;
  }

  void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      PackedWeights.pack(bits(), width(), table).write(out, StatementFeatureSpace.current());
    }
  }

  /** Adds others of the same form. */
  void add(LearningWeights other) {
    for (int i = 0; i < table.length; i++) {
      table[i] += other.table[i];
    }
  }

  void divide(int by) {
    for (int i = 0; i < table.length; i++) {
      table[i] /= by;
    }
  }
}
