package copydesk.app.redrive;

import copydesk.ingest.TransactionalPoster;
import copydesk.records.channel.Channels;
import copydesk.stage.StageFailureException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends letters back into {@code articles.raw}. That a letter was sent is noted in the transaction
 * that sends it, and the notes are read once a redrive that was before has been put out of work: so
 * whatever crashes, and however many run, no letter is sent twice unless that is asked for. Those
 * that come while it runs are not read.
 */
public final class Redrive {
  /** A transaction has at most so many letters, and bytes; it may exceed these by one letter. */
  private static final int MAX_LETTERS = 500;

  private static final long MAX_BYTES = 8L << 20;

  private final DeadLetterChannel channel;
  private final TransactionalPoster poster;
  private final SendRules rules;
  private final BiConsumer<Letter, Verdict> told;
  private final RedriveReport report = new RedriveReport();
  private final List<Letter> begun = new ArrayList<>();
  private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
  private final Map<String, byte[]> notes = new HashMap<>();
  private long bytes;

  /**
   * Does no I/O.
   *
   * @param poster not yet open; its name is the same for all redrives
   * @param told is told of each letter, of those that are sent once Kafka has them
   */
  public Redrive(
      DeadLetterChannel channel,
      TransactionalPoster poster,
      SendRules rules,
      BiConsumer<Letter, Verdict> told) {
    this.channel = channel;
    this.poster = poster;
    this.rules = rules;
    this.told = told;
  }

  /**
   * Sends the letters that are meant and may be sent.
   *
   * @throws StageFailureException if Kafka does not take them; the message says how many it took
   */
  public RedriveReport run(Selection selection) throws InterruptedException {
    poster.open();
    int partitions = channel.rawPartitions();
    SentBefore before = channel.sentBefore();
    channel.read(selection, letter -> judge(letter, before, partitions));
    post();
    return report;
  }

  private void judge(Letter letter, SentBefore before, int partitions) throws InterruptedException {
    int sent = before.of(letter).times();
    ProducerRecord<byte[], byte[]> back = letter.again(sent, partitions);
    Verdict verdict = rules.judge(letter, sent, back);
    if (verdict != Verdict.SENT) {
      tell(letter, verdict);
      return;
    }
    begun.add(letter);
    records.add(back);
    notes.put(letter.place(), before.next(letter, Instant.now()).toBytes());
    bytes += SendRules.size(back);
    if (begun.size() >= MAX_LETTERS || bytes >= MAX_BYTES) {
      post();
    }
  }

  private void post() throws InterruptedException {
    if (begun.isEmpty()) {
      return;
    }
    try {
      poster.postRecords(records, Channels.REDRIVEN, notes);
    } catch (StageFailureException e) {
      throw new StageFailureException(
          e.getMessage() + " (" + report.count(Verdict.SENT) + " letters were sent before)", e);
    }
    begun.forEach(letter -> tell(letter, Verdict.SENT));
    begun.clear();
    records.clear();
    notes.clear();
    bytes = 0;
  }

  private void tell(Letter letter, Verdict verdict) {
    report.add(verdict, letter.failures());
    told.accept(letter, verdict);
  }
}
