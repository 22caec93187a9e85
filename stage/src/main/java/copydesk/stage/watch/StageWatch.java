package copydesk.stage.watch;

import copydesk.stage.Heartbeat;
import copydesk.stage.Stage;
import copydesk.stage.http.Health;
import copydesk.stage.http.HttpExchange;
import copydesk.stage.http.Problem;
import copydesk.stage.http.ProblemException;
import copydesk.stage.http.Route;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the stages of a process that have started, and answers for them over HTTP: {@code
 * /metrics}, {@code /status}, {@code /health/live} and {@code /health/ready}. Notes every second
 * what they did and asks Kafka every few seconds how far channels reach; what it answers is of
 * then. Made without I/O; {@link #start} and {@link #close} do it, each called once, by one thread.
 */
public final class StageWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StageWatch.class);
  private static final Duration NOTE_EVERY = Duration.ofSeconds(1);
  private static final Duration ASK_EVERY = Duration.ofSeconds(5);
  private static final int MOST_WAITING = 16;
  private static final int RETRY_SECONDS = 1;

  private final Surroundings about;
  private final List<WatchedStage> stages = new ArrayList<>();
  private final Metrics metrics;
  private final StatusDocument status;
  private final ThreadPoolExecutor answering;
  private final Heartbeat noting = new Heartbeat("stage-watch", NOTE_EVERY, this::note);
  private final Heartbeat asking = new Heartbeat("lag-watch", ASK_EVERY, this::askForEnds);

  /** Does no I/O. */
  public StageWatch(List<Stage> stages, Surroundings about) {
    this.about = about;
    this.metrics = new Metrics(about);
    this.status = new StatusDocument(about);
    long now = System.nanoTime();
    for (Stage stage : stages) {
      WatchedStage watched = new WatchedStage(stage, now);
      this.stages.add(watched);
      metrics.add(watched);
    }
    this.answering =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            task -> {
              Thread thread = new Thread(task, "stage-watch-answers");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins to watch. */
  public void start() {
    noting.start(Duration.ZERO);
    asking.start(Duration.ZERO);
  }

  /** What it serves: health for everybody, the rest for those who have the token. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(Health.routes(this::health));
    routes.add(Route.of("GET", "/metrics", exchange -> soon(exchange, () -> scrape(exchange))));
    routes.add(Route.of("GET", "/status", exchange -> soon(exchange, () -> status(exchange))));
    return routes;
  }

  /** Kafka and each stage. */
  private List<Health.Part> health() {
    List<Health.Part> parts = new ArrayList<>();
    parts.add(new Health.Part("jvm", deadlock(), null));
    parts.add(new Health.Part("kafka", null, about.kafkaTrouble().get().orElse(null)));
    stages.forEach(stage -> parts.add(stage.health()));
    return parts;
  }

  private static String deadlock() {
    long[] threads = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
    return threads == null ? null : threads.length + " threads wait for each other for ever";
  }

  private void scrape(HttpExchange exchange) {
    exchange.answer(200, Metrics.TEXT, metrics.scrape());
  }

  private void status(HttpExchange exchange) {
    exchange.answer(200, status.of(stages, System.nanoTime()));
  }

  /** Answers on a thread of its own: it takes some milliseconds, and the server has few threads. */
  private void soon(HttpExchange exchange, Runnable answer) {
    try {
      answering.execute(
          () -> {
            try {
              answer.run();
            } catch (RuntimeException e) {
              exchange.fail(e);
            }
          });
    } catch (RejectedExecutionException e) {
      throw new ProblemException(
          new Problem(503, "busy", "too many ask for this already; ask again", RETRY_SECONDS));
    }
  }

  private void note() {
    long now = System.nanoTime();
    stages.forEach(stage -> stage.note(now));
  }

  private void askForEnds() {
    Set<TopicPartition> partitions = new HashSet<>();
    stages.forEach(stage -> partitions.addAll(stage.stage().positions().keySet()));
    try {
      Map<TopicPartition, Long> ends =
          partitions.isEmpty() ? Map.of() : about.ends().of(partitions);
      // A position of now is at least that of the question: what came meanwhile is no lag.
      stages.forEach(stage -> stage.lag(Lag.of(stage.stage().positions(), ends)));
      metrics.lags(stages);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) { // it asks again soon; the session's watch says what lasts
      LOG.debug("cannot ask how far channels reach", e);
    }
  }

  /** Ends watching. */
  @Override
  public void close() {
    noting.close();
    asking.close();
    answering.shutdownNow();
    metrics.close();
  }
}
