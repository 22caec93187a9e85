package copydesk.app.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.enrich.EnrichSettings;
import copydesk.enrich.EnrichStage;
import copydesk.enrich.LifeRules;
import copydesk.extract.Extractor;
import copydesk.records.EnrichedArticle;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Copydesk needs of a Kafka, whichever it is. A subclass brings the connection; each test uses
 * ids of its own, so that they can share it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrokerContract {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  abstract KafkaConnection kafka();

  @Test
  void channels_areThereWithTheirOwnSettings() throws Exception {
    Set<String> names =
        Channels.all().stream().map(Channel::name).collect(Collectors.toUnmodifiableSet());
    Map<String, TopicDescription> topics =
        kafka().admin().describeTopics(names).allTopicNames().get(30, TimeUnit.SECONDS);

    for (Channel<?, ?> channel : Channels.all()) {
      int partitions = channel.partitions() == Channel.AS_SET ? 3 : channel.partitions();
      assertThat(topics.get(channel.name()).partitions()).hasSize(partitions);
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, channel.name());
      Config config =
          kafka()
              .admin()
              .describeConfigs(List.of(resource))
              .all()
              .get(30, TimeUnit.SECONDS)
              .get(resource);
      channel
          .config()
          .forEach((key, value) -> assertThat(config.get(key).value()).isEqualTo(value));
    }
  }

  @Test
  void channels_areNeverMadeByASlipOfThePen() {
    try (KafkaProducer<byte[], byte[]> producer = producer(Map.of("max.block.ms", 2_000))) {
      assertThatThrownBy(
              () -> producer.send(new ProducerRecord<>("articles.rwa", null, bytes("x"))).get())
          .hasMessageContaining("articles.rwa");
    }
  }

  @Test
  void largeRecords_passWhole() throws Exception {
    byte[] large = "x".repeat(Channels.MAX_RECORD_BYTES - 10_000).getBytes(UTF_8);
    String id = UUID.randomUUID().toString();
    try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
      producer
          .send(new ProducerRecord<>(Channels.DEAD.name(), bytes(id), large))
          .get(30, TimeUnit.SECONDS);
    }

    assertThat(awaitRecords(Channels.DEAD, id, 1).get(0).value()).isEqualTo(large);
  }

  @Test
  void articles_areEnrichedOrSetAside() throws Exception {
    String good = UUID.randomUUID().toString();
    String bad = UUID.randomUUID().toString();
    String quoted = "Ministry opens bridge\n\n\"The bridge is open,\" said Ann Lee.\n";
    Extractor extractor = Extractor.load();
    EnrichSettings settings =
        new EnrichSettings(
            kafka().client(), folder.resolve("state"), "contract", 1, LifeRules.DEFAULT);
    try (EnrichStage stage = new EnrichStage(settings, extractor);
        KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
      stage.start();
      for (String id : List.of(good, bad, good)) {
        byte[] value = id.equals(bad) ? new byte[0] : bytes(quoted);
        post(producer, id, value);
      }
      post(producer, good, null);

      List<ConsumerRecord<String, EnrichedArticle>> enriched =
          awaitRecords(Channels.ENRICHED, good, 2); // the second post is a duplicate
      assertThat(enriched.get(0).value().text()).isEqualTo(quoted);
      assertThat(enriched.get(1).value()).as("the kill's tombstone").isNull();
      assertWithdrawn(enriched.get(0).value(), good);
      ConsumerRecord<byte[], byte[]> dead = awaitRecords(Channels.DEAD, bad, 1).get(0);
      assertThat(CloudEvents.get(dead.headers(), CloudEvents.REASON)).isEqualTo("empty");
      assertThat(stage.failure()).isNotDone();
    }
  }

  private static void post(KafkaProducer<byte[], byte[]> producer, String id, byte[] value)
      throws Exception {
    producer
        .send(new ProducerRecord<>(Channels.RAW.name(), bytes(id), value))
        .get(30, TimeUnit.SECONDS);
  }

  private void assertWithdrawn(EnrichedArticle article, String id) {
    assertThat(article.statements()).hasSize(1);
    List<Status> statuses = new ArrayList<>();
    for (StatementRecord record : awaitStatements(id, 2)) {
      statuses.add(record.status());
    }
    assertThat(statuses).containsExactly(Status.USABLE, Status.WITHDRAWN);
  }

  private List<StatementRecord> awaitStatements(String article, int count) {
    return read(Channels.STATEMENTS, record -> record.value().article().equals(article), count)
        .stream()
        .map(ConsumerRecord::value)
        .toList();
  }

  private <K, V> List<ConsumerRecord<K, V>> awaitRecords(
      Channel<K, V> channel, String id, int count) {
    return read(channel, record -> isKey(record.key(), id), count);
  }

  private static boolean isKey(Object key, String id) {
    return key instanceof byte[] raw ? new String(raw, UTF_8).equals(id) : id.equals(key);
  }

  /** The committed records of a channel that match, once there are so many. */
  private <K, V> List<ConsumerRecord<K, V>> read(
      Channel<K, V> channel, java.util.function.Predicate<ConsumerRecord<K, V>> wanted, int count) {
    Map<String, Object> settings = kafka().client().toSettings();
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    List<ConsumerRecord<K, V>> found = new ArrayList<>();
    try (KafkaConsumer<K, V> consumer =
        new KafkaConsumer<>(
            settings, channel.key().deserializer(), channel.value().deserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(channel.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInSameThread()
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(r -> addIf(wanted, r, found));
                return found.size() >= count;
              });
    }
    return found;
  }

  private static <T> void addIf(java.util.function.Predicate<T> wanted, T record, List<T> found) {
    if (wanted.test(record)) {
      found.add(record);
    }
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> settings = kafka().client().toSettings();
    settings.put("max.request.size", Channels.MAX_RECORD_BYTES);
    settings.put("linger.ms", 0);
    settings.putAll(more);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
