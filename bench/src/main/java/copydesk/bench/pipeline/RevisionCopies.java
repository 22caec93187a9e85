package copydesk.bench.pipeline;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.enrich.EnrichSettings;
import copydesk.stage.StageFailureException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Fills the channel from which the job restores what it remembers of articles, while the job is not
 * running: with what is there already, under other ids.
 */
final class RevisionCopies {
  private static final String CHANGELOG = EnrichSettings.APPLICATION_ID + "-revisions-changelog";
  private static final Duration POLL = Duration.ofSeconds(1);

  private final KafkaConnection kafka;

  RevisionCopies(KafkaConnection kafka) {
    this.kafka = kafka;
  }

  /**
   * Writes so many copies, each in the partition that its id belongs to.
   *
   * @return how many bytes one has, on average
   */
  long fill(int copies) throws InterruptedException {
    List<byte[]> entries = entries();
    Map<String, Object> settings = new HashMap<>(kafka.client().toSettings());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    AtomicReference<Exception> refused = new AtomicReference<>();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < copies; i++) {
        byte[] id =
            String.format(Locale.ROOT, "urn:newsml:copy.example:20261124:%08d", i)
                .getBytes(StandardCharsets.UTF_8);
        var unused =
            producer.send(
                new ProducerRecord<>(CHANGELOG, id, entries.get(i % entries.size())),
                (metadata, failure) -> refused.compareAndSet(null, failure));
      }
    }
    if (refused.get() != null) {
      throw new StageFailureException("Kafka did not take a revision", refused.get());
    }
    return entries.stream().mapToLong(entry -> entry.length).sum() / entries.size();
  }

  private List<byte[]> entries() throws InterruptedException {
    ChannelOffsets offsets = new ChannelOffsets(kafka.admin());
    Map<TopicPartition, Long> from = offsets.at(CHANGELOG, OffsetSpec.earliest());
    Map<TopicPartition, Long> ends = offsets.at(CHANGELOG, OffsetSpec.latest());
    List<byte[]> entries = new ArrayList<>();
    try (ChannelReader reader = new ChannelReader(kafka.client(), from)) {
      while (!reader.hasRead(ends)) {
        reader.poll(POLL, record -> entries.add(record.value()));
      }
    }
    return entries;
  }
}
