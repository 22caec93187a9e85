package copydesk.stage;

import java.util.concurrent.atomic.LongAdder;

/**
 * How long things take, in milliseconds: counts in buckets whose bounds grow by an eighth of a
 * power of two, from 1 ms to more than an hour, so that a percentile is at most 12.5 % too high.
 * Threads record and read at once.
 */
public final class Latency {
  private static final int STEPS = 8;
  private static final int DOUBLINGS = 22;

  /** How many buckets there are; the last has all that took longer than the others' bounds. */
  public static final int BUCKETS = 2 + STEPS * DOUBLINGS;

  private final LongAdder[] counts = new LongAdder[BUCKETS];
  private final LongAdder sum = new LongAdder();

  /** Nothing is recorded yet. */
  public Latency() {
    for (int i = 0; i < BUCKETS; i++) {
      counts[i] = new LongAdder();
    }
  }

  /** Records one; what would be below zero, for clocks differ, is zero. */
  public void record(long millis) {
    long real = Math.max(0, millis);
    counts[bucket(real)].increment();
    sum.add(real);
  }

  /** How many there were in each bucket since the start. */
  public long[] counts() {
    long[] now = new long[BUCKETS];
    for (int i = 0; i < BUCKETS; i++) {
      now[i] = counts[i].sum();
    }
    return now;
  }

  /** The sum of all, in milliseconds. */
  public long sum() {
    return sum.sum();
  }

  /** How many of these counts took at most {@code 2^power} milliseconds. */
  public static long atMost(long[] counts, int power) {
    long all = 0;
    for (int i = 0; i <= power * STEPS; i++) {
      all += counts[i];
    }
    return all;
  }

  /**
   * The time, in milliseconds, that this share of what was counted took at most: the bound of its
   * bucket; -1 where nothing was counted.
   *
   * @param counts as {@link #counts} gives them, or the difference of two of these
   * @param share from 0 to 1
   */
  public static long percentile(long[] counts, double share) {
    long all = 0;
    for (long count : counts) {
      all += count;
    }
    if (all == 0) {
      return -1;
    }
    long wanted = Math.max(1, (long) Math.ceil(share * all));
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen >= wanted) {
        return bound(i);
      }
    }
    return bound(counts.length - 1);
  }

  /** The bucket of a time: bounds are the last that is still in it. */
  private static int bucket(long millis) {
    if (millis <= 1) {
      return 0;
    }
    long below = millis - 1;
    int doubling = Long.SIZE - 1 - Long.numberOfLeadingZeros(below);
    if (doubling >= DOUBLINGS) {
      return BUCKETS - 1;
    }
    long step = ((below - (1L << doubling)) * STEPS) >> doubling;
    return (int) (1 + doubling * STEPS + step);
  }

  private static long bound(int bucket) {
    if (bucket == 0) {
      return 1;
    }
    int doubling = (bucket - 1) / STEPS;
    int step = (bucket - 1) % STEPS;
    return (1L << doubling) + (((step + 1L) << doubling) + STEPS - 1) / STEPS;
  }
}
