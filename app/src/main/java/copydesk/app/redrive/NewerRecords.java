package copydesk.app.redrive;

import copydesk.records.channel.CloudEvents;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Whether something newer has come under the key of a letter's record: sent back, that would take
 * the place of its own correction, or undo a kill. First it is asked for letters, then it takes the
 * raw records. Those that were sent back themselves are not newer than they were. Holds a key for
 * each letter that was asked for.
 */
final class NewerRecords {
  private final Map<Integer, Long> from = new HashMap<>();
  private final Map<Integer, Map<ByteBuffer, Long>> newest = new HashMap<>();

  /** Asks for what came after a letter's record, where it is known which record that is. */
  void ask(Letter letter) {
    Letter.Origin origin = letter.rawOrigin();
    if (origin != null && letter.key() != null) {
      from.merge(origin.partition(), origin.offset() + 1, Math::min);
      newest
          .computeIfAbsent(origin.partition(), partition -> new HashMap<>())
          .put(ByteBuffer.wrap(letter.key()), -1L);
    }
  }

  /** From where on raw records are to be taken, by partition. */
  Map<Integer, Long> from() {
    return from;
  }

  /** Takes a raw record. */
  void take(ConsumerRecord<byte[], byte[]> raw) {
    Map<ByteBuffer, Long> keys = newest.get(raw.partition());
    boolean sentBack = raw.headers().lastHeader(CloudEvents.REDRIVEN) != null;
    if (keys != null && raw.key() != null && !sentBack) {
      keys.computeIfPresent(
          ByteBuffer.wrap(raw.key()), (key, offset) -> Math.max(offset, raw.offset()));
    }
  }

  /** Whether a newer record than this letter's has come. */
  boolean haveOvertaken(Letter letter) {
    Letter.Origin origin = letter.rawOrigin();
    if (origin == null || letter.key() == null) {
      return false;
    }
    Map<ByteBuffer, Long> keys = newest.getOrDefault(origin.partition(), Map.of());
    return keys.getOrDefault(ByteBuffer.wrap(letter.key()), -1L) > origin.offset();
  }
}
