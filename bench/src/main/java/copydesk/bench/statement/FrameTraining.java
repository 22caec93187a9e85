package copydesk.bench.statement;

import copydesk.extract.frame.FrameFeatures;
import copydesk.extract.frame.FrameFinder;
import copydesk.extract.frame.Reading;
import copydesk.extract.text.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A conditional random field for contents and sources around cues (Lafferty, McCallum, Pereira
 * 2001), also where the annotation leaves some labels open: then the sum over all sequences that
 * fit it is learned. By stochastic gradient descent with AdaGrad's step sizes (Duchi, Hazan, Singer
 * 2011).
 */
final class FrameTraining {
  private static final int LABELS = FrameFinder.LABELS;
  private static final int PAIRS = LABELS * LABELS;
  private static final int MOST = FrameFeatures.MOST;
  private static final double RATE = 0.05;
  private static final float DECAY = 1e-3f;
  private static final double FIRST_SQUARES = 0.01;
  private static final double NEVER = -1e9;

  /** A window whose labels are likelier than this teaches nothing more; a logarithm. */
  private static final double LEARNED_WINDOW = -0.001;

  /** Below this error of its probability a pair of labels teaches nothing more. */
  private static final double LEARNED = 0.001;

  /** In place of a label: the annotation leaves open whether the token is content. */
  private static final byte MAYBE_CONTENT = 3;

  private final LearningWeights weights;
  private final float[] squares;
  private int[] rows = new int[0];
  private int[] counts;
  private double[] scores;
  private double[] forward;
  private double[] backward;

  private record Example(Reading reading, Attribution attribution, int cue) {}

  private FrameTraining(int bits) {
    weights = new LearningWeights(bits, PAIRS);
    squares = new float[weights.table.length];
  }

  /** Learns the labels of the corpus's attributions. */
  static LearningWeights train(
      List<AttributedText> corpus, CueHeads heads, int bits, int rounds, long seed) {
    List<Example> examples = new ArrayList<>();
    for (AttributedText text : corpus) {
      for (Attribution attribution : text.attributions()) {
        int cue = heads.of(attribution, text.reading());
        if (cue >= 0) {
          examples.add(new Example(text.reading(), attribution, cue));
        }
      }
    }
    FrameTraining training = new FrameTraining(bits);
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(examples, random);
      examples.forEach(training::learn);
    }
    return training.weights;
  }

  private void learn(Example example) {
    Reading reading = example.reading();
    int from = FrameFinder.windowStart(reading, example.cue());
    int to = FrameFinder.windowEnd(reading, example.cue());
    byte[] right = labels(example, from, to);
    score(reading, example.cue(), from, to);
    double[] given = new double[right.length * PAIRS];
    double all = probabilities(right.length, given);
    for (int i = 0; i < right.length; i++) {
      for (int pair = 0; pair < PAIRS; pair++) {
        if (!fits(right[i], pair % LABELS)) {
          scores[i * PAIRS + pair] = NEVER;
        }
      }
    }
    double[] wanted = new double[right.length * PAIRS];
    if (probabilities(right.length, wanted) - all > LEARNED_WINDOW) {
      return;
    }
    for (int i = 0; i < right.length; i++) {
      for (int pair = 0; pair < PAIRS; pair++) {
        double error = given[i * PAIRS + pair] - wanted[i * PAIRS + pair];
        if (Math.abs(error) >= LEARNED) {
          step(i, pair, (float) error);
        }
      }
    }
  }

  /**
   * Finds the probability of each pair of labels at each token; returns the logarithm of the sum
   * over all sequences.
   */
  private double probabilities(int length, double[] pairs) {
    double all = sum(length);
    for (int i = 0; i < length; i++) {
      for (int pair = 0; pair < PAIRS; pair++) {
        pairs[i * PAIRS + pair] =
            Math.exp(
                forward[i * LABELS + pair / LABELS]
                    + scores[i * PAIRS + pair]
                    + backward[(i + 1) * LABELS + pair % LABELS]
                    - all);
      }
    }
    return all;
  }

  private static boolean fits(byte annotated, int label) {
    return annotated == MAYBE_CONTENT ? label != FrameFinder.SOURCE : label == annotated;
  }

  /** Finds the features of a window, and how much speaks for each pair of labels at each token. */
  private void score(Reading reading, int cue, int from, int to) {
    int length = to - from;
    if (rows.length < length * MOST) {
      rows = new int[2 * length * MOST];
      counts = new int[2 * length];
      scores = new double[2 * length * PAIRS];
      forward = new double[2 * (length + 1) * LABELS];
      backward = new double[2 * (length + 1) * LABELS];
    }
    int[] between = FrameFeatures.between(reading, cue, from, to);
    long signature = FrameFeatures.signature(reading, cue, from, to);
    int[] of = new int[MOST];
    float[] sums = new float[PAIRS];
    for (int i = 0; i < length; i++) {
      int count =
          FrameFeatures.fill(reading, from + i, cue, from, to, signature, between[i], weights, of);
      System.arraycopy(of, 0, rows, i * MOST, count);
      counts[i] = count;
      weights.sum(of, count, sums);
      for (int pair = 0; pair < PAIRS; pair++) {
        boolean never = from + i == cue && pair % LABELS != FrameFinder.NONE;
        scores[i * PAIRS + pair] = never ? NEVER : sums[pair];
      }
    }
  }

  /** The logarithm of the sum over all sequences of labels, and that of its parts. */
  private double sum(int length) {
    Arrays.fill(forward, 0, LABELS, NEVER);
    forward[FrameFinder.NONE] = 0;
    for (int i = 0; i < length; i++) {
      for (int label = 0; label < LABELS; label++) {
        int to = i * PAIRS + label;
        forward[(i + 1) * LABELS + label] = sum(forward, i * LABELS, scores, to, LABELS);
      }
    }
    Arrays.fill(backward, length * LABELS, (length + 1) * LABELS, 0);
    for (int i = length - 1; i >= 0; i--) {
      for (int before = 0; before < LABELS; before++) {
        int to = i * PAIRS + before * LABELS;
        backward[i * LABELS + before] = sum(backward, (i + 1) * LABELS, scores, to, 1);
      }
    }
    return backward[FrameFinder.NONE];
  }

  /** The logarithm of the sum of the exponentials of pairwise sums. */
  private static double sum(double[] a, int from, double[] b, int at, int step) {
    double most = NEVER;
    for (int k = 0; k < LABELS; k++) {
      most = Math.max(most, a[from + k] + b[at + k * step]);
    }
    double sum = 0;
    for (int k = 0; k < LABELS; k++) {
      sum += Math.exp(a[from + k] + b[at + k * step] - most);
    }
    return most + Math.log(sum);
  }

  private void step(int i, int pair, float error) {
    for (int k = i * MOST; k < i * MOST + counts[i]; k++) {
      int at = rows[k] * PAIRS + pair;
      float gradient = error + DECAY * weights.table[at];
      squares[at] += gradient * gradient;
      weights.table[at] -= (float) (RATE * gradient / Math.sqrt(FIRST_SQUARES + squares[at]));
    }
  }

  private static byte[] labels(Example example, int from, int to) {
    byte[] labels = new byte[to - from];
    fill(labels, example.attribution().maybe(), MAYBE_CONTENT, from, to);
    fill(labels, example.attribution().content(), (byte) FrameFinder.CONTENT, from, to);
    fill(labels, example.attribution().source(), (byte) FrameFinder.SOURCE, from, to);
    labels[example.cue() - from] = FrameFinder.NONE;
    return labels;
  }

  private static void fill(byte[] labels, List<Range> ranges, byte label, int from, int to) {
    for (Range range : ranges) {
      for (int i = Math.max(from, range.first()); i < Math.min(to, range.end()); i++) {
        labels[i - from] = label;
      }
    }
  }
}
