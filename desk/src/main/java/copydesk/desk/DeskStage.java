package copydesk.desk;

import copydesk.desk.fact.ArticleFacts;
import copydesk.desk.http.DeskApi;
import copydesk.desk.http.ExtractEndpoint;
import copydesk.desk.http.Extraction;
import copydesk.desk.page.Page;
import copydesk.desk.store.Applied;
import copydesk.desk.store.DeskStore;
import copydesk.desk.store.FiledRecord;
import copydesk.desk.store.Positions;
import copydesk.desk.store.StoreException;
import copydesk.desk.store.StoreReaders;
import copydesk.desk.stream.StreamHub;
import copydesk.desk.stream.StreamLimits;
import copydesk.records.EnrichedRecord;
import copydesk.records.channel.Channels;
import copydesk.stage.Counters;
import copydesk.stage.Queues;
import copydesk.stage.ReadProgress;
import copydesk.stage.Stage;
import copydesk.stage.StageFailureException;
import copydesk.stage.StageThread;
import copydesk.stage.http.Route;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk: reads {@code articles.enriched} into its store, answers what is asked of it, and tells
 * those who follow. Brings its routes to the process's server, which is started after it and closed
 * before it. Offsets are stored with the data, so nothing is read twice or missed. It answers once
 * it has all that was committed when it started; until then, and while the store is made anew, who
 * asks is told to come again.
 */
public final class DeskStage implements Stage {
  private static final Logger LOG = LoggerFactory.getLogger(DeskStage.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);
  private static final int READERS = 3;
  private static final String ANEW = "the desk's store is made anew";

  private final DeskSettings settings;
  private final DeskStore store;
  private final StoreReaders readers;
  private final StreamHub hub;
  private final ExtractEndpoint extract;
  private final Counters<DeskCounter> counters = new Counters<>(DeskCounter.class);
  private final CompletableFuture<StageFailureException> failure = new CompletableFuture<>();
  private final ReadProgress progress = new ReadProgress();
  private volatile Optional<String> trouble = Optional.of("the desk is starting");
  private volatile boolean closing;
  private final AtomicReference<StoreException> damage = new AtomicReference<>();
  private final MadeAnew madeAnew = new MadeAnew(System::nanoTime);
  private long looked = System.nanoTime();
  private Map<Integer, Long> target;
  private Positions positions;
  private EnrichedChannel channel;
  private StageThread thread;

  /**
   * Does no I/O.
   *
   * @param extraction reads what somebody wants to try
   */
  public DeskStage(DeskSettings settings, Extraction extraction) {
    this.settings = settings;
    this.store = new DeskStore(settings.folder(), settings.topicNames());
    this.readers = new StoreReaders(store, READERS, this::tellOf);
    this.hub =
        new StreamHub(readers, StreamLimits.DEFAULT, () -> counters.count(DeskCounter.DROPPED));
    this.extract = new ExtractEndpoint(extraction);
  }

  /** What it serves. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(new DeskApi(readers, hub, this::trouble).routes());
    routes.addAll(new Page().routes());
    routes.add(extract.route());
    return routes;
  }

  @Override
  public String name() {
    return "desk";
  }

  /** Why it cannot answer now; empty while it can. */
  @Override
  public Optional<String> trouble() {
    return trouble;
  }

  /**
   * Starts its thread and returns.
   *
   * @throws StageFailureException if the store cannot be written
   */
  @Override
  public synchronized void start() {
    try {
      if (store.open()) {
        madeAnew.now();
      }
    } catch (StoreException e) {
      throw new StageFailureException(e.getMessage(), e);
    }
    try {
      channel = new EnrichedChannel(settings);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
    thread = StageThread.start("desk", this::run);
  }

  @Override
  public CompletableFuture<StageFailureException> failure() {
    return failure;
  }

  @Override
  public Counters<DeskCounter> counters() {
    return counters;
  }

  @Override
  public long handled() {
    return counters.sum(Set.of(DeskCounter.values()))
        - counters.get(DeskCounter.DROPPED); // which are no records
  }

  @Override
  public Optional<String> stall() {
    return progress.stall();
  }

  @Override
  public Map<TopicPartition, Long> positions() {
    return progress.positions();
  }

  /** Who follows, which questions wait, and its Kafka client. */
  @Override
  public synchronized List<MeterBinder> meters() {
    MeterBinder own =
        registry -> {
          Gauge.builder("copydesk.followers", hub, StreamHub::size)
              .description("Streams of events that are open")
              .tag("stage", name())
              .register(registry);
          Queues.gauge(registry, this, "questions", readers, StoreReaders::waiting);
        };
    return channel == null ? List.of(own) : List.of(own, channel.meters());
  }

  /** Ends all streams, finishes what it is at, and closes the store. */
  @Override
  public synchronized void close() {
    closing = true;
    hub.close();
    extract.close();
    readers.close();
    if (thread == null) {
      return;
    }
    channel.wakeUp();
    thread.awaitEnd(CLOSE_TIMEOUT);
  }

  private void run() {
    try (store;
        EnrichedChannel closed = channel) {
      boolean begun = false;
      while (!closing) {
        try {
          if (!begun) {
            begin();
            begun = true;
          }
          work();
        } catch (OffsetOutOfRangeException e) {
          LOG.info("{} has lost offsets that the desk had read to: {}", closed, e.getMessage());
          trouble = Optional.of(ANEW);
          begun = false;
        } catch (StoreException e) {
          makeAnew(e);
          begun = false;
        }
      }
    } catch (WakeupException e) {
      LOG.debug("desk closed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      String message = "lost Kafka at " + settings.kafka().servers() + ": no answer";
      failure.complete(new StageFailureException(message, e));
    } catch (StageFailureException e) {
      failure.complete(e);
    } catch (KafkaException | StoreException e) {
      failure.complete(new StageFailureException("desk stopped: " + e.getMessage(), e));
    } catch (RuntimeException | Error e) {
      failure.complete(new StageFailureException("desk stopped: " + e, e));
      throw e;
    }
  }

  private void work() throws InterruptedException {
    store.requireFile();
    store.emptyLogIfNeeded();
    StoreException seen = damage.getAndSet(null);
    if (seen != null) {
      throw seen;
    }
    read();
    if (System.nanoTime() - looked > LOOK_AGAIN.toNanos()) {
      lookAgain();
      looked = System.nanoTime();
    }
    settle();
    if (trouble.isEmpty()) {
      madeAnew.caughtUp();
    }
  }

  /** Only what a new file helps against, and not soon again: that is not the file's fault. */
  private void makeAnew(StoreException why) {
    if (!why.isDamage()) {
      throw why;
    }
    if (madeAnew.isRecent()) {
      throw new StageFailureException(
          "desk stopped: "
              + why.getMessage()
              + ", for the second time within minutes; look after the disk below "
              + settings.folder(),
          why);
    }
    madeAnew.now();
    trouble = Optional.of(ANEW);
    LOG.warn("{}; it is a copy, and is made anew from the channel", why.getMessage());
    readers.withoutReaders(
        () -> {
          damage.set(null);
          store.makeAnew();
        });
  }

  /** What somebody who read the store has met with. */
  private void tellOf(StoreException e) {
    if (e.isDamage()) {
      damage.compareAndSet(null, e);
    } else {
      LOG.warn("{}; who asked was told to come again", e.getMessage());
    }
  }

  /** Brings store and channel together: a store of another channel is of no use. */
  private void begin() throws InterruptedException {
    String id = channel.id();
    Map<Integer, Long> beginnings = channel.beginnings();
    Map<Integer, Long> ends = channel.ends(beginnings.keySet());
    Positions kept = store.positions();
    if (kept == null || !kept.channel().equals(id) || !kept.isWithin(beginnings, ends)) {
      store.restart(id, beginnings);
    } else if (channel.hasLostKills(kept.next(), ends)) {
      counters.count(DeskCounter.LATE);
      LOG.warn(
          "the desk goes on where it was more than {} days ago, and Kafka can have dropped kills"
              + " since: its store is made anew",
          Channels.KILLS_KEPT.toDays());
      store.restart(id, beginnings);
    } else {
      beginnings.keySet().stream()
          .filter(partition -> !kept.next().containsKey(partition))
          .forEach(partition -> store.addPartition(partition, beginnings.get(partition)));
    }
    target = ends;
    positions = store.positions();
    channel.seek(positions.next());
    tellProgress();
    hub.start(positions);
    tellHowFar();
  }

  /** Whether the channel was made anew meanwhile, or has more partitions. */
  private void lookAgain() throws InterruptedException {
    try {
      boolean isOther = !channel.id().equals(positions.channel());
      if (isOther || !channel.ends().keySet().equals(positions.next().keySet())) {
        trouble = isOther ? Optional.of(ANEW) : trouble;
        begin();
      }
    } catch (KafkaException e) {
      LOG.debug("Kafka does not answer; the session's watch says so where that lasts", e);
    }
  }

  /** Whether what somebody waits for can come. */
  private void settle() {
    try {
      hub.settle(channel::ends);
    } catch (KafkaException e) {
      LOG.debug("Kafka does not answer; who is ahead of the desk waits", e);
    }
  }

  private void read() {
    List<FiledRecord> records = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : channel.poll(POLL)) {
      FiledRecord filed = filed(record);
      if (filed != null) {
        records.add(filed);
      }
    }
    progress.polled();
    Map<Integer, Long> next = channel.positions();
    if (next.equals(positions.next())) {
      return;
    }
    List<Applied> applied = store.apply(records, next);
    positions = new Positions(positions.channel(), positions.first(), next);
    hub.publish(applied, positions);
    tellProgress();
    tellHowFar();
  }

  private void tellProgress() {
    progress.done(EnrichedChannel.partitions(positions.next()));
  }

  private void tellHowFar() {
    if (trouble.isEmpty()) {
      return;
    }
    long missing =
        target.entrySet().stream()
            .mapToLong(end -> Math.max(0, end.getValue() - positions.next().get(end.getKey())))
            .sum();
    trouble =
        missing == 0
            ? Optional.empty()
            : Optional.of("the desk reads what was filed before: " + missing + " offsets to go");
  }

  /** The record, or null where it is none: that is logged and counted. */
  private FiledRecord filed(ConsumerRecord<String, byte[]> record) {
    String why;
    if (record.value() == null && record.key() != null) {
      counters.count(DeskCounter.KILLED);
      return filed(record, null);
    }
    try {
      ArticleFacts facts = ArticleFacts.of(EnrichedRecord.read(record.key(), record.value()));
      counters.count(DeskCounter.FILED);
      return filed(record, facts);
    } catch (IOException e) {
      why = e.getMessage();
    } catch (RuntimeException e) { // what it holds is somebody else's, and the next one is kept
      why = e.toString();
    }
    counters.count(DeskCounter.UNREADABLE);
    LOG.warn(
        "record {} of partition {} of {} is no enriched article and was passed over: {}",
        record.offset(),
        record.partition(),
        record.topic(),
        why);
    return null;
  }

  private static FiledRecord filed(ConsumerRecord<String, byte[]> record, ArticleFacts facts) {
    return new FiledRecord(
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.key(),
        record.value(),
        facts);
  }
}
