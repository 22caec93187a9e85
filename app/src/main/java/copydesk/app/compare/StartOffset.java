package copydesk.app.compare;

import copydesk.app.channel.ChannelOffsets;
import copydesk.records.InvalidSettingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a channel is read from: an offset in each partition, or a time.
 *
 * @param offset the offset, or null
 * @param time the time, or null
 */
record StartOffset(Long offset, Instant time) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /**
   * Reads an offset ("1200"), a date ("2026-11-24", the start of that day in UTC) or a time with
   * its zone ("2026-11-24T10:00:00Z").
   */
  static StartOffset parse(String text) {
    if (NUMBER.matcher(text).matches()) {
      return new StartOffset(Long.parseLong(text), null);
    }
    try {
      Instant time =
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      return new StartOffset(null, time);
    } catch (DateTimeException e) {
      throw new InvalidSettingException(
          "--from "
              + text
              + " is neither an offset nor a date: 1200, 2026-11-24 or 2026-11-24T10:00:00Z",
          e);
    }
  }

  /** Whether it is the beginning. */
  boolean isBeginning() {
    return offset != null && offset == 0;
  }

  /** The offsets of a channel; where nothing is as late as the time, its end. */
  Map<TopicPartition, Long> of(ChannelOffsets channels, String channel)
      throws InterruptedException {
    Map<TopicPartition, Long> latest = channels.at(channel, OffsetSpec.latest());
    Map<TopicPartition, Long> from =
        channels.at(
            channel,
            time == null ? OffsetSpec.earliest() : OffsetSpec.forTimestamp(time.toEpochMilli()));
    from.replaceAll(
        (partition, found) -> {
          long asked = offset == null ? found : Math.max(found, offset);
          return asked < 0 ? latest.get(partition) : Math.min(asked, latest.get(partition));
        });
    return from;
  }
}
