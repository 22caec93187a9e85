package copydesk.app.verify;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.app.channel.Fingerprints;
import copydesk.app.channel.RecordKey;
import copydesk.records.EnrichedArticle;
import copydesk.records.EnrichedRecord;
import copydesk.records.channel.Channels;
import copydesk.sink.StoreReading;
import copydesk.stage.KafkaClient;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Compares a store with the committed records of the enriched channel, up to where it reached at
 * the start: the last record of each article counts, a tombstone takes it away, what is no article
 * is passed over, as the sink does. Holds two fingerprints an article ({@link Fingerprints}); the
 * channel is read once more where articles are missing, to name them.
 */
public final class Verification {
  private final KafkaClient kafka;
  private final ChannelOffsets offsets;
  private final String group;

  /**
   * Does no I/O.
   *
   * @param group the consumer group of the sink, or null for none
   */
  public Verification(KafkaConnection kafka, String group) {
    this.kafka = kafka.client();
    this.offsets = new ChannelOffsets(kafka.admin());
    this.group = group;
  }

  /** Takes what becomes of an article: it stands with this record, or with null, it is gone. */
  private interface ArticleReceiver {
    void take(String id, EnrichedArticle article, byte[] json);
  }

  /**
   * Compares.
   *
   * @throws IOException if the store cannot be read at all
   */
  public VerifyReport compare(StoreReading store) throws IOException, InterruptedException {
    Map<TopicPartition, Long> begin = offsets.at(Channels.ENRICHED.name(), OffsetSpec.earliest());
    Map<TopicPartition, Long> end = offsets.stableEnds(Channels.ENRICHED.name());
    VerifyReport report = new VerifyReport(store.place());
    Fingerprints fingerprints = new Fingerprints();
    Map<TopicPartition, Long> reached =
        read(
            begin,
            end,
            (id, article, json) -> {
              if (article == null) {
                fingerprints.kill(Fingerprints.of(id));
              } else {
                fingerprints.stand(Fingerprints.of(id), of(store.expected(article, json)));
              }
            });
    report.stand(fingerprints.count(Fingerprints.State.STANDING));
    if (group != null && !offsets.hasReached(group, reached)) {
      report.behind();
    }
    store.read(new Comparing(fingerprints, report));
    if (fingerprints.count(Fingerprints.State.STANDING) > 0) {
      nameMissing(begin, end, fingerprints, report);
    }
    if (report.isAny()) {
      leaveOutWhatChanged(end, report);
    }
    return report;
  }

  private static long of(StoreReading.Kept kept) {
    return Fingerprints.of(kept.place(), kept.bytes());
  }

  private void nameMissing(
      Map<TopicPartition, Long> begin,
      Map<TopicPartition, Long> end,
      Fingerprints fingerprints,
      VerifyReport report)
      throws InterruptedException {
    read(
        begin,
        end,
        (id, article, json) -> {
          long key = Fingerprints.of(id);
          if (fingerprints.state(key) == Fingerprints.State.STANDING) {
            fingerprints.kill(key); // named once
            report.add(new Difference(Difference.Kind.MISSING, id, null, null));
          }
        });
  }

  /** Of what has come since, the sink may or may not have written the newer record. */
  private void leaveOutWhatChanged(Map<TopicPartition, Long> since, VerifyReport report)
      throws InterruptedException {
    Set<Long> changed = new HashSet<>();
    read(
        since,
        offsets.stableEnds(Channels.ENRICHED.name()),
        (id, article, json) -> changed.add(Fingerprints.of(id)));
    report.changing(id -> changed.contains(Fingerprints.of(id)));
  }

  /** Reads a part of the channel and says how far its records reach. */
  private Map<TopicPartition, Long> read(
      Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, ArticleReceiver receiver)
      throws InterruptedException {
    try (ChannelReader reader = new ChannelReader(kafka, from)) {
      reader.readTo(to, record -> take(record, receiver));
      return reader.reached(Channels.ENRICHED);
    }
  }

  private static void take(ConsumerRecord<byte[], byte[]> record, ArticleReceiver receiver) {
    String key = RecordKey.text(record, null);
    if (record.value() == null) {
      if (key != null) {
        receiver.take(key, null, null);
      }
      return;
    }
    EnrichedArticle article;
    try {
      article = EnrichedRecord.read(key, record.value());
    } catch (IOException e) {
      return; // the sink passes it over, too, and says so
    }
    receiver.take(article.id(), article, record.value());
  }

  private record Comparing(Fingerprints fingerprints, VerifyReport report)
      implements StoreReading.Receiver {
    @Override
    public void found(String where, String id, StoreReading.Kept record) {
      long key = Fingerprints.of(id);
      switch (fingerprints.state(key)) {
        case GONE -> report.add(new Difference(Difference.Kind.EXTRA, id, where, null));
        case FOUND -> report.add(new Difference(Difference.Kind.DOUBLED, id, where, null));
        case STANDING -> {
          if (fingerprints.find(key, of(record))) {
            report.addEqual();
          } else {
            report.add(new Difference(Difference.Kind.DIFFERENT, id, where, null));
          }
        }
      }
    }

    @Override
    public void unreadable(String where, String why) {
      report.add(new Difference(Difference.Kind.UNREADABLE, null, where, why));
    }
  }
}
