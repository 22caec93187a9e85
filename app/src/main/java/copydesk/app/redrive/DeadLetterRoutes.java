package copydesk.app.redrive;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.redrive.DeadLetterChannel.Place;
import copydesk.ingest.IngestSettings;
import copydesk.ingest.TransactionalPoster;
import copydesk.stage.StageFailureException;
import copydesk.stage.http.HttpExchange;
import copydesk.stage.http.Problem;
import copydesk.stage.http.ProblemException;
import copydesk.stage.http.Route;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;

/**
 * Dead letters over HTTP: {@code GET /dead-letters} shows them in pages, {@code POST
 * /dead-letters/redrive} sends them back as the command {@code redrive} does. Kafka is read on
 * threads of its own; one redrive runs at a time.
 */
public final class DeadLetterRoutes implements AutoCloseable {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 200;
  private static final int MOST_WAITING = 8;
  private static final int MAX_BODY = 256 << 10;
  private static final int RETRY_SECONDS = 2;
  private static final int MAX_FAILURES = 3;
  private static final Set<String> PARAMETERS = Set.of("reason", "after", "limit");
  private static final Pattern PLACE = Pattern.compile("([0-9]{1,9}):([0-9]{1,18})");

  private final KafkaConnection kafka;
  private final DeadLetterChannel channel;
  private final ThreadPoolExecutor showing = thread("dead-letters", MOST_WAITING);
  private final ThreadPoolExecutor sending = thread("redrive", 1);

  /** Does no I/O; the connection stays open. */
  public DeadLetterRoutes(KafkaConnection kafka) {
    this.kafka = kafka;
    this.channel = new DeadLetterChannel(kafka);
  }

  private static ThreadPoolExecutor thread(String name, int waiting) {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(waiting),
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** A piece of work that may be interrupted. */
  @FunctionalInterface
  private interface Work {
    void run() throws InterruptedException;
  }

  /** What it serves, to those who have the token. */
  public List<Route> routes() {
    return List.of(
        Route.of("GET", "/dead-letters", this::show),
        Route.of(
            "POST",
            "/dead-letters/redrive",
            exchange -> exchange.readBody(MAX_BODY, body -> send(exchange, body))));
  }

  private void show(HttpExchange exchange) {
    Map<String, List<String>> query = exchange.query();
    for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
      if (!PARAMETERS.contains(parameter.getKey()) || parameter.getValue().size() > 1) {
        throw new ProblemException(
            400,
            "unknown-parameter",
            "here one can give, once each, " + String.join(", ", new TreeSet<>(PARAMETERS)));
      }
    }
    String reason = first(query, "reason");
    Selection selection =
        new Selection(reason == null ? Set.of() : Set.of(RedriveRequest.known(reason)), Set.of());
    Place after = place(first(query, "after"));
    int limit = limit(first(query, "limit"));
    soon(showing, exchange, () -> show(exchange, selection, after, limit));
  }

  private void show(HttpExchange exchange, Selection selection, Place after, int limit)
      throws InterruptedException {
    LetterPage page = channel.page(selection, after, limit);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("items", page.items());
    json.put("next", page.next());
    exchange.answer(200, json);
  }

  private void send(HttpExchange exchange, byte[] body) {
    RedriveRequest asked = RedriveRequest.read(body);
    soon(sending, exchange, () -> send(exchange, asked));
  }

  private void send(HttpExchange exchange, RedriveRequest asked) throws InterruptedException {
    Set<String> missing = new LinkedHashSet<>(asked.selection().ids());
    RedriveReport report;
    try (TransactionalPoster poster =
        new TransactionalPoster(new IngestSettings(kafka.client()), Redrive.POSTER)) {
      SendRules rules = new SendRules(MAX_FAILURES, asked.force(), asked.again());
      report =
          new Redrive(channel, poster, rules, (letter, verdict) -> missing.remove(letter.id()))
              .run(asked.selection());
    }
    Map<String, Object> json = new LinkedHashMap<>();
    for (Verdict verdict : Verdict.values()) {
      json.put(verdict.code(), report.count(verdict));
    }
    json.put("missing", missing);
    json.put("summary", report.render());
    exchange.answer(200, json);
  }

  private static void soon(ThreadPoolExecutor thread, HttpExchange exchange, Work work) {
    try {
      thread.execute(
          () -> {
            try {
              work.run();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              exchange.answer(new Problem(503, "stopping", "it stops", RETRY_SECONDS));
            } catch (StageFailureException | KafkaException e) {
              exchange.answer(new Problem(503, "no-kafka", e.getMessage(), RETRY_SECONDS));
            } catch (RuntimeException e) {
              exchange.fail(e);
            }
          });
    } catch (RejectedExecutionException e) {
      throw new ProblemException(
          new Problem(503, "busy", "too many wait for this already; ask again", RETRY_SECONDS));
    }
  }

  private static String first(Map<String, List<String>> query, String name) {
    return query.containsKey(name) ? query.get(name).get(0) : null;
  }

  private static Place place(String after) {
    if (after == null) {
      return null;
    }
    Matcher place = PLACE.matcher(after);
    if (!place.matches()) {
      throw new ProblemException(
          400, "wrong-parameter", "after must be the member next of a page, or letter of an item");
    }
    return new Place(Integer.parseInt(place.group(1)), Long.parseLong(place.group(2)));
  }

  private static int limit(String given) {
    if (given == null) {
      return DEFAULT_LIMIT;
    }
    if (given.matches("[0-9]{1,4}") && Integer.parseInt(given) >= 1) {
      return Math.min(MOST, Integer.parseInt(given));
    }
    throw new ProblemException(400, "wrong-parameter", "limit must be 1 to " + MOST);
  }

  /** Ends what it is at: of a redrive, what it has begun and not committed is taken back. */
  @Override
  public void close() {
    showing.shutdownNow();
    sending.shutdownNow();
  }
}
