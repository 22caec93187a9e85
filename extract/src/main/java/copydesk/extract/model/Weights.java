package copydesk.extract.model;

/**
 * The weights of a linear model over hashed features: {@code 2^bits} rows, one per feature, and one
 * column per outcome. Features that share a row share its weights.
 */
public abstract class Weights {
  private final int bits;
  private final int width;

  /** A table of {@code 2^bits} rows and so many columns. */
  protected Weights(int bits, int width) {
    this.bits = bits;
    this.width = width;
  }

  /** The binary logarithm of the number of rows. */
  public int bits() {
    return bits;
  }

  /** How many outcomes there are. */
  public int width() {
    return width;
  }

  /** The row of a feature: which template it comes from, and its value. */
  public int row(int template, long value) {
    long h = (value + template * 0x9E3779B97F4A7C15L) * 0xD6E8FEB86659FD93L;
    h ^= h >>> 32;
    h *= 0xD6E8FEB86659FD93L;
    return (int) (h >>> (64 - bits));
  }

  /**
   * The row of a feature that differs from others by its place alone, 0 to 3. Those lie side by
   * side, so that what an article asks for together is not strewn over the table.
   */
  public int row(int template, long key, int place) {
    return (row(template, key) & ~3) | place;
  }

  /** Sets each outcome's score to the sum of its weights over the first {@code count} rows. */
  public abstract void sum(int[] rows, int count, float[] scores);

  /** The sum of the first outcome's weights over the first {@code count} rows. */
  public abstract float sum(int[] rows, int count);
}
