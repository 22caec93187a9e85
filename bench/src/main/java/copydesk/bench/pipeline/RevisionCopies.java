package copydesk.bench.pipeline;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.enrich.EnrichSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

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
   * @throws copydesk.stage.StageFailureException if Kafka did not take one of them
   */
  long fill(int copies) throws InterruptedException {
    List<byte[]> entries = entries();
    try (BulkProducer producer = new BulkProducer(kafka.client())) {
      for (int i = 0; i < copies; i++) {
        byte[] id =
            String.format(Locale.ROOT, "urn:newsml:copy.example:20261124:%08d", i)
                .getBytes(StandardCharsets.UTF_8);
        producer.send(CHANGELOG, id, entries.get(i % entries.size()));
      }
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
