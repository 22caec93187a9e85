package copydesk.bench.score;

/** How many of so many are so. Not thread-safe. */
public final class Share {
  private int so;
  private int all;

  /** Counts one more. */
  public void add(boolean isSo) {
    so += isSo ? 1 : 0;
    all++;
  }

  /** How many are so. */
  public int so() {
    return so;
  }

  /** How many there are. */
  public int all() {
    return all;
  }

  /** The share in per cent, "0.0" of none. */
  public String percent() {
    return Percent.of(100.0 * so / Math.max(1, all));
  }

  @Override
  public String toString() {
    return "% " + percent() + "  n " + all;
  }
}
