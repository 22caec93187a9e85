package copydesk.format.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A time as a feed gives it.
 *
 * @param instant the moment; null where the feed says no zone, since it is never guessed
 * @param day the day, in the zone that the feed says, else as it stands
 */
public record FeedTime(Instant instant, LocalDate day) {
  private static final Duration DAY = Duration.ofDays(1);

  /** The moment as RFC 3339 in UTC; only the day as ISO 8601 where no zone is known. */
  @Override
  public String toString() {
    return instant == null ? day.toString() : instant.toString();
  }

  /** Whether it can be true of something that was seen at that moment: is no more than a day on. */
  public boolean isPossible(Instant seen) {
    return instant == null
        ? !day.isAfter(LocalDate.ofInstant(seen.plus(DAY), ZoneOffset.UTC).plusDays(1))
        : !instant.isAfter(seen.plus(DAY));
  }
}
