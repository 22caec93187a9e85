package copydesk.ingest.feed;

import copydesk.format.feed.Feed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * When a feed is asked again. The interval follows the feed: halved where something new came, half
 * as long again where nothing did, within its bounds. What the server asks for counts where it is
 * longer, up to a day. All times in milliseconds.
 */
final class Schedule {
  static final long DAY = Duration.ofDays(1).toMillis();
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  /** How long a host is left alone that said, without a time, that it is asked too often. */
  private static final long TOO_OFTEN = 10 * MINUTE;

  /** How often the wait after a failure doubles at most. */
  private static final int MOST_DOUBLED = 6;

  private Schedule() {}

  /** The next interval. */
  static long interval(FeedSettings feed, long before, boolean changed) {
    long shortest = feed.atLeast().toMillis();
    long longest = feed.atMost().toMillis();
    if (before == 0) {
      return Math.min(longest, 4 * shortest);
    }
    long next = changed ? before / 2 : before + before / 2;
    return Math.max(shortest, Math.min(longest, next));
  }

  /**
   * How long to wait after an answer.
   *
   * @param maxAge how long the server says that its answer holds
   * @param feed what the feed itself asks for, or null where there is no document
   */
  static long next(long now, long interval, long maxAge, Feed feed) {
    long asked = feed == null ? 0 : feed.minutes() * MINUTE;
    long next = now + Math.min(DAY, Math.max(interval, Math.max(maxAge, asked)));
    return feed == null ? next : afterSkipped(next, feed.skipHours());
  }

  private static long afterSkipped(long time, Set<Integer> hours) {
    ZonedDateTime next = Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC);
    for (int i = 0; i < 24 && hours.contains(next.getHour()); i++) {
      next = next.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return next.toInstant().toEpochMilli();
  }

  /**
   * How long to wait after so many failures in a row: ever longer, up to an hour or {@code max}.
   */
  static long afterFailures(FeedSettings feed, int failures) {
    long doubled = feed.atLeast().toMillis() << Math.min(MOST_DOUBLED, Math.max(0, failures - 1));
    return Math.min(doubled, Math.max(60 * MINUTE, feed.atMost().toMillis()));
  }

  /**
   * How long a host is left alone that asked for it.
   *
   * @param retryAfter its {@code Retry-After} in milliseconds, or 0 where it says none
   */
  static long afterRefusal(long retryAfter, int failures) {
    long own = TOO_OFTEN << Math.min(MOST_DOUBLED, Math.max(0, failures - 1));
    return Math.min(DAY, retryAfter > 0 ? retryAfter : own);
  }

  /** A {@code Retry-After}, seconds or a date, in milliseconds from now; 0 where it says none. */
  static long retryAfter(String value, long now) {
    if (value == null || value.isBlank()) {
      return 0;
    }
    String text = value.strip();
    try {
      if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return text.length() > 9 ? DAY : Math.min(DAY, Long.parseLong(text) * 1_000);
      }
      Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      return Math.max(0, Math.min(DAY, until.toEpochMilli() - now));
    } catch (DateTimeException e) {
      return 0; // the same as none
    }
  }

  /** The {@code max-age} of a {@code Cache-Control}, in milliseconds; 0 where it says none. */
  static long maxAge(String cacheControl) {
    for (String part : cacheControl == null ? new String[0] : cacheControl.split(",", -1)) {
      String directive = part.strip();
      if (directive.regionMatches(true, 0, "max-age=", 0, 8)) {
        String digits = directive.substring(8).replace("\"", "").strip();
        boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return !number
            ? 0
            : digits.length() > 9 ? DAY : Math.min(DAY, Long.parseLong(digits) * 1_000);
      }
    }
    return 0;
  }
}
