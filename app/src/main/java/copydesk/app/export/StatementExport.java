package copydesk.app.export;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.app.channel.Fingerprints;
import copydesk.app.channel.RecordKey;
import copydesk.records.EnrichedArticle;
import copydesk.records.EnrichedRecord;
import copydesk.records.SpeakerKeys;
import copydesk.records.Statement;
import copydesk.records.Status;
import copydesk.records.channel.Channels;
import copydesk.stage.KafkaClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes the statements that stand: those of the last version of each article, up to where the
 * channel reached at the start. What was killed, withheld or overtaken is left out. The channel is
 * read twice, so that no more than a fingerprint and a place of each article are held.
 */
public final class StatementExport {
  private static final int OFFSET_BITS = 48;

  private final KafkaClient kafka;
  private final ChannelOffsets offsets;

  /** Does no I/O. */
  public StatementExport(KafkaConnection kafka) {
    this.kafka = kafka.client();
    this.offsets = new ChannelOffsets(kafka.admin());
  }

  /**
   * Writes the table.
   *
   * @return how many statements it has
   * @throws IOException if they cannot be written
   */
  public long write(Writer out) throws IOException, InterruptedException {
    Map<TopicPartition, Long> begin = offsets.at(Channels.ENRICHED.name(), OffsetSpec.earliest());
    Map<TopicPartition, Long> end = offsets.stableEnds(Channels.ENRICHED.name());
    Fingerprints last = new Fingerprints();
    try (ChannelReader reader = new ChannelReader(kafka, begin)) {
      reader.readTo(end, record -> note(record, last));
    }
    out.write(StatementTable.head());
    long[] statements = new long[1];
    try (ChannelReader reader = new ChannelReader(kafka, begin)) {
      reader.readTo(end, record -> statements[0] += write(record, last, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
    return statements[0];
  }

  private static void note(ConsumerRecord<byte[], byte[]> record, Fingerprints last) {
    if (record.value() == null) {
      String id = RecordKey.text(record, null);
      if (id != null) {
        last.kill(Fingerprints.of(id));
      }
      return;
    }
    EnrichedArticle article = article(record);
    if (article != null) {
      last.stand(Fingerprints.of(article.id()), place(record));
    }
  }

  private static long write(ConsumerRecord<byte[], byte[]> record, Fingerprints last, Writer out) {
    EnrichedArticle article = record.value() == null ? null : article(record);
    if (article == null || article.status() == Status.WITHHELD) {
      return 0;
    }
    long id = Fingerprints.of(article.id());
    if (last.state(id) != Fingerprints.State.STANDING || !last.isContent(id, place(record))) {
      return 0;
    }
    SpeakerKeys keys = new SpeakerKeys(article);
    try {
      for (Statement statement : article.statements()) {
        out.write(StatementTable.line(article, keys, statement));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return article.statements().size();
  }

  private static long place(ConsumerRecord<byte[], byte[]> record) {
    return ((long) record.partition() << OFFSET_BITS) | record.offset();
  }

  /** The article; null where the record is none, as the sink has it. */
  private static EnrichedArticle article(ConsumerRecord<byte[], byte[]> record) {
    String key = RecordKey.text(record, null);
    try {
      return EnrichedRecord.read(key, record.value());
    } catch (IOException e) {
      return null; // the sink passes it over, too, and says so
    }
  }
}
