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
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the committed records of some channels from given offsets on, without a group: it takes no
 * work from anyone. Remembers how far records, not counting transaction marks, reached.
 */
public final class ChannelReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final GoneOffsets listener;
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
     * @param first where reading goes on: the first offset that is there
     */
    void gone(TopicPartition partition, long asked, long first);
  }

  /**
   * Reads from these offsets on, or from the first that is there; connects at the first {@link
   * #poll}.
   */
  public ChannelReader(KafkaClient kafka, Map<TopicPartition, Long> from) {
    this(kafka, from, (partition, asked, first) -> {});
  }

  /** The same for somebody who wants to know where offsets are gone. */
  public ChannelReader(KafkaClient kafka, Map<TopicPartition, Long> from, GoneOffsets listener) {
    this.listener = listener;
    Map<String, Object> settings = kafka.toSettings();
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "copydesk-reader");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Channels.MAX_RECORD_BYTES);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(List.copyOf(from.keySet()));
    from.forEach(consumer::seek);
  }

  /** Hands over what has come, waiting for the first record for at most so long. */
  public void poll(Duration wait, Consumer<ConsumerRecord<byte[], byte[]>> receiver) {
    ConsumerRecords<byte[], byte[]> records;
    try {
      records = consumer.poll(wait);
    } catch (OffsetOutOfRangeException e) {
      goOn(e.offsetOutOfRangePartitions());
      return;
    }
    for (ConsumerRecord<byte[], byte[]> record : records) {
      reached.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
      receiver.accept(record);
    }
  }

  /**
   * Hands over all that lies before these offsets.
   *
   * @throws StageFailureException if nothing more comes for a minute
   */
  public void readTo(Map<TopicPartition, Long> ends, Receiver receiver)
      throws InterruptedException {
    long progress = System.nanoTime();
    while (!hasRead(ends)) {
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
        if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
          receiver.take(record);
        }
      }
      progress = records.isEmpty() ? progress : System.nanoTime();
    }
  }

  private void goOn(Map<TopicPartition, Long> gone) {
    consumer
        .beginningOffsets(gone.keySet())
        .forEach(
            (partition, first) -> {
              consumer.seek(partition, first);
              listener.gone(partition, gone.get(partition), first);
            });
  }

  /** Fetches nothing of these partitions for now, and of the others again. */
  public void pause(Set<TopicPartition> partitions) {
    consumer.resume(consumer.assignment());
    consumer.pause(partitions);
  }

  /** The offset of each partition that is read next. */
  public Map<TopicPartition, Long> positions() {
    Map<TopicPartition, Long> positions = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      positions.put(partition, consumer.position(partition));
    }
    return positions;
  }

  /** Whether all that lies before these offsets was read. */
  public boolean hasRead(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
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
