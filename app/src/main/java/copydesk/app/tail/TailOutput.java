package copydesk.app.tail;

import copydesk.app.Printable;
import copydesk.app.channel.RecordKey;
import copydesk.records.EnrichedArticle;
import copydesk.records.EnrichedRecord;
import copydesk.records.RecordJson;
import copydesk.records.StatementRecord;
import copydesk.records.WholeRecord;
import copydesk.records.channel.Channels;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Writes the records that are asked for, but for those that {@link #lookAhead} found taken back. An
 * article that was shown once is followed: its later versions are shown whatever they say, and so
 * is its end. What is no record of its channel is named on standard error.
 */
public final class TailOutput {
  /** How many articles are followed, the last ones. */
  static final int MOST_FOLLOWED = 50_000;

  private final Filter filter;
  private final Format format;
  private final OutputStream out;
  private final PrintWriter err;
  private final TakenBack takenBack = new TakenBack();
  private final Map<String, Optional<String>> headlines = new LinkedHashMap<>();

  /**
   * @param out where records go
   * @param err where it says what is no record
   */
  public TailOutput(Filter filter, Format format, OutputStream out, PrintWriter err) {
    this.filter = filter;
    this.format = format;
    this.out = out;
    this.err = err;
  }

  /** Looks at a record before any is taken, for what takes something back. */
  void lookAhead(ConsumerRecord<byte[], byte[]> record) {
    if (!record.topic().equals(Channels.STATEMENTS.name())) {
      if (record.value() == null) {
        takenBack.kill(record);
      }
    } else if (record.value() != null) {
      try {
        StatementRecord said = RecordJson.fromBytes(record.value(), StatementRecord.class);
        if (WholeRecord.is(said)) {
          takenBack.withdraw(record, said);
        }
      } catch (IOException e) {
        // it is named when its turn comes
      }
    }
  }

  /**
   * Takes a record.
   *
   * @return whether it is shown
   * @throws IOException if it cannot be written
   */
  boolean take(ConsumerRecord<byte[], byte[]> record) throws IOException {
    byte[] shown =
        record.topic().equals(Channels.STATEMENTS.name()) ? statement(record) : article(record);
    if (shown == null) {
      return false;
    }
    out.write(shown);
    return true;
  }

  /** Whatever was written is out. */
  void flush() throws IOException {
    out.flush();
  }

  private byte[] article(ConsumerRecord<byte[], byte[]> record) {
    String id = RecordKey.text(record, "");
    if (record.value() == null) {
      Optional<String> known = headlines.remove(id);
      return known == null && !filter.isEverything()
          ? null
          : format.kill(record, known == null ? null : known.orElse(null));
    }
    if (takenBack.isGone(record)) {
      return null;
    }
    EnrichedArticle article;
    try {
      article = EnrichedRecord.read(record.key() == null ? null : id, record.value());
    } catch (IOException e) {
      tell(record, e.getMessage());
      return null;
    }
    boolean matches = filter.matches(article);
    if (!matches && !headlines.containsKey(id)) {
      return null;
    }
    follow(id, article.headline());
    return format.article(
        record, article, matches ? filter.statements(article) : List.of(), matches);
  }

  private void follow(String id, String headline) {
    headlines.remove(id);
    headlines.put(id, Optional.ofNullable(headline));
    if (headlines.size() > MOST_FOLLOWED) {
      headlines.remove(headlines.keySet().iterator().next());
    }
  }

  private byte[] statement(ConsumerRecord<byte[], byte[]> record) {
    StatementRecord said = said(record);
    return said == null || takenBack.isGone(record, said) || !filter.matches(said)
        ? null
        : format.statement(record, said);
  }

  /** The statement, or null where the record is none. */
  private StatementRecord said(ConsumerRecord<byte[], byte[]> record) {
    try {
      StatementRecord said =
          record.value() == null
              ? null
              : RecordJson.fromBytes(record.value(), StatementRecord.class);
      if (WholeRecord.is(said)) {
        return said;
      }
      tell(record, "it is no whole record");
    } catch (IOException e) {
      tell(record, e.getMessage().lines().findFirst().orElse("it cannot be read"));
    }
    return null;
  }

  private void tell(ConsumerRecord<byte[], byte[]> record, String why) {
    err.println(
        Printable.of(
            String.format(
                "copydesk: passed over offset %d of partition %d of %s: %s",
                record.offset(), record.partition(), record.topic(), why)));
  }
}
