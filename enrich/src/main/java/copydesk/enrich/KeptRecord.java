package copydesk.enrich;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A raw record as it is kept in a store, in Base64.
 *
 * @param key its key, or null
 * @param value its value, or null where it is not kept
 * @param timestamp milliseconds since 1970
 * @param headers its headers in their order
 */
record KeptRecord(String key, String value, long timestamp, List<KeptHeader> headers) {
  KeptRecord {
    headers = List.copyOf(headers);
  }

  /** A header; a null value is one. */
  record KeptHeader(String name, String value) {}

  /** The record, whole. */
  static KeptRecord of(Record<byte[], byte[]> raw) {
    return new KeptRecord(text(raw.key()), text(raw.value()), time(raw), headers(raw.headers()));
  }

  /** The record without its value, which is long and not needed again. */
  static KeptRecord withoutValue(Record<byte[], byte[]> raw) {
    return new KeptRecord(text(raw.key()), null, time(raw), headers(raw.headers()));
  }

  Record<byte[], byte[]> record() {
    Headers restored = new RecordHeaders();
    headers.forEach(header -> restored.add(header.name(), bytes(header.value())));
    return new Record<>(bytes(key), bytes(value), timestamp, restored);
  }

  private static long time(Record<byte[], byte[]> raw) {
    return Math.max(0, raw.timestamp());
  }

  private static List<KeptHeader> headers(Headers headers) {
    List<KeptHeader> kept = new ArrayList<>();
    for (Header header : headers) {
      kept.add(new KeptHeader(header.key(), text(header.value())));
    }
    return kept;
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return text == null ? null : Base64.getDecoder().decode(text);
  }
}
