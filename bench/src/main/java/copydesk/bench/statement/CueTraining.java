package copydesk.bench.statement;

import copydesk.extract.frame.CueFeatures;
import copydesk.extract.frame.Reading;
import copydesk.extract.model.Weights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Logistic regression for cues, by stochastic gradient descent with AdaGrad's step sizes. */
final class CueTraining {
  private static final float RATE = 0.15f;
  private static final float DECAY = 1e-6f;

  /** Below this error an example teaches nothing more. */
  private static final float LEARNED = 0.002f;

  /** Fills in a token's rows. */
  @FunctionalInterface
  interface Features {
    int fill(Reading reading, int token, Weights weights, int[] rows);
  }

  private CueTraining() {}

  /** Learns to tell the heads of the corpus's cues from all other candidates. */
  static LearningWeights train(
      List<AttributedText> corpus,
      CueHeads heads,
      Features features,
      int bits,
      int rounds,
      long seed) {
    LearningWeights weights = new LearningWeights(bits, 1);
    float[] squares = new float[weights.table.length];
    int[] rows = new int[CueFeatures.MOST];
    List<AttributedText> order = new ArrayList<>(corpus);
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (AttributedText text : order) {
        BitSet cues = cues(text, heads);
        for (int i = 0; i < text.reading().tokens().size(); i++) {
          boolean known = cues.get(i) || (text.whole() && !text.unsure().get(i));
          if (known && CueFeatures.isCandidate(text.reading(), i)) {
            int count = features.fill(text.reading(), i, weights, rows);
            learn(weights, squares, rows, count, cues.get(i));
          }
        }
      }
    }
    return weights;
  }

  static BitSet cues(AttributedText text, CueHeads heads) {
    BitSet cues = new BitSet();
    for (Attribution attribution : text.attributions()) {
      int head = heads.of(attribution, text.reading());
      if (head >= 0) {
        cues.set(head);
      }
    }
    return cues;
  }

  private static void learn(
      LearningWeights weights, float[] squares, int[] rows, int count, boolean isCue) {
    double p = 1 / (1 + Math.exp(-weights.sum(rows, count)));
    float error = (float) (p - (isCue ? 1 : 0));
    if (Math.abs(error) < LEARNED) {
      return;
    }
    for (int k = 0; k < count; k++) {
      int row = rows[k];
      float gradient = error + DECAY * weights.table[row];
      squares[row] += gradient * gradient;
      weights.table[row] -= (float) (RATE * gradient / Math.sqrt(1 + squares[row]));
    }
  }
}
