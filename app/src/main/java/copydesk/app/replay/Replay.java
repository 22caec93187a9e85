package copydesk.app.replay;

import copydesk.app.Terminal;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.app.channel.RecordKey;
import copydesk.app.run.Session;
import copydesk.enrich.EnrichSettings;
import copydesk.ingest.IngestCounter;
import copydesk.ingest.file.ArticleFiles;
import copydesk.ingest.file.FilePoster;
import copydesk.ingest.file.Timetable;
import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Articles through the whole pipeline, to the last file. It sees the pipeline as any subscriber
 * does: the end is reached when enrich has committed every raw record that was there after posting,
 * has compared all that was filed and filed again what belongs to a story, and the sink has
 * committed every enriched record that came of them.
 */
public final class Replay {
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  /** What is nearer is no gap that anyone wonders about. */
  private static final Duration LONG_GAP = Duration.ofSeconds(1);

  private final Session session;
  private final String sinkGroup;
  private final Speed speed;
  private final PrintWriter err;
  private final Progress progress;
  private final ChannelOffsets offsets;
  private final ReplayReport report;

  /**
   * Does no I/O.
   *
   * @param session runs enrich and sink
   * @param sinkGroup the sink's consumer group
   * @param err where it says how long it will take
   */
  public Replay(
      Session session, String sinkGroup, Speed speed, Terminal terminal, PrintWriter err) {
    this.session = session;
    this.sinkGroup = sinkGroup;
    this.speed = speed;
    this.err = err;
    this.progress = new Progress(err, terminal, System::nanoTime);
    this.offsets = new ChannelOffsets(session.kafka().admin());
    this.report = new ReplayReport(terminal);
  }

  /**
   * Posts the articles and waits for their files. What an earlier run left unread is read first, so
   * that it is not counted.
   *
   * @return what came of them, for a person
   */
  public ReplayReport run(FilePoster poster, ArticleFiles files) throws InterruptedException {
    Timetable timetable = speed.isMax() ? null : timetable(poster, files);
    finish(Channels.RAW);
    finish(EnrichSettings.ITEMS);
    Map<TopicPartition, Long> from = new HashMap<>(offsets.ends(Channels.ENRICHED));
    from.putAll(offsets.ends(Channels.DEAD));
    from.putAll(offsets.ends(Channels.COMPARED));
    from.putAll(offsets.ends(Channels.JOINED));
    try (ChannelReader reader = new ChannelReader(session.kafka().client(), from)) {
      if (timetable == null) {
        poster.postAll(files);
      } else {
        postInTime(poster, timetable, reader);
      }
      while (!offsets.hasReached(EnrichSettings.APPLICATION_ID, poster.acknowledged())) {
        read(reader, poster);
      }
      finish(EnrichSettings.ITEMS);
      awaitEnrich(Channels.COMPARED, reader, poster);
      awaitEnrich(Channels.JOINED, reader, poster);
      Map<TopicPartition, Long> ends = new HashMap<>(offsets.ends(Channels.ENRICHED));
      ends.putAll(offsets.ends(Channels.DEAD));
      while (!reader.hasRead(ends)) {
        read(reader, poster);
      }
      Map<TopicPartition, Long> enriched = reader.reached(Channels.ENRICHED);
      while (!offsets.hasReached(sinkGroup, enriched)) {
        read(reader, poster);
      }
    }
    progress.end();
    return report;
  }

  private Timetable timetable(FilePoster poster, ArticleFiles files) throws InterruptedException {
    Timetable timetable =
        poster.timetable(
            files, articles -> progress.show("reading the times of the articles: " + articles));
    progress.end();
    err.println("copydesk: " + plan(timetable));
    err.flush();
    return timetable;
  }

  private String plan(Timetable timetable) {
    String plan =
        String.format(
            "%d articles over %s, posted at %s in %s",
            timetable.size(),
            PacedPosting.told(PacedPosting.span(timetable)),
            speed,
            PacedPosting.told(PacedPosting.length(timetable, speed)));
    return timetable.withoutTime() == 0
        ? plan
        : plan + "; " + timetable.withoutTime() + " without a time go out with the one before";
  }

  /** Posts the articles when they are due, and reads meanwhile what comes of them. */
  private void postInTime(FilePoster poster, Timetable timetable, ChannelReader reader)
      throws InterruptedException {
    PacedPosting.Waiter waiter =
        left -> {
          requireOn();
          reader.poll(left.compareTo(LOOK_EVERY) < 0 ? left : LOOK_EVERY, this::add);
          String gap =
              left.compareTo(LONG_GAP) < 0 ? "" : "; next article in " + PacedPosting.told(left);
          progress.show(reached(poster) + gap);
        };
    new PacedPosting(speed, System::nanoTime, waiter).post(timetable, poster::post);
    poster.flush();
  }

  /** Waits until enrich has taken up all that it has put on a channel of its own. */
  private void awaitEnrich(Channel<?, ?> channel, ChannelReader reader, FilePoster poster)
      throws InterruptedException {
    Map<TopicPartition, Long> ends = offsets.ends(channel);
    while (!reader.hasRead(ends)) {
      read(reader, poster);
    }
    Map<TopicPartition, Long> last = reader.reached(channel);
    while (!last.isEmpty() && !offsets.hasReached(EnrichSettings.APPLICATION_ID, last)) {
      read(reader, poster);
    }
  }

  /**
   * Waits for the last article that enrich has to read of each partition. The partition's end will
   * not do: where transactions were given up, or articles deleted, no article lies before it.
   */
  private void finish(Channel<?, ?> channel) throws InterruptedException {
    Map<TopicPartition, Long> ends = offsets.ends(channel);
    ends.values().removeIf(end -> end == 0);
    if (ends.isEmpty()) {
      return;
    }
    Map<TopicPartition, Long> from =
        offsets.committed(EnrichSettings.APPLICATION_ID, ends.keySet());
    try (ChannelReader reader = new ChannelReader(session.kafka().client(), from)) {
      while (!reader.hasRead(ends)) {
        passOver(reader);
      }
      Map<TopicPartition, Long> left = reader.reached(channel);
      while (!offsets.hasReached(EnrichSettings.APPLICATION_ID, left)) {
        passOver(reader);
      }
    }
  }

  private void passOver(ChannelReader reader) throws InterruptedException {
    requireOn();
    reader.poll(LOOK_EVERY, article -> {});
    progress.show("finishing what an earlier run left");
  }

  private void requireOn() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    session.requireWell();
  }

  private void read(ChannelReader reader, FilePoster poster) throws InterruptedException {
    requireOn();
    reader.poll(LOOK_EVERY, this::add);
    progress.show(reached(poster));
  }

  private String reached(FilePoster poster) {
    return poster.counters().get(IngestCounter.POSTED)
        + " posted, "
        + report.enriched()
        + " enriched"
        + (report.dead() == 0 ? "" : ", " + report.dead() + " dead");
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().equals(Channels.DEAD.name())) {
      String reason = CloudEvents.get(record.headers(), CloudEvents.REASON);
      String message = CloudEvents.get(record.headers(), CloudEvents.MESSAGE);
      report.addDead(id(record), reason + ": " + message);
    } else if (record.topic().equals(Channels.ENRICHED.name())) {
      if (record.value() == null) {
        report.addKilled(id(record));
      } else {
        addEnriched(record);
      }
    }
  }

  private static String id(ConsumerRecord<byte[], byte[]> record) {
    return RecordKey.text(record, "(no key)");
  }

  private void addEnriched(ConsumerRecord<byte[], byte[]> record) {
    if (CloudEvents.get(record.headers(), CloudEvents.FILED_AGAIN) != null) {
      return; // it has been told already
    }
    try {
      report.addEnriched(RecordJson.fromBytes(record.value(), EnrichedArticle.class));
    } catch (IOException e) {
      throw new StageFailureException(
          "a record on " + record.topic() + " is no enriched article: " + e.getMessage(), e);
    }
  }
}
