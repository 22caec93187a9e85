package copydesk.enrich;

import java.time.Instant;

/** When an article came in, as its raw record says. */
final class ReceivedTime {
  /** A clock elsewhere may be so much ahead; what claims more is not believed. */
  private static final long AHEAD = 60_000;

  private ReceivedTime() {}

  /**
   * The time in milliseconds since 1970: that of {@code ce_time}, else of the record itself.
   *
   * @param received RFC 3339 in UTC, or null
   * @param timestamp the raw record's, in milliseconds since 1970
   */
  static long millis(String received, long timestamp) {
    long recorded = Math.max(0, timestamp);
    if (received == null) {
      return recorded;
    }
    long said = Instant.parse(received).toEpochMilli();
    return said > recorded + AHEAD ? recorded : said;
  }
}
