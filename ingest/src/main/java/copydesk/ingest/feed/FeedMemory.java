package copydesk.ingest.feed;

import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import copydesk.stage.KafkaClient;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the channel {@code feeds} has of every feed. */
final class FeedMemory {
  private static final Logger LOG = LoggerFactory.getLogger(FeedMemory.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Duration patience;

  /** Does no I/O. */
  FeedMemory(KafkaClient kafka) {
    this(() -> consumer(kafka), Duration.ofSeconds(60));
  }

  /**
   * The same, with another way to Kafka.
   *
   * @param patience how long reading may take
   */
  FeedMemory(Supplier<Consumer<byte[], byte[]>> consumers, Duration patience) {
    this.consumers = consumers;
    this.patience = patience;
  }

  private static Consumer<byte[], byte[]> consumer(KafkaClient kafka) {
    Map<String, Object> settings = kafka.toSettings();
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "copydesk-feeds-memory");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Channels.MAX_RECORD_BYTES);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * What is remembered, by the feed's address.
   *
   * @throws StageFailureException if Kafka does not answer
   */
  Map<String, FeedState> read() throws InterruptedException {
    Map<String, FeedState> states = new HashMap<>();
    long start = System.nanoTime();
    try (Consumer<byte[], byte[]> consumer = consumers.get()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Channels.FEEDS.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (!ends.entrySet().stream()
          .allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
        if (System.nanoTime() - start > patience.toNanos()) {
          throw new StageFailureException("lost Kafka while reading what is known of feeds", null);
        }
        consumer.poll(POLL).forEach(record -> take(record, states));
      }
    } catch (InterruptException e) {
      Thread.interrupted();
      throw new InterruptedException();
    } catch (KafkaException e) {
      throw new StageFailureException("cannot read what is known of feeds: " + e.getMessage(), e);
    }
    return states;
  }

  private static void take(ConsumerRecord<byte[], byte[]> record, Map<String, FeedState> states) {
    String address = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      states.remove(address);
      return;
    }
    try {
      states.put(address, RecordJson.fromBytes(record.value(), FeedState.class));
    } catch (IOException e) {
      LOG.warn(
          "passed over a record of the channel feeds, partition {}, offset {}: {}",
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }
}
