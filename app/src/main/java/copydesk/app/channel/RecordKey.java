package copydesk.app.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The key of a record as text. */
public final class RecordKey {
  private RecordKey() {}

  /**
   * The key, read as UTF-8.
   *
   * @param otherwise what stands for no key; may be null
   */
  public static String text(ConsumerRecord<byte[], ?> record, String otherwise) {
    return record.key() == null ? otherwise : new String(record.key(), UTF_8);
  }
}
