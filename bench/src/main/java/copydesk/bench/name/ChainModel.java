package copydesk.bench.name;

import copydesk.extract.name.NameTags;
import java.util.Arrays;

/**
 * A conditional random field over the tags of a chain while it is being trained: weights in floats,
 * the gradient of the likelihood by the forward-backward algorithm, steps by AdaGrad.
 */
final class ChainModel {
  static final int TAGS = NameTags.COUNT;

  final float[] weights;
  final float[] transitions = new float[TAGS * TAGS];
  private final float[] squares;
  private final float[] transitionSquares = new float[TAGS * TAGS];
  private final float[] transitionSums = new float[TAGS * TAGS];
  private float[] sums;
  private int added;
  private final float rate;
  private final float decay;
  private final double[] factors = new double[TAGS * TAGS];
  private double[] forward = new double[64 * TAGS];
  private double[] backward = new double[64 * TAGS];
  private double[] emission = new double[64 * TAGS];

  ChainModel(int features, float rate, float decay) {
    this.weights = new float[features * TAGS];
    this.squares = new float[features * TAGS];
    this.rate = rate;
    this.decay = decay;
  }

  /** Adds the present weights to a mean that {@link #takeMean} makes the weights. */
  void addToMean() {
    if (sums == null) {
      sums = new float[weights.length];
    }
    for (int i = 0; i < weights.length; i++) {
      sums[i] += weights[i];
    }
    for (int i = 0; i < transitions.length; i++) {
      transitionSums[i] += transitions[i];
    }
    added++;
  }

  /** Makes the mean of the weights that were added the weights. */
  void takeMean() {
    for (int i = 0; i < weights.length && added > 0; i++) {
      weights[i] = sums[i] / added;
    }
    for (int i = 0; i < transitions.length && added > 0; i++) {
      transitions[i] = transitionSums[i] / added;
    }
    sums = null;
  }

  /** Makes steps as large again as they were at first. */
  void forgetSteps() {
    Arrays.fill(squares, 0);
    Arrays.fill(transitionSquares, 0);
  }

  /** Takes over the transition weights into the factors that the chains multiply by. */
  void prepare() {
    for (int a = 0; a < TAGS; a++) {
      for (int b = 0; b < TAGS; b++) {
        boolean legal = NameTags.follows(a, b);
        factors[a * TAGS + b] = legal ? Math.exp(transitions[a * TAGS + b]) : 0;
      }
    }
  }

  /** One step on one chain. {@code features[k]} are the places of the features of token k. */
  void learn(int[][] features, int[] counts, int length, byte[] gold, int first, float weight) {
    reserve(length);
    for (int k = 0; k < length; k++) {
      emit(features[k], counts[k], k);
    }
    passForward(length);
    passBackward(length);
    float[] gradient = new float[TAGS];
    for (int k = 0; k < length; k++) {
      if (gold[first + k] < 0) {
        continue;
      }
      double all = 0;
      for (int t = 0; t < TAGS; t++) {
        all += forward[k * TAGS + t] * backward[k * TAGS + t];
      }
      for (int t = 0; t < TAGS; t++) {
        double p = forward[k * TAGS + t] * backward[k * TAGS + t] / all;
        gradient[t] = weight * (float) (p - (gold[first + k] == t ? 1 : 0));
      }
      for (int f = 0; f < counts[k]; f++) {
        step(features[k][f] * TAGS, gradient);
      }
      if (k > 0 && gold[first + k - 1] >= 0) {
        stepTransitions(k, gold[first + k - 1], gold[first + k], weight);
      }
    }
  }

  private void emit(int[] features, int count, int k) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int t = 0; t < TAGS; t++) {
      double sum = 0;
      for (int f = 0; f < count; f++) {
        sum += weights[features[f] * TAGS + t];
      }
      emission[k * TAGS + t] = sum;
      highest = Math.max(highest, sum);
    }
    for (int t = 0; t < TAGS; t++) {
      emission[k * TAGS + t] = Math.exp(emission[k * TAGS + t] - highest);
    }
  }

  private void passForward(int length) {
    for (int t = 0; t < TAGS; t++) {
      boolean opens = t == 0 || NameTags.starts(t);
      forward[t] = opens ? emission[t] : 0;
    }
    for (int k = 1; k < length; k++) {
      double all = 0;
      for (int t = 0; t < TAGS; t++) {
        double sum = 0;
        for (int b = 0; b < TAGS; b++) {
          sum += forward[(k - 1) * TAGS + b] * factors[b * TAGS + t];
        }
        forward[k * TAGS + t] = sum * emission[k * TAGS + t];
        all += forward[k * TAGS + t];
      }
      for (int t = 0; t < TAGS; t++) {
        forward[k * TAGS + t] /= all;
      }
    }
  }

  private void passBackward(int length) {
    for (int t = 0; t < TAGS; t++) {
      backward[(length - 1) * TAGS + t] = NameTags.ends(t) ? 1 : 0;
    }
    for (int k = length - 2; k >= 0; k--) {
      double all = 0;
      for (int t = 0; t < TAGS; t++) {
        double sum = 0;
        for (int n = 0; n < TAGS; n++) {
          int next = (k + 1) * TAGS + n;
          sum += factors[t * TAGS + n] * emission[next] * backward[next];
        }
        backward[k * TAGS + t] = sum;
        all += sum;
      }
      for (int t = 0; t < TAGS; t++) {
        backward[k * TAGS + t] /= all;
      }
    }
  }

  private void step(int row, float[] gradient) {
    for (int t = 0; t < TAGS; t++) {
      float g = gradient[t];
      if (Math.abs(g) > 1e-4f) {
        g += decay * weights[row + t];
        squares[row + t] += g * g;
        weights[row + t] -= rate * g / (float) Math.sqrt(squares[row + t] + 1e-6f);
      }
    }
  }

  private void stepTransitions(int k, int before, int tag, float weight) {
    double all = 0;
    double[] pairs = new double[TAGS * TAGS];
    for (int a = 0; a < TAGS; a++) {
      for (int b = 0; b < TAGS; b++) {
        int at = k * TAGS + b;
        pairs[a * TAGS + b] =
            forward[(k - 1) * TAGS + a] * factors[a * TAGS + b] * emission[at] * backward[at];
        all += pairs[a * TAGS + b];
      }
    }
    for (int i = 0; i < pairs.length; i++) {
      boolean right = i == before * TAGS + tag;
      float g = weight * (float) (pairs[i] / all - (right ? 1 : 0));
      if (Math.abs(g) > 1e-4f) {
        transitionSquares[i] += g * g;
        transitions[i] -= rate * g / (float) Math.sqrt(transitionSquares[i] + 1e-6f);
      }
    }
  }

  private void reserve(int length) {
    if (forward.length < length * TAGS) {
      forward = new double[length * 2 * TAGS];
      backward = new double[length * 2 * TAGS];
      emission = new double[length * 2 * TAGS];
    }
  }
}
