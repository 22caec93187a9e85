package copydesk.app.tail;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.records.RecordJson;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as a consumer gets them, for tests. */
final class Records {
  static final Instant TIME = Instant.parse("2026-11-28T10:41:07Z");

  private Records() {}

  /** A record of partition 3; a null value is a kill. */
  static ConsumerRecord<byte[], byte[]> record(
      String channel, long offset, String key, Object value) {
    return bytes(channel, offset, key, value == null ? null : RecordJson.toBytes(value));
  }

  static ConsumerRecord<byte[], byte[]> bytes(
      String channel, long offset, String key, byte[] value) {
    return at(channel, 3, offset, TIME.toEpochMilli(), key, value);
  }

  static ConsumerRecord<byte[], byte[]> at(
      String channel, int partition, long offset, long time, String key, byte[] value) {
    return new ConsumerRecord<>(
        channel,
        partition,
        offset,
        time,
        TimestampType.CREATE_TIME,
        0,
        0,
        key == null ? null : key.getBytes(UTF_8),
        value,
        new RecordHeaders(),
        Optional.empty());
  }
}
