package copydesk.extract.model;

/**
 * Weights of few outcomes, summed all at once: each row is one long of nine weights of seven bits,
 * shifted to be positive, so that the table is small and a row costs one access to memory. Up to
 * 16,000 rows can be summed before a sum could overflow. Scores are in units that are the same for
 * all outcomes of the table, but arbitrary. Any number of threads may read it.
 */
public final class LaneWeights extends Weights {
  private static final int LANE_BITS = 7;
  private static final int LANES = 9;
  private static final int SHIFT = 64;

  /** Every third lane: while they are summed, each has room for three. */
  private static final long THIRD = 0x7FL | 0x7FL << 21 | 0x7FL << 42;

  private static final int SUM_MASK = (1 << 21) - 1;

  private final long[] table;

  /** The same weights as those, less their last bit. */
  public LaneWeights(PackedWeights weights) {
    super(weights.bits(), weights.width());
    if (weights.width() > LANES) {
      throw new IllegalArgumentException(weights.width() + " outcomes do not fit");
    }
    this.table = new long[1 << bits()];
    for (int row = 0; row < table.length; row++) {
      for (int k = 0; k < width(); k++) {
        long lane = (weights.weight(row, k) >> 1) + (long) SHIFT;
        table[row] |= lane << (k * LANE_BITS);
      }
    }
  }

  @Override
  public void sum(int[] rows, int count, float[] scores) {
    long first = 0;
    long second = 0;
    long third = 0;
    for (int i = 0; i < count; i++) {
      long row = table[rows[i]];
      first += row & THIRD;
      second += (row >>> LANE_BITS) & THIRD;
      third += (row >>> (2 * LANE_BITS)) & THIRD;
    }
    int zero = count * SHIFT;
    for (int k = 0; k < scores.length; k++) {
      long sums = k % 3 == 0 ? first : k % 3 == 1 ? second : third;
      scores[k] = ((int) (sums >>> (k / 3 * 21)) & SUM_MASK) - zero;
    }
  }

  @Override
  public float sum(int[] rows, int count) {
    long first = 0;
    for (int i = 0; i < count; i++) {
      first += table[rows[i]] & THIRD;
    }
    return ((int) first & SUM_MASK) - count * SHIFT;
  }
}
