package copydesk.stage;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * How far a consumer is, told by the one thread that uses it and asked by any. A consumer's own
 * position passes over the marks of transactions, as committed offsets do not always: who is done
 * with all that there is stands at the channel's end.
 */
public final class ReadProgress {
  /** After so long without a poll Kafka gives a consumer's partitions to others. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final LongSupplier nanoTime;
  private volatile long polled;
  private volatile Map<TopicPartition, Long> positions = Map.of();

  /** Begins now. */
  public ReadProgress() {
    this(System::nanoTime);
  }

  ReadProgress(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.polled = nanoTime.getAsLong();
  }

  /** Notes that the consumer polls. */
  public void polled() {
    polled = nanoTime.getAsLong();
  }

  /** Notes that all is done that lies before the consumer's positions, and that it polls. */
  public void doneWith(Consumer<?, ?> consumer) {
    polled();
    positions = positionsOf(consumer);
  }

  /** Notes before which offsets all is done, of the partitions that are read; takes the map. */
  public void done(Map<TopicPartition, Long> offsets) {
    positions = offsets;
  }

  /** Where the consumer reads next, as far as it knows: asks nobody. Called by its thread. */
  public static Map<TopicPartition, Long> positionsOf(Consumer<?, ?> consumer) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      Long position = positionOf(consumer, partition);
      if (position != null) {
        offsets.put(partition, position);
      }
    }
    return offsets;
  }

  private static Long positionOf(Consumer<?, ?> consumer, TopicPartition partition) {
    try {
      return consumer.position(partition, Duration.ZERO);
    } catch (TimeoutException e) {
      return null; // not known yet
    }
  }

  /** What was noted last. */
  public Map<TopicPartition, Long> positions() {
    return positions;
  }

  /** Why it will not go on by itself: it has not polled for longer than Kafka waits. */
  public Optional<String> stall() {
    long seconds = Duration.ofNanos(nanoTime.getAsLong() - polled).toSeconds();
    return seconds < LONGEST_PAUSE.toSeconds()
        ? Optional.empty()
        : Optional.of("has not asked Kafka for records for " + seconds + " s");
  }
}
