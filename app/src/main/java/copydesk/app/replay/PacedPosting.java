package copydesk.app.replay;

import copydesk.ingest.file.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Posts the articles of a timetable with the gaps between their times. Each is due by the time
 * since the first one with a time: what is late does not make the next ones late. Those that stand
 * before it without a time are posted at once.
 */
final class PacedPosting {
  private final Speed speed;
  private final LongSupplier nanoTime;
  private final Waiter waiter;

  /** Takes an article. */
  @FunctionalInterface
  interface Poster {
    void post(Timetable.Entry article) throws InterruptedException;
  }

  /** Does something else until an article is due. */
  @FunctionalInterface
  interface Waiter {
    /**
     * Returns after at most this time; it is called again while any is left.
     *
     * @param left above zero
     */
    void await(Duration left) throws InterruptedException;
  }

  PacedPosting(Speed speed, LongSupplier nanoTime, Waiter waiter) {
    this.speed = speed;
    this.nanoTime = nanoTime;
    this.waiter = waiter;
  }

  void post(Timetable timetable, Poster poster) throws InterruptedException {
    Instant first = null;
    long start = 0;
    for (Timetable.Entry article : timetable.entries()) {
      if (first != null) {
        awaitDue(start, speed.scaled(Duration.between(first, article.time())));
      } else if (!article.time().equals(Instant.MIN)) {
        first = article.time();
        start = nanoTime.getAsLong();
      }
      poster.post(article);
    }
  }

  private void awaitDue(long start, Duration due) throws InterruptedException {
    Duration left = due.minusNanos(nanoTime.getAsLong() - start);
    while (!left.isNegative() && !left.isZero()) {
      waiter.await(left);
      left = due.minusNanos(nanoTime.getAsLong() - start);
    }
  }

  /** How long posting takes, waiting included. */
  static Duration length(Timetable timetable, Speed speed) {
    return speed.scaled(span(timetable));
  }

  /** From the first time to the last one; zero where there is none. */
  static Duration span(Timetable timetable) {
    return timetable.entries().stream()
        .map(Timetable.Entry::time)
        .filter(time -> !time.equals(Instant.MIN))
        .findFirst()
        .map(first -> Duration.between(first, timetable.entries().get(timetable.size() - 1).time()))
        .orElse(Duration.ZERO);
  }

  /** A time for a person, in its two largest units: "12 s", "4 min 10 s", "3 h 12 min". */
  static String told(Duration time) {
    long seconds = time.plusMillis(999).toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    long minutes = seconds / 60;
    if (minutes < 60) {
      return minutes + " min" + rest(seconds % 60, "s");
    }
    long hours = minutes / 60;
    return hours < 24
        ? hours + " h" + rest(minutes % 60, "min")
        : hours / 24 + " d" + rest(hours % 24, "h");
  }

  private static String rest(long number, String unit) {
    return number == 0 ? "" : " " + number + " " + unit;
  }
}
