package copydesk.app.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.records.channel.CloudEvents;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Dead letters for tests. */
final class Letters {
  static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  private Letters() {}

  /** Headers of a letter of partition 3, offset 17 of the raw channel, and one of its record. */
  static Headers headers(String reason) {
    Headers headers = new RecordHeaders().add("x-desk", bytes("foreign"));
    CloudEvents.set(headers, CloudEvents.CONTENT_TYPE, "text/plain");
    CloudEvents.set(headers, CloudEvents.ORIGIN_TOPIC, "articles.raw");
    CloudEvents.set(headers, CloudEvents.ORIGIN_PARTITION, "3");
    CloudEvents.set(headers, CloudEvents.ORIGIN_OFFSET, "17");
    CloudEvents.set(headers, CloudEvents.STAGE, "extract");
    CloudEvents.set(headers, CloudEvents.REASON, reason);
    return CloudEvents.set(headers, CloudEvents.MESSAGE, "the " + reason + " one");
  }

  /** A letter at an offset of partition 1. */
  static Letter letter(long offset, String id, byte[] value, Headers headers) {
    return new Letter(
        new ConsumerRecord<>(
            "articles.dead",
            1,
            offset,
            NOON.toEpochMilli() + offset * 1_000,
            TimestampType.CREATE_TIME,
            0,
            0,
            id == null ? null : bytes(id),
            value,
            headers,
            Optional.empty()));
  }

  /** One that says how often its article was sent back. */
  static Letter letter(String id, String redriven) {
    return letter(
        5, id, bytes("Text."), CloudEvents.set(headers("empty"), CloudEvents.REDRIVEN, redriven));
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
