package copydesk.app.channel;

import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import copydesk.stage.KafkaClient;
import copydesk.stage.StageFailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the committed records of some channels from given offsets on, without a group: it takes no
 * work from anyone. Remembers how far records, not counting transaction marks, reached.
 */
public final class ChannelReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** How long one question to Kafka may take; where it takes longer, it is asked again. */
  private static final Duration ASK = Duration.ofSeconds(2);

  private final Consumer<byte[], byte[]> consumer;
  private final GoneOffsets listener;

  /** Where reading was in each partition when it was last known. */
  private final Map<TopicPartition, Long> positions = new HashMap<>();

  private final Map<TopicPartition, Long> reached = new HashMap<>();

  /** Takes records, one after the other. */
  @FunctionalInterface
  public interface Receiver {
    void take(ConsumerRecord<byte[], byte[]> record) throws InterruptedException;
  }

  /** Is told of offsets that are no longer there. */
  @FunctionalInterface
  public interface GoneOffsets {
    /**
     * Nothing is at an offset that was to be read next.
     *
     * @param next where reading goes on: the first offset that is there, or the end, where the
     *     channel has become shorter
     */
    void gone(TopicPartition partition, long asked, long next);
  }

  /**
   * Reads from these offsets on, or from the first that is there; connects at the first {@link
   * #poll}.
   */
  public ChannelReader(KafkaClient kafka, Map<TopicPartition, Long> from) {
    this(kafka, from, (partition, asked, next) -> {});
  }

  /** The same for somebody who wants to know where offsets are gone. */
  public ChannelReader(KafkaClient kafka, Map<TopicPartition, Long> from, GoneOffsets listener) {
    this(consumer(kafka), from, listener);
  }

  /** The same over a consumer, which it closes. */
  ChannelReader(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> from, GoneOffsets listener) {
    this.consumer = consumer;
    this.listener = listener;
    positions.putAll(from);
    consumer.assign(List.copyOf(from.keySet()));
    from.forEach(consumer::seek);
  }

  private static Consumer<byte[], byte[]> consumer(KafkaClient kafka) {
    Map<String, Object> settings = kafka.toSettings();
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "copydesk-reader");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Channels.MAX_RECORD_BYTES);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Hands over what has come, waiting for the first record for at most so long. While Kafka does
   * not answer nothing comes.
   *
   * @throws StageFailureException if Kafka does not let it read
   */
  public void poll(
      Duration wait, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> receiver) {
    ConsumerRecords<byte[], byte[]> records = ask(() -> consumer.poll(wait));
    if (records == null) {
      return;
    }
    for (ConsumerRecord<byte[], byte[]> record : records) {
      reached.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
      receiver.accept(record);
    }
  }

  /** The answer; null where Kafka gives none now, or what was asked for is gone. */
  private <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (OffsetOutOfRangeException e) {
      goOn(e.offsetOutOfRangePartitions());
      return null;
    } catch (TimeoutException e) {
      return null;
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      throw new StageFailureException("lost Kafka: " + e.getMessage(), e);
    }
  }

  /** Where Kafka does not answer, nothing is changed, and it says the same once more. */
  private void goOn(Map<TopicPartition, Long> gone) {
    Map<TopicPartition, Long> firsts = ask(() -> consumer.beginningOffsets(gone.keySet(), ASK));
    Map<TopicPartition, Long> ends = ask(() -> consumer.endOffsets(gone.keySet(), ASK));
    if (firsts == null || ends == null) {
      return;
    }
    gone.forEach(
        (partition, asked) -> {
          long next = Math.max(firsts.get(partition), Math.min(asked, ends.get(partition)));
          consumer.seek(partition, next);
          positions.put(partition, next);
          if (next != asked) {
            listener.gone(partition, asked, next);
          }
        });
  }

  /** Fetches nothing of these partitions for now, and of the others again. */
  public void pause(Set<TopicPartition> partitions) {
    consumer.resume(consumer.assignment());
    consumer.pause(partitions);
  }

  /** The offset of each partition that is read next, as far as it is known. */
  public Map<TopicPartition, Long> positions() {
    for (TopicPartition partition : consumer.assignment()) {
      Long position = ask(() -> consumer.position(partition, Duration.ZERO));
      if (position != null) {
        positions.put(partition, position);
      }
    }
    return new HashMap<>(positions);
  }

  /**
   * Hands over all that lies before these offsets; of partitions without one, nothing.
   *
   * @throws StageFailureException if nothing more comes for a minute
   */
  public void readTo(Map<TopicPartition, Long> ends, Receiver receiver)
      throws InterruptedException {
    readTo(ends, () -> false, receiver);
  }

  /**
   * The same until it is enough: what was fetched with the last that counts is handed over, too.
   */
  public void readTo(Map<TopicPartition, Long> ends, BooleanSupplier isEnough, Receiver receiver)
      throws InterruptedException {
    long progress = System.nanoTime();
    while (!isEnough.getAsBoolean() && !hasRead(ends)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (System.nanoTime() - progress > PATIENCE.toNanos()) {
        throw new StageFailureException(
            "nothing more came from Kafka for " + PATIENCE.toSeconds() + " s", null);
      }
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      poll(POLL, records::add);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        Long end = ends.get(new TopicPartition(record.topic(), record.partition()));
        if (end != null && record.offset() < end) {
          receiver.take(record);
        }
      }
      progress = records.isEmpty() ? progress : System.nanoTime();
    }
  }

  /** Whether all that lies before these offsets was read, of the partitions that are read. */
  public boolean hasRead(Map<TopicPartition, Long> ends) {
    return positions().entrySet().stream()
        .allMatch(
            position ->
                position.getValue() >= ends.getOrDefault(position.getKey(), Long.MIN_VALUE));
  }

  /** One past the last record that was read of each of the channel's partitions with any. */
  public Map<TopicPartition, Long> reached(Channel<?, ?> channel) {
    Map<TopicPartition, Long> ofChannel = new HashMap<>(reached);
    ofChannel.keySet().removeIf(partition -> !partition.topic().equals(channel.name()));
    return ofChannel;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
