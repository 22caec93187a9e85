package copydesk.app.replay;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast articles are posted: as fast as they can be, or with the gaps between the times at which
 * they were made, divided by a factor.
 */
public final class Speed {
  /** All articles at once, in the order of their paths. */
  public static final Speed MAX = new Speed("max", Double.POSITIVE_INFINITY);

  private static final Pattern FACTOR = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,12})?)x");

  private final String word;
  private final double factor;

  private Speed(String word, double factor) {
    this.word = word;
    this.factor = factor;
  }

  /**
   * "max", or a factor such as "10x" or "0.5x".
   *
   * @throws IllegalArgumentException if it is neither; the message says so
   */
  public static Speed of(String word) {
    if (word.equals(MAX.word)) {
      return MAX;
    }
    Matcher found = FACTOR.matcher(word);
    double factor = found.matches() ? Double.parseDouble(found.group(1)) : 0;
    if (factor == 0) {
      throw new IllegalArgumentException(
          "'" + word + "' is neither max nor a factor above 0, such as 1x, 10x or 0.5x");
    }
    return new Speed(word, factor);
  }

  /** Whether no time is kept at all. */
  public boolean isMax() {
    return factor == Double.POSITIVE_INFINITY;
  }

  /** How long a gap between articles is when they are posted; at most some 290 years. */
  Duration scaled(Duration gap) {
    return Duration.ofNanos((long) (gap.toMillis() * 1e6 / factor));
  }

  @Override
  public String toString() {
    return word;
  }
}
