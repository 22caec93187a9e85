package copydesk.app.redrive;

import copydesk.app.channel.RecordKey;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A dead letter as it lies on {@code articles.dead}. Anyone can write there: what its headers do
 * not say, or say in another form, is null or 0.
 */
public final class Letter {
  /** What a dead letter has beside the headers of its record. */
  private static final List<String> OWN_HEADERS =
      List.of(
          CloudEvents.ORIGIN_TOPIC,
          CloudEvents.ORIGIN_PARTITION,
          CloudEvents.ORIGIN_OFFSET,
          CloudEvents.STAGE,
          CloudEvents.REASON,
          CloudEvents.MESSAGE,
          CloudEvents.NOT_REPEATED,
          CloudEvents.ITEM);

  /** Counts, partitions and offsets; longer ones are none that anyone has reached. */
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

  private final ConsumerRecord<byte[], byte[]> record;

  Letter(ConsumerRecord<byte[], byte[]> record) {
    this.record = record;
  }

  /**
   * Where the refused record lies.
   *
   * @param channel a Kafka topic
   */
  public record Origin(String channel, int partition, long offset) {}

  /** The partition and offset at which it lies, such as "3:17": what tells it from all others. */
  public String place() {
    return record.partition() + ":" + record.offset();
  }

  /** The key of the refused record, or null. */
  byte[] key() {
    return record.key();
  }

  /** The article's id, as far as the key is one; null where there is no key. */
  public String id() {
    return RecordKey.text(record, null);
  }

  /** The reason code, or null. */
  public String reason() {
    return header(CloudEvents.REASON);
  }

  /** What was wrong, for a person, or null. */
  public String message() {
    return header(CloudEvents.MESSAGE);
  }

  /** The step that refused it, or null. */
  public String stage() {
    return header(CloudEvents.STAGE);
  }

  /** From where the record came, or null. */
  public Origin origin() {
    String channel = header(CloudEvents.ORIGIN_TOPIC);
    long partition = count(CloudEvents.ORIGIN_PARTITION, -1);
    long offset = count(CloudEvents.ORIGIN_OFFSET, -1);
    return channel == null || partition < 0 || partition > Integer.MAX_VALUE || offset < 0
        ? null
        : new Origin(channel, (int) partition, offset);
  }

  /** When its record came in, to the second. */
  public Instant time() {
    return Instant.ofEpochMilli(record.timestamp()).truncatedTo(ChronoUnit.SECONDS);
  }

  /** How often its article has failed: once more than it was sent back. */
  public long failures() {
    return redriven() + 1;
  }

  private long redriven() {
    return Math.min(Integer.MAX_VALUE, count(CloudEvents.REDRIVEN, 0));
  }

  /**
   * Whether it repeats its record. One that was too large for that has neither key nor value: sent
   * on, it would ask for a kill. The letter of a kill has no value either, but a key, a reason, a
   * stage and a place on {@code articles.raw}; without those it is no letter, but what somebody
   * wrote who wanted to delete one.
   */
  public boolean hasBytes() {
    boolean leftOut = record.headers().lastHeader(CloudEvents.NOT_REPEATED) != null;
    return !leftOut && (record.value() != null || isKill());
  }

  private boolean isKill() {
    Origin origin = origin();
    return record.key() != null
        && reason() != null
        && stage() != null
        && origin != null
        && origin.channel().equals(Channels.RAW.name());
  }

  /** The bytes of the refused record; null where it has none, or it was a kill. */
  public byte[] value() {
    return record.value();
  }

  /**
   * The record that takes it back into {@code articles.raw}: its key, bytes and headers, those of
   * the letter replaced by a count. It goes to the partition from which it came, whoever had chosen
   * that; what came in a message with others goes to the one of its own id. Its time is when it is
   * sent: a retention counts from then, and times go on along the channel.
   *
   * @param before how often this letter was sent back already
   * @param partitions how many {@code articles.raw} has
   */
  ProducerRecord<byte[], byte[]> again(int before, int partitions) {
    Headers headers = new RecordHeaders(record.headers().toArray());
    OWN_HEADERS.forEach(headers::remove);
    CloudEvents.set(headers, CloudEvents.REDRIVEN, String.valueOf(redriven() + before + 1));
    return new ProducerRecord<>(
        Channels.RAW.name(), partition(partitions), null, record.key(), record.value(), headers);
  }

  private Integer partition(int partitions) {
    Origin origin = rawOrigin();
    return origin == null || origin.partition() >= partitions ? null : origin.partition();
  }

  /**
   * From where on {@code articles.raw} this very record came; null where that is not known, or it
   * was a message with other articles.
   */
  Origin rawOrigin() {
    Origin origin = origin();
    boolean isRecord =
        origin != null
            && origin.channel().equals(Channels.RAW.name())
            && header(CloudEvents.ITEM) == null;
    return isRecord ? origin : null;
  }

  private String header(String name) {
    return CloudEvents.get(record.headers(), name);
  }

  private long count(String name, long otherwise) {
    String value = header(name);
    return value != null && COUNT.matcher(value).matches() ? Long.parseLong(value) : otherwise;
  }
}
