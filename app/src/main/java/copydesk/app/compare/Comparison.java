package copydesk.app.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.app.channel.RecordKey;
import copydesk.enrich.RawReading;
import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import copydesk.records.channel.RejectedArticleException;
import copydesk.stage.KafkaClient;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Reads the raw channel again into a side channel, then that beside what stands. The side channel
 * has as many partitions as the enriched one, so that an article lies in the same of both: they are
 * compared partition by partition, and no more than one of them is held, about two kilobytes an
 * article.
 */
final class Comparison {
  private final KafkaClient kafka;
  private final ChannelOffsets offsets;
  private final String channel;
  private final ComparisonReport report;
  private final Set<String> read = new HashSet<>();

  Comparison(KafkaClient kafka, ChannelOffsets offsets, String channel, ComparisonReport report) {
    this.kafka = kafka;
    this.offsets = offsets;
    this.channel = channel;
    this.report = report;
  }

  /**
   * Compares.
   *
   * @param from where to begin on the raw channel
   * @param whole whether that is its beginning: what stands and was not read is then told, too
   * @param reading reads the raw records
   * @param changed is told of each changed article
   */
  void run(
      Map<TopicPartition, Long> from,
      boolean whole,
      RawReading reading,
      Consumer<Difference> changed)
      throws InterruptedException {
    // First of all, so that nothing stands there whose raw record is not read.
    Map<TopicPartition, Long> standing = offsets.ends(Channels.ENRICHED);
    Map<TopicPartition, Long> before = offsets.at(channel, OffsetSpec.latest());
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      Candidates candidates = new Candidates(producer);
      readToEnd(from, offsets.ends(Channels.RAW), raw -> reading.read(raw, candidates));
      producer.flush();
      candidates.requireTaken();
    }
    Map<TopicPartition, Long> after = offsets.at(channel, OffsetSpec.latest());
    for (TopicPartition partition : standing.keySet()) {
      TopicPartition side = new TopicPartition(channel, partition.partition());
      compare(
          facts(Map.of(partition, 0L), Map.of(partition, standing.get(partition))),
          facts(Map.of(side, before.get(side)), Map.of(side, after.get(side))),
          whole,
          changed);
    }
  }

  private void compare(
      Map<String, Facts> standing,
      Map<String, Facts> candidates,
      boolean whole,
      Consumer<Difference> changed) {
    for (String id : new TreeSet<>(candidates.keySet())) {
      Facts before = standing.remove(id);
      if (before == null) {
        report.addOnlyHere();
        continue;
      }
      Difference difference = Difference.between(id, before, candidates.get(id));
      report.add(difference);
      if (difference.isAny()) {
        changed.accept(difference);
      }
    }
    standing.keySet().stream()
        .filter(id -> whole || read.contains(id))
        .forEach(id -> report.addOnlyThere());
  }

  /** What the last record of each article says, of a part of a channel. */
  private Map<String, Facts> facts(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to)
      throws InterruptedException {
    Map<String, Facts> facts = new HashMap<>();
    readToEnd(
        from,
        to,
        record -> {
          String id = RecordKey.text(record, "");
          if (record.value() == null) {
            facts.remove(id);
          } else {
            facts.put(id, Facts.of(article(record)));
          }
        });
    return facts;
  }

  private static EnrichedArticle article(ConsumerRecord<byte[], byte[]> record) {
    try {
      return RecordJson.fromBytes(record.value(), EnrichedArticle.class);
    } catch (IOException e) {
      throw new StageFailureException(
          "a record on " + record.topic() + " is no enriched article: " + e.getMessage(), e);
    }
  }

  private void readToEnd(
      Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, ChannelReader.Receiver receiver)
      throws InterruptedException {
    try (ChannelReader reader = new ChannelReader(kafka, from)) {
      reader.readTo(to, receiver);
    }
  }

  private KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> settings = kafka.toSettings();
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "copydesk-compare");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Channels.MAX_RECORD_BYTES);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Puts on the side channel what becomes of raw records. */
  private final class Candidates implements RawReading.Receiver {
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    Candidates(KafkaProducer<byte[], byte[]> producer) {
      this.producer = producer;
    }

    @Override
    public void read(EnrichedArticle article) {
      send(article.id(), RecordJson.toBytes(article));
    }

    @Override
    public void killed(String id) {
      send(id, null);
    }

    @Override
    public void held(String id) {
      report.addHeld();
    }

    @Override
    public void refused(String id, RejectedArticleException why) {
      report.addRefused(why.reason().code());
    }

    private void send(String id, byte[] value) {
      read.add(id);
      requireTaken();
      var unused =
          producer.send(
              new ProducerRecord<>(channel, id.getBytes(UTF_8), value),
              (metadata, e) -> failure.compareAndSet(null, e));
    }

    /** Fails if Kafka did not take a record. */
    private void requireTaken() {
      Exception cause = failure.get();
      if (cause != null) {
        throw new StageFailureException(
            "Kafka does not take a record of " + channel + ": " + cause.getMessage(), cause);
      }
    }
  }
}
