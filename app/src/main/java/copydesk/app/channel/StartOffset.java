package copydesk.app.channel;

import copydesk.records.InvalidSettingException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a channel is read from: an offset in each partition, a time, or its end; one of the two is
 * null, both where it is the end.
 *
 * @param offset the offset, or null
 * @param time the time, or null
 */
public record StartOffset(Long offset, Instant time) {
  /** The end: nothing that is there already. */
  public static final StartOffset NOW = new StartOffset(null, null);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhd])");

  /**
   * Reads "now", "beginning", an offset ("1200"), a date ("2026-11-24", the start of that day in
   * UTC), a time with its zone ("2026-11-24T10:00:00Z"), or how long ago ("30s", "15m", "2h",
   * "3d").
   *
   * @throws InvalidSettingException if it is none of these
   */
  public static StartOffset parse(String text, Clock clock) {
    if (text.equals("now")) {
      return NOW;
    }
    if (text.equals("beginning")) {
      return new StartOffset(0L, null);
    }
    if (NUMBER.matcher(text).matches()) {
      return new StartOffset(Long.parseLong(text), null);
    }
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      return at(clock.instant().minus(duration(ago)));
    }
    try {
      Instant time =
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      return at(time);
    } catch (DateTimeException | ArithmeticException e) {
      throw new InvalidSettingException(
          "--from "
              + text
              + " is not now, beginning, an offset (1200), a date (2026-11-24), a time with its zone"
              + " (2026-11-24T10:00:00Z) or how long ago (15m, 2h, 3d)",
          e);
    }
  }

  /**
   * Kafka counts from 1970, and takes some lesser numbers for something else.
   *
   * @throws ArithmeticException if the time is beyond what a record can have
   */
  private static StartOffset at(Instant time) {
    return new StartOffset(null, Instant.ofEpochMilli(Math.max(0, time.toEpochMilli())));
  }

  private static Duration duration(Matcher ago) {
    long number = Long.parseLong(ago.group(1));
    return switch (ago.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  /** Whether it is the beginning. */
  public boolean isBeginning() {
    return offset != null && offset == 0;
  }

  /**
   * The offsets of a channel: where a partition has nothing as late, its end; where what was asked
   * for is gone, its first.
   *
   * @param gone is told where an offset was asked for that is gone
   */
  public Map<TopicPartition, Long> of(
      ChannelOffsets channels, String channel, ChannelReader.GoneOffsets gone)
      throws InterruptedException {
    if (equals(NOW)) {
      return channels.stableEnds(channel);
    }
    Map<TopicPartition, Long> latest = channels.at(channel, OffsetSpec.latest());
    Map<TopicPartition, Long> from =
        channels.at(
            channel,
            time == null ? OffsetSpec.earliest() : OffsetSpec.forTimestamp(time.toEpochMilli()));
    from.keySet().retainAll(latest.keySet()); // one may have been added meanwhile
    from.replaceAll(
        (partition, found) -> {
          if (offset != null && offset > 0 && offset < found) {
            gone.gone(partition, offset, found);
          }
          long asked = offset == null ? found : Math.max(found, offset);
          return asked < 0 ? latest.get(partition) : Math.min(asked, latest.get(partition));
        });
    return from;
  }
}
