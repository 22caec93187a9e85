package copydesk.desk;

import copydesk.records.channel.Channels;
import copydesk.stage.ClientMeters;
import copydesk.stage.KafkaClient;
import copydesk.stage.KillsKept;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channel as a desk reads it: all partitions, from where it says. Used by one thread. */
final class EnrichedChannel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichedChannel.class);
  private static final String NAME = Channels.ENRICHED.name();

  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final ClientMeters meters = new ClientMeters();
  private final Consumer<String, byte[]> consumer;
  private final Admin admin;
  private final KafkaClient kafka;

  /** Connects. */
  EnrichedChannel(DeskSettings settings) {
    this.kafka = settings.kafka();
    this.admin = Admin.create(kafka.toSettings());
    try {
      this.consumer =
          new KafkaConsumer<>(
              settings.toConsumerSettings(), new StringDeserializer(), new ByteArrayDeserializer());
    } catch (RuntimeException e) {
      admin.close();
      throw e;
    }
    meters.add(consumer);
  }

  /** The same over clients, which it closes. */
  EnrichedChannel(Consumer<String, byte[]> consumer, Admin admin, KafkaClient kafka) {
    this.consumer = consumer;
    this.admin = admin;
    this.kafka = kafka;
  }

  /** What can be measured of its consumer; by any thread. */
  ClientMeters meters() {
    return meters;
  }

  /** The same offsets under the names of their partitions. */
  static Map<TopicPartition, Long> partitions(Map<Integer, Long> offsets) {
    Map<TopicPartition, Long> named = new HashMap<>();
    offsets.forEach((number, offset) -> named.put(partition(number), offset));
    return named;
  }

  /** What tells the channel from others that had its name. */
  String id() throws InterruptedException {
    try {
      return admin
          .describeTopics(List.of(NAME))
          .topicNameValues()
          .get(NAME)
          .get()
          .topicId()
          .toString();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
    }
  }

  /** By partition, the first offset there is. */
  Map<Integer, Long> beginnings() {
    return byPartition(consumer.beginningOffsets(partitions()));
  }

  /** By partition, the offset after the last committed record. */
  Map<Integer, Long> ends() {
    return byPartition(consumer.endOffsets(partitions()));
  }

  /** The same of these partitions alone, whatever others have come meanwhile. */
  Map<Integer, Long> ends(Set<Integer> of) {
    return byPartition(consumer.endOffsets(of.stream().map(EnrichedChannel::partition).toList()));
  }

  /** For how long Kafka keeps kills; says so where that is less than it should be. */
  Duration killsKept() throws InterruptedException {
    return KillsKept.ask(admin, kafka);
  }

  /** Whether a desk that has read up to here can have missed kills that Kafka has dropped since. */
  boolean hasLostKills(Map<Integer, Long> next, Map<Integer, Long> ends, Duration kept) {
    boolean lost =
        !KillsKept.lostAfter(consumer, byTopic(next), byTopic(ends), kept, Instant.now()).isEmpty();
    if (lost) {
      LOG.warn(
          "the desk goes on where it was more than {} hours ago, and Kafka can have dropped kills"
              + " since: its store is made anew",
          kept.toHours());
    }
    return lost;
  }

  private static Map<TopicPartition, Long> byTopic(Map<Integer, Long> offsets) {
    Map<TopicPartition, Long> byTopic = new HashMap<>();
    offsets.forEach((partition, offset) -> byTopic.put(partition(partition), offset));
    return byTopic;
  }

  /** Reads from these offsets on. */
  void seek(Map<Integer, Long> next) {
    consumer.assign(next.keySet().stream().map(EnrichedChannel::partition).toList());
    next.forEach((partition, offset) -> consumer.seek(partition(partition), offset));
  }

  ConsumerRecords<String, byte[]> poll(Duration longest) {
    return consumer.poll(longest);
  }

  /** By partition, the offset after what was read: records, and the marks of transactions. */
  Map<Integer, Long> positions() {
    Map<Integer, Long> positions = new TreeMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      positions.put(partition.partition(), consumer.position(partition));
    }
    return positions;
  }

  /** Ends a poll that waits, from any thread. */
  void wakeUp() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
    admin.close(CLOSE);
  }

  private Collection<TopicPartition> partitions() {
    return consumer.partitionsFor(NAME).stream().map(info -> partition(info.partition())).toList();
  }

  private static Map<Integer, Long> byPartition(Map<TopicPartition, Long> offsets) {
    Map<Integer, Long> byPartition = new TreeMap<>();
    offsets.forEach((partition, offset) -> byPartition.put(partition.partition(), offset));
    return byPartition;
  }

  private static TopicPartition partition(int number) {
    return new TopicPartition(NAME, number);
  }
}
