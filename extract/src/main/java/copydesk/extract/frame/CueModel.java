package copydesk.extract.frame;

import copydesk.extract.model.FeatureSpace;
import copydesk.extract.model.PackedWeights;
import copydesk.extract.model.Weights;

/**
 * How likely a token is a cue. A first look at few features rules out most tokens at a fraction of
 * the cost; the others are judged by all.
 */
public final class CueModel {
  /**
   * Below this score of the first look a token is no cue: true of three in four tokens and, on
   * held-out articles, of hardly any cue that the full model would have found.
   */
  private static final float HOPELESS = -4.5f;

  private final Weights first;
  private final Weights full;

  /** A model of these weights. */
  public CueModel(Weights first, Weights full) {
    this.first = first;
    this.full = full;
  }

  public static CueModel load() {
    FeatureSpace space = StatementFeatureSpace.current();
    return new CueModel(
        PackedWeights.resource(CueModel.class, "cues-first.weights", space),
        PackedWeights.resource(CueModel.class, "cues.weights", space));
  }

  /**
   * The probability, 0 to 1.
   *
   * @param rows room for {@link CueFeatures#MOST} rows
   */
  public double probability(Reading r, int i, int[] rows) {
    int few = CueFeatures.fillFirst(r, i, first, rows);
    if (first.sum(rows, few) < HOPELESS) {
      return 0;
    }
    int count = CueFeatures.fill(r, i, full, rows);
    return 1 / (1 + Math.exp(-full.sum(rows, count)));
  }
}
