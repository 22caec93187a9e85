package copydesk.bench.statement;

import copydesk.extract.statement.FrameFeatures;
import copydesk.extract.statement.FrameFinder;
import copydesk.extract.statement.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Averaged structured perceptron for contents and sources around cues (Collins 2002). */
final class FrameTraining {
  private static final long SEED = 7;
  private static final int WIDTH = FrameFinder.LABELS * FrameFinder.LABELS;

  private final LearningWeights weights;
  private final double[] sums;
  private final FrameFinder finder;
  private final int[] rows = new int[FrameFeatures.MOST];
  private int step = 1;

  private record Example(Reading reading, Attribution attribution, int cue) {}

  private FrameTraining(int bits) {
    weights = new LearningWeights(bits, WIDTH);
    sums = new double[weights.table.length];
    finder = new FrameFinder(weights);
  }

  /** Learns the labels of the corpus's attributions. */
  static LearningWeights train(List<AttributedText> corpus, CueHeads heads, int bits, int rounds) {
    List<Example> examples = new ArrayList<>();
    for (AttributedText text : corpus) {
      for (Attribution attribution : text.attributions()) {
        int cue = heads.of(attribution, text.reading().tokens());
        if (cue >= 0) {
          examples.add(new Example(text.reading(), attribution, cue));
        }
      }
    }
    FrameTraining training = new FrameTraining(bits);
    Random random = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(examples, random);
      examples.forEach(training::learn);
    }
    return training.averaged();
  }

  private void learn(Example example) {
    step++;
    Reading reading = example.reading();
    int from = FrameFinder.windowStart(reading, example.cue());
    int to = FrameFinder.windowEnd(reading, example.cue());
    byte[] right = labels(example, from, to);
    byte[] found = finder.label(reading, example.cue(), from, to);
    if (Arrays.equals(right, found)) {
      return;
    }
    int[] between = FrameFeatures.between(reading, example.cue(), from, to);
    long signature = FrameFeatures.signature(reading, example.cue(), from, to);
    for (int i = from; i < to; i++) {
      int wanted = transition(right, i - from);
      int given = transition(found, i - from);
      if (wanted != given) {
        int count =
            FrameFeatures.fill(
                reading, i, example.cue(), from, to, signature, between[i - from], weights, rows);
        for (int k = 0; k < count; k++) {
          add(rows[k] * WIDTH + wanted, 1);
          add(rows[k] * WIDTH + given, -1);
        }
      }
    }
  }

  private static int transition(byte[] labels, int i) {
    return (i > 0 ? labels[i - 1] : FrameFinder.NONE) * FrameFinder.LABELS + labels[i];
  }

  private void add(int at, int change) {
    weights.table[at] += change;
    sums[at] += (double) change * step;
  }

  private LearningWeights averaged() {
    for (int i = 0; i < sums.length; i++) {
      weights.table[i] -= (float) (sums[i] / step);
    }
    return weights;
  }

  private static byte[] labels(Example example, int from, int to) {
    byte[] labels = new byte[to - from];
    fill(labels, example.attribution().content(), FrameFinder.CONTENT, from, to);
    fill(labels, example.attribution().source(), FrameFinder.SOURCE, from, to);
    labels[example.cue() - from] = FrameFinder.NONE;
    return labels;
  }

  private static void fill(byte[] labels, List<int[]> ranges, int label, int from, int to) {
    for (int[] range : ranges) {
      for (int i = Math.max(from, range[0]); i < Math.min(to, range[1]); i++) {
        labels[i - from] = (byte) label;
      }
    }
  }
}
