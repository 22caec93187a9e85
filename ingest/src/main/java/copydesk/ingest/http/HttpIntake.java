package copydesk.ingest.http;

import copydesk.ingest.AnsweringPoster;
import copydesk.ingest.IngestCounter;
import copydesk.ingest.IngestSettings;
import copydesk.records.InvalidSettingException;
import copydesk.stage.Counters;
import copydesk.stage.Queues;
import copydesk.stage.Stage;
import copydesk.stage.StageFailureException;
import copydesk.stage.http.HttpExchange;
import copydesk.stage.http.Problem;
import copydesk.stage.http.Route;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Articles over HTTP to {@code articles.raw}. Brings its routes to the process's server, which is
 * started after it and closed before it. An article is answered with 202 once Kafka has
 * acknowledged it, and never before; with 503 if it has not in time. Senders that take nothing but
 * 200 for a success can have that instead.
 */
public final class HttpIntake implements Stage {
  /** The source of articles that came over HTTP and name none. */
  public static final String SOURCE = "urn:copydesk:http";

  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final int WORKERS = 2;
  private static final int MAX_STREAMS = 8;
  private static final int WINDOW_BYTES = 16 << 20;
  private static final int BUSY_RETRY_SECONDS = 5;

  /** The status of an article that was taken. */
  public static final int ACCEPTED = 202;

  /** The status for senders who know no other success. */
  private static final int OK = 200;

  private final AnsweringPoster poster;
  private final Intake intake;
  private final CompletableFuture<StageFailureException> failure = new CompletableFuture<>();
  private final Semaphore streams = new Semaphore(MAX_STREAMS);
  private final Semaphore window = new Semaphore(WINDOW_BYTES);
  private final ExecutorService workers;
  private final ExecutorService readers;
  private final ArticleEndpoint articles;

  /**
   * Does no I/O.
   *
   * @param source the source of articles that name none, a URI
   * @param accepted the status of an article that was taken
   */
  public HttpIntake(IngestSettings settings, String source, int accepted) {
    this(new AnsweringPoster(settings, ANSWER), source, accepted, Clock.systemUTC());
  }

  HttpIntake(AnsweringPoster poster, String source, int accepted, Clock clock) {
    this.poster = poster;
    this.intake = new Intake(poster, source, requireAccepted(accepted), clock);
    this.workers = Executors.newFixedThreadPool(WORKERS, threads("http-articles-"));
    this.readers = Executors.newCachedThreadPool(threads("http-lines-"));
    this.articles = new ArticleEndpoint(intake, workers);
  }

  /**
   * The same status, if an article that was taken can be answered with it.
   *
   * @throws InvalidSettingException if not
   */
  public static int requireAccepted(int status) {
    if (status != OK && status != ACCEPTED) {
      throw new InvalidSettingException(
          "--http-accepted-status must be " + OK + " or " + ACCEPTED + ", not " + status);
    }
    return status;
  }

  /** What it serves. */
  public List<Route> routes() {
    return List.of(
        Route.of("POST", "/articles", this::post),
        Route.of("PUT", "/articles/*", articles::put),
        Route.of("DELETE", "/articles/*", articles::delete));
  }

  @Override
  public void start() {
    poster.start();
  }

  /** Never fails by itself: a Kafka that is gone is each sender's answer. */
  @Override
  public CompletableFuture<StageFailureException> failure() {
    return failure;
  }

  @Override
  public String name() {
    return "http-intake";
  }

  @Override
  public long handled() {
    return counters().get(IngestCounter.POSTED);
  }

  /** What waits for Kafka's answer, and its client. */
  @Override
  public List<MeterBinder> meters() {
    MeterBinder queues =
        registry -> {
          Queues.gauge(registry, this, "streams", streams, s -> MAX_STREAMS - s.availablePermits());
          Queues.gauge(
              registry, this, "line-bytes", window, w -> WINDOW_BYTES - w.availablePermits());
        };
    return Stream.concat(Stream.of(queues), poster.meters().stream()).toList();
  }

  @Override
  public Counters<IngestCounter> counters() {
    return poster.counters();
  }

  @Override
  public void close() {
    workers.shutdown();
    readers.shutdownNow();
    poster.close();
  }

  private void post(HttpExchange exchange) {
    Sent sent = new Sent(exchange);
    if (sent.isLines()) {
      stream(exchange, new LineStream(exchange, sent, intake, window));
    } else {
      articles.post(exchange, sent);
    }
  }

  private void stream(HttpExchange exchange, LineStream lines) {
    if (!streams.tryAcquire()) {
      exchange.answer(
          new Problem(
              429,
              "too-many-streams",
              MAX_STREAMS + " requests send lines already; send these in a moment",
              BUSY_RETRY_SECONDS));
      return;
    }
    readers.execute(
        () -> {
          try {
            lines.read();
          } finally {
            streams.release();
          }
        });
    readers.execute(lines::answer);
  }

  private static ThreadFactory threads(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
