package copydesk.extract.model;

/**
 * Weights of few outcomes, summed all at once: each row is two longs of five lanes of 12 bits, so
 * that two additions add a row for up to ten outcomes. A lane holds a weight of 7 bits, shifted to
 * be positive; up to 32 rows can be summed before one could overflow. Scores are in units that are
 * the same for all outcomes of the table, but arbitrary. Any number of threads may read it.
 */
public final class LaneWeights extends Weights {
  private static final int LANE_BITS = 12;
  private static final int LANES = 5;
  private static final int SHIFT = 64;

  private final long[] table;

  /** The same weights as those, less their last bit. */
  public LaneWeights(PackedWeights weights) {
    super(weights.bits(), weights.width());
    if (weights.width() > 2 * LANES) {
      throw new IllegalArgumentException(weights.width() + " outcomes do not fit");
    }
    this.table = new long[2 << bits()];
    for (int row = 0; row < 1 << bits(); row++) {
      for (int k = 0; k < width(); k++) {
        long lane = (weights.weight(row, k) >> 1) + (long) SHIFT;
        table[2 * row + k / LANES] |= lane << (k % LANES * LANE_BITS);
      }
    }
  }

  @Override
  public void sum(int[] rows, int count, float[] scores) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < count; i++) {
      int at = 2 * rows[i];
      low += table[at];
      high += table[at + 1];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] = lane(k < LANES ? low : high, k % LANES) - count * SHIFT;
    }
  }

  @Override
  public float sum(int[] rows, int count) {
    long low = 0;
    for (int i = 0; i < count; i++) {
      low += table[2 * rows[i]];
    }
    return lane(low, 0) - count * SHIFT;
  }

  private static int lane(long lanes, int k) {
    return (int) (lanes >>> (k * LANE_BITS)) & ((1 << LANE_BITS) - 1);
  }
}
