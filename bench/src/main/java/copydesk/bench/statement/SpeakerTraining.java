package copydesk.bench.statement;

import copydesk.extract.speaker.Question;
import copydesk.extract.speaker.SpeakerRanker;
import copydesk.extract.speaker.SpeakerRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Softmax regression over the candidates of each question, by stochastic gradient descent with
 * AdaGrad's step sizes. Of several right candidates the likeliest may be any.
 */
final class SpeakerTraining {
  private static final double RATE = 0.1;
  private static final float DECAY = 3e-3f;
  private static final long SEED = 11;
  private static final int ORDERS = 5;

  private SpeakerTraining() {}

  /** The mean of models that differ in the order of the lessons alone. */
  static LearningWeights train(List<SpeakerTeacher.Lesson> lessons, int rounds) {
    LearningWeights mean = train(lessons, rounds, SEED);
    for (int k = 1; k < ORDERS; k++) {
      mean.add(train(lessons, rounds, SEED + k));
    }
    mean.divide(ORDERS);
    return mean;
  }

  private static LearningWeights train(List<SpeakerTeacher.Lesson> lessons, int rounds, long seed) {
    LearningWeights weights = new LearningWeights(SpeakerRows.BITS, 1);
    float[] squares = new float[weights.table.length];
    List<SpeakerTeacher.Lesson> order = new ArrayList<>(lessons);
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (SpeakerTeacher.Lesson lesson : order) {
        learn(lesson, weights, squares);
      }
    }
    return weights;
  }

  private static void learn(
      SpeakerTeacher.Lesson lesson, LearningWeights weights, float[] squares) {
    Question question = lesson.question();
    double[] given = SpeakerRanker.probabilities(question, weights);
    double right = 0;
    for (int k = 0; k < given.length; k++) {
      right += lesson.right()[k] ? given[k] : 0;
    }
    for (int k = 0; k < given.length; k++) {
      double wanted = lesson.right()[k] ? given[k] / Math.max(right, 1e-9) : 0;
      float error = (float) (given[k] - wanted);
      for (int row : question.rows()[k]) {
        float gradient = error + DECAY * weights.table[row];
        squares[row] += gradient * gradient;
        weights.table[row] -= (float) (RATE * gradient / Math.sqrt(1 + squares[row]));
      }
    }
  }
}
