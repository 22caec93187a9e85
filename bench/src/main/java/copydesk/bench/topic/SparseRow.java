package copydesk.bench.topic;

import java.util.Arrays;

/** The features of one example that are not 0. */
final class SparseRow {
  private int[] features = new int[64];
  private float[] values = new float[64];
  private int size;

  void add(int feature, double value) {
    if (size == features.length) {
      features = Arrays.copyOf(features, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    features[size] = feature;
    values[size++] = (float) value;
  }

  double dot(double[] weights) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += values[i] * weights[features[i]];
    }
    return sum;
  }

  void addTo(double[] gradient, double factor) {
    for (int i = 0; i < size; i++) {
      gradient[features[i]] += factor * values[i];
    }
  }
}
