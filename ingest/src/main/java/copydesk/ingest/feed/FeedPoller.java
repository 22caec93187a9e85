package copydesk.ingest.feed;

import copydesk.ingest.IngestSettings;
import copydesk.ingest.TransactionalPoster;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import copydesk.stage.Counters;
import copydesk.stage.KafkaClient;
import copydesk.stage.Queues;
import copydesk.stage.Stage;
import copydesk.stage.StageFailureException;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks feeds again and again and posts what is new in them. Several threads ask, never two the same
 * host at once; one reads the answers, posts the articles, and remembers them in the same
 * transaction: after whatever crash each item is posted once, and no feed is asked before its time.
 * What is wrong with one feed is said once, and costs no other.
 */
public final class FeedPoller implements Stage {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
  private static final int ASKING_AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How long a host is left alone after each request. */
  static final long HOST_PAUSE = 1_000;

  private static final long LONGEST_WAIT = 1_000;

  private final FeedFile file;
  private final FeedMemory memory;
  private final TransactionalPoster poster;
  private final FeedClient client;
  private final ExecutorService askers;
  private final Clock clock;
  private final FeedListener listener;
  private final Counters<FeedCounter> counters = new Counters<>(FeedCounter.class);
  private final CompletableFuture<StageFailureException> failure = new CompletableFuture<>();
  private final LinkedBlockingQueue<Answered> answers = new LinkedBlockingQueue<>();
  private final Set<String> askedHosts = new HashSet<>();
  private final Map<String, Long> hostsFrom = new HashMap<>();
  private final Map<String, String> ownersOfIds = new HashMap<>();
  private List<PolledFeed> feeds;
  private volatile boolean isOpen;
  private volatile boolean closing;
  private Thread thread;

  private record Answered(PolledFeed feed, FeedAnswer answer, boolean full) {}

  /**
   * Does no I/O.
   *
   * @param file the feeds; looked at again and again
   * @param name what tells this poller from others of the same Kafka, over restarts
   * @param version the release, for the name that requests have
   * @param listener hears of feeds that cannot be read
   */
  public FeedPoller(
      FeedFile file, KafkaClient kafka, String name, String version, FeedListener listener) {
    this(
        file,
        new FeedMemory(kafka),
        new TransactionalPoster(new IngestSettings(kafka), "feeds-" + name),
        new FeedClient(agent(version, file.list().contact()), PATIENCE),
        askers(),
        Clock.systemUTC(),
        listener);
  }

  /**
   * The same with other parts.
   *
   * @param askers runs the requests; closed with the poller, as the poster is
   */
  FeedPoller(
      FeedFile file,
      FeedMemory memory,
      TransactionalPoster poster,
      FeedClient client,
      ExecutorService askers,
      Clock clock,
      FeedListener listener) {
    this.file = file;
    this.feeds = file.list().feeds().stream().map(PolledFeed::new).toList();
    this.memory = memory;
    this.poster = poster;
    this.client = client;
    this.askers = askers;
    this.clock = clock;
    this.listener = listener;
  }

  private static String agent(String version, String contact) {
    return "Copydesk/" + version + (contact == null ? "" : " (+" + contact + ")");
  }

  private static ExecutorService askers() {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        ASKING_AT_ONCE,
        task -> {
          Thread thread = new Thread(task, "feeds-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Starts to poll, on threads of its own. */
  @Override
  public synchronized void start() {
    thread = new Thread(this::run, "feeds");
    thread.start();
  }

  @Override
  public CompletableFuture<StageFailureException> failure() {
    return failure;
  }

  @Override
  public String name() {
    return "feeds";
  }

  @Override
  public long handled() {
    return counters.get(FeedCounter.POSTED);
  }

  @Override
  public Optional<String> trouble() {
    return isOpen ? Optional.empty() : Optional.of("it reads what it knows of its feeds");
  }

  /** The answers that wait to be read, and its client. */
  @Override
  public List<MeterBinder> meters() {
    MeterBinder waiting =
        registry -> Queues.gauge(registry, this, "answers", answers, LinkedBlockingQueue::size);
    return Stream.concat(Stream.of(waiting), poster.meters().stream()).toList();
  }

  @Override
  public Counters<FeedCounter> counters() {
    return counters;
  }

  @Override
  public synchronized void close() {
    closing = true;
    askers.shutdownNow();
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    poster.close();
  }

  private void run() {
    try {
      open();
      while (!closing) {
        turn();
        Answered next = answers.poll(untilNext(), TimeUnit.MILLISECONDS);
        if (next != null) {
          take(next);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("feeds closed");
    } catch (StageFailureException e) {
      failure.complete(e);
    } catch (RuntimeException e) {
      failure.complete(new StageFailureException("polling feeds stopped: " + e, e));
    } catch (Error e) {
      failure.complete(new StageFailureException("polling feeds stopped: " + e, e));
      throw e;
    }
  }

  /** Connects, and takes up what is remembered: first nobody else may write any more. */
  void open() throws InterruptedException {
    poster.open();
    remember(feeds);
    isOpen = true;
  }

  /** Takes up what is remembered of feeds. */
  private void remember(List<PolledFeed> fresh) throws InterruptedException {
    Map<String, FeedState> known = memory.read();
    for (PolledFeed feed : fresh) {
      FeedState state = known.get(feed.settings().address());
      if (state != null) {
        feed.takeUp(state);
        if (feed.state().gone()) {
          listener.trouble(
              feed.settings().address(), "it is gone for good; gone=ask in its line asks again");
        }
      }
      own(feed);
    }
  }

  /**
   * Takes up another list: feeds that are still in it go on as they are. What is asked of one that
   * is not is passed over, so that all of it is new should it come back.
   */
  private void change(List<FeedSettings> listed) throws InterruptedException {
    Map<String, PolledFeed> before = new HashMap<>();
    feeds.forEach(feed -> before.put(feed.settings().address(), feed));
    List<PolledFeed> next = new ArrayList<>();
    List<PolledFeed> fresh = new ArrayList<>();
    for (FeedSettings settings : listed) {
      PolledFeed feed = before.get(settings.address());
      if (feed == null) {
        feed = new PolledFeed(settings);
        fresh.add(feed);
      } else {
        feed.set(settings);
      }
      next.add(feed);
    }
    if (!fresh.isEmpty()) {
      remember(fresh);
    }
    feeds = next;
  }

  private void own(PolledFeed feed) {
    String host = feed.ownHost();
    feed.state().items().forEach(item -> ownersOfIds.putIfAbsent(item.id(), host));
  }

  /** Asks the feeds whose time has come, and takes the answers that are there. */
  void turn() throws InterruptedException {
    long now = clock.millis();
    if (file.look(now, listener)) {
      change(file.list().feeds());
    }
    for (PolledFeed feed : due(now)) {
      if (askedHosts.add(feed.host())) {
        feed.asking(now);
        counters.count(FeedCounter.REQUESTS);
        boolean full = isFull(feed.state(), now);
        askers.execute(() -> ask(feed, full));
      }
    }
    for (Answered next = answers.poll(); next != null; next = answers.poll()) {
      take(next);
    }
  }

  /**
   * The feeds whose time has come; those first that have failed least and were not asked for
   * longest, so that one which a host refuses again and again never takes the turn of the others.
   */
  private List<PolledFeed> due(long now) {
    return feeds.stream()
        .filter(feed -> isDue(feed, now))
        .sorted(
            Comparator.comparingInt((PolledFeed feed) -> feed.state().failures())
                .thenComparingLong(PolledFeed::askedAt))
        .toList();
  }

  /** A time further off than any that is ever set is that of a clock that was wrong. */
  private boolean isDue(PolledFeed feed, long now) {
    long next = feed.state().nextAt();
    boolean reached = next <= now || next > now + 2 * Schedule.DAY;
    return reached
        && !feed.isAsked()
        && !feed.state().gone()
        && hostsFrom.getOrDefault(feed.host(), 0L) <= now;
  }

  /** Once a day all of it is asked for: some servers answer for ever that nothing has changed. */
  private static boolean isFull(FeedState state, long now) {
    return (state.etag() == null && state.lastModified() == null)
        || now - state.fullAt() >= Schedule.DAY;
  }

  private void ask(PolledFeed feed, boolean full) {
    FeedState state = feed.state();
    try {
      FeedClient.Request request =
          new FeedClient.Request(
              feed.address(),
              feed.settings().local(),
              full ? null : state.etag(),
              full ? null : state.lastModified());
      answers.add(new Answered(feed, client.ask(request), full));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the poller is being closed
    } catch (RuntimeException e) {
      answers.add(new Answered(feed, FeedAnswer.none(feed.host(), e.toString()), full));
    }
  }

  private void take(Answered answered) throws InterruptedException {
    PolledFeed feed = answered.feed();
    long now = clock.millis();
    String host = feed.host();
    askedHosts.remove(host);
    hostsFrom.put(host, now + HOST_PAUSE);
    feed.answered();
    if (!feeds.contains(feed)) {
      return; // it was taken from the list meanwhile
    }
    AnswerReader.Outcome outcome = read(answered, now);
    Map<String, byte[]> notes = new HashMap<>();
    notes.put(feed.settings().address(), RecordJson.toBytes(outcome.state()));
    List<PolledFeed> delayed =
        outcome.hostUntil() > 0 ? sameHost(feed, answered.answer()) : List.of();
    for (PolledFeed other : delayed) {
      FeedState state = other.state();
      if (state.nextAt() < outcome.hostUntil()) {
        other.state(state.asking(outcome.hostUntil(), state.interval()));
        notes.put(other.settings().address(), RecordJson.toBytes(other.state()));
      }
    }
    poster.post(outcome.articles(), Channels.FEEDS, notes);
    tell(feed, outcome.state());
    feed.state(outcome.state());
    own(feed);
    FeedCounter.count(counters, answered.answer(), outcome);
  }

  private AnswerReader.Outcome read(Answered answered, long now) {
    PolledFeed feed = answered.feed();
    String own = feed.ownHost();
    AnswerReader reader =
        new AnswerReader(feed.settings(), feed.state(), answered.answer(), answered.full(), now);
    try {
      return reader.read(id -> !own.equals(ownersOfIds.getOrDefault(id, own)));
    } catch (RuntimeException e) { // one feed's trouble stops no other
      LOG.warn("cannot read {}", feed.settings().address(), e);
      return reader.failed("it cannot be read: " + e);
    }
  }

  /** The other feeds of the host that wants to be left alone. */
  private List<PolledFeed> sameHost(PolledFeed feed, FeedAnswer answer) {
    List<PolledFeed> same = new ArrayList<>();
    for (PolledFeed other : feeds) {
      if (!other.equals(feed) && other.host().equals(answer.host())) {
        same.add(other);
      }
    }
    return same;
  }

  private void tell(PolledFeed feed, FeedState next) {
    String before = feed.state().trouble();
    if (next.trouble() == null && before != null) {
      listener.well(feed.settings().address());
    } else if (next.trouble() != null && !next.trouble().equals(before)) {
      listener.trouble(feed.settings().address(), next.trouble());
    }
  }

  private long untilNext() {
    long now = clock.millis();
    long wait = LONGEST_WAIT;
    for (PolledFeed feed : feeds) {
      if (!feed.isAsked() && !feed.state().gone()) {
        long from = Math.max(feed.state().nextAt(), hostsFrom.getOrDefault(feed.host(), 0L));
        wait = Math.min(wait, Math.max(10, from - now));
      }
    }
    return wait;
  }
}
