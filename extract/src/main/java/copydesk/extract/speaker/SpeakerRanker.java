package copydesk.extract.speaker;

import copydesk.extract.model.PackedWeights;
import copydesk.extract.model.Weights;

/**
 * Chooses who spoke, by a learned linear model of who may have: a softmax over the candidates of
 * one statement. Thread-safe.
 */
public final class SpeakerRanker implements Question.Answering {
  private final Weights weights;

  /** A ranker of these weights. */
  public SpeakerRanker(Weights weights) {
    this.weights = weights;
  }

  static SpeakerRanker load() {
    return new SpeakerRanker(
        PackedWeights.resource(SpeakerRanker.class, "speakers.weights", SpeakerRows.space()));
  }

  @Override
  public Question.Answer answer(Question question) {
    double[] probabilities = probabilities(question, weights);
    int best = 0;
    for (int k = 1; k < probabilities.length; k++) {
      best = probabilities[k] > probabilities[best] ? k : best;
    }
    return new Question.Answer(best, probabilities[best]);
  }

  /** How likely each candidate is by these weights; the sum is 1. */
  public static double[] probabilities(Question question, Weights weights) {
    double[] scores = new double[question.rows().length];
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < scores.length; k++) {
      int[] rows = question.rows()[k];
      scores[k] = weights.sum(rows, rows.length);
      most = Math.max(most, scores[k]);
    }
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      scores[k] = Math.exp(scores[k] - most);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
    return scores;
  }
}
