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
import org.apache.kafka.common.TopicPartition;

/**
 * Sends letters back into {@code articles.raw}. That a letter was sent is noted in the transaction
 * that sends it, and the notes are read once a redrive that was before has been put out of work: so
 * whatever crashes, and however many run, no letter is sent twice unless that is asked for. Those
 * that come while it runs are not read. The raw articles are read from the oldest of the letters
 * on, for what has overtaken them, unless that is sent all the same.
 */
public final class Redrive {
  /** What all redrives post under: a second one puts the first out of work. */
  public static final String POSTER = "redrive";

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
    Map<TopicPartition, Long> ends = channel.ends();
    NewerRecords newer = new NewerRecords();
    if (!rules.force()) { // by force what was overtaken goes, too
      channel.read(
          selection,
          ends,
          letter -> {
            if (judge(letter, before, newer, back(letter, before, partitions)) == Verdict.SENT) {
              newer.ask(letter);
            }
          });
      channel.readRaw(newer.from(), newer::take);
    }
    channel.read(selection, ends, letter -> send(letter, before, newer, partitions));
    post(before);
    return report;
  }

  private static ProducerRecord<byte[], byte[]> back(
      Letter letter, SentBefore before, int partitions) {
    return letter.again(before.of(letter).times(), partitions);
  }

  private Verdict judge(
      Letter letter, SentBefore before, NewerRecords newer, ProducerRecord<byte[], byte[]> back) {
    return rules.judge(letter, before.of(letter).times(), newer.haveOvertaken(letter), back);
  }

  private void send(Letter letter, SentBefore before, NewerRecords newer, int partitions)
      throws InterruptedException {
    ProducerRecord<byte[], byte[]> back = back(letter, before, partitions);
    Verdict verdict = judge(letter, before, newer, back);
    if (verdict != Verdict.SENT) {
      tell(letter, before, verdict);
      return;
    }
    begun.add(letter);
    records.add(back);
    notes.put(letter.place(), before.next(letter, Instant.now()).toBytes());
    bytes += SendRules.size(back);
    if (begun.size() >= MAX_LETTERS || bytes >= MAX_BYTES) {
      post(before);
    }
  }

  private void post(SentBefore before) throws InterruptedException {
    if (begun.isEmpty()) {
      return;
    }
    try {
      poster.postRecords(records, Channels.REDRIVEN, notes);
    } catch (StageFailureException e) {
      throw new StageFailureException(
          e.getMessage() + " (" + report.count(Verdict.SENT) + " letters were sent before)", e);
    }
    begun.forEach(letter -> tell(letter, before, Verdict.SENT));
    begun.clear();
    records.clear();
    notes.clear();
    bytes = 0;
  }

  private void tell(Letter letter, SentBefore before, Verdict verdict) {
    report.add(verdict, SendRules.failures(letter, before.of(letter).times()));
    told.accept(letter, verdict);
  }
}
