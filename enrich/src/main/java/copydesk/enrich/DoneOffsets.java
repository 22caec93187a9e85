package copydesk.enrich;

import copydesk.stage.ReadProgress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Before which offsets a stream thread is done, by partition. Kafka Streams reads ahead and commits
 * later: where records are on their way it is what was committed, else where the consumer is, which
 * has passed over what is no record. Used by that thread; the progress is asked by any.
 */
final class DoneOffsets {
  /** How often it tells: it is asked every few seconds, while a busy thread polls all the time. */
  private static final long TELL_EVERY = Duration.ofMillis(200).toNanos();

  private final ReadProgress progress = new ReadProgress();
  private final LongSupplier nanoTime;
  private final Map<TopicPartition, Long> onTheirWay = new HashMap<>();
  private final Map<TopicPartition, Long> done = new HashMap<>();
  private long told;

  DoneOffsets() {
    this(System::nanoTime);
  }

  /**
   * @param nanoTime the clock, as {@link System#nanoTime} is one
   */
  DoneOffsets(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.told = nanoTime.getAsLong() - TELL_EVERY;
  }

  ReadProgress progress() {
    return progress;
  }

  /** Notes what was read just now. */
  void polled(Consumer<?, ?> consumer, ConsumerRecords<byte[], byte[]> records) {
    progress.polled();
    for (TopicPartition partition : records.partitions()) {
      List<ConsumerRecord<byte[], byte[]>> read = records.records(partition);
      onTheirWay.put(partition, read.get(read.size() - 1).offset() + 1);
      done.putIfAbsent(partition, read.get(0).offset());
    }
    if (nanoTime.getAsLong() - told >= TELL_EVERY) {
      told = nanoTime.getAsLong();
      tell(ReadProgress.positionsOf(consumer));
    }
  }

  private void tell(Map<TopicPartition, Long> positions) {
    onTheirWay.keySet().retainAll(positions.keySet());
    done.keySet().retainAll(positions.keySet());
    positions.forEach(
        (partition, position) -> {
          if (!onTheirWay.containsKey(partition)) {
            done.put(partition, position);
          }
        });
    progress.done(new HashMap<>(done));
  }

  /** Notes what was committed just now. */
  void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
    offsets.forEach(
        (partition, offset) -> {
          done.put(partition, offset.offset());
          onTheirWay.computeIfPresent(
              partition, (same, end) -> offset.offset() >= end ? null : end);
        });
  }
}
