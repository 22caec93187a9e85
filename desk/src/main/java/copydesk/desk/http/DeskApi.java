package copydesk.desk.http;

import static copydesk.desk.http.Parameter.ABOUT;
import static copydesk.desk.http.Parameter.AFTER;
import static copydesk.desk.http.Parameter.CURSOR;
import static copydesk.desk.http.Parameter.FROM;
import static copydesk.desk.http.Parameter.KIND;
import static copydesk.desk.http.Parameter.LIMIT;
import static copydesk.desk.http.Parameter.PARTY;
import static copydesk.desk.http.Parameter.Q;
import static copydesk.desk.http.Parameter.SOURCE;
import static copydesk.desk.http.Parameter.SPEAKER;
import static copydesk.desk.http.Parameter.TEXT;
import static copydesk.desk.http.Parameter.TO;
import static copydesk.desk.http.Parameter.TOPIC;
import static copydesk.desk.http.Parameter.VERSION;

import copydesk.desk.store.StoreException;
import copydesk.desk.store.StoreReader.Found;
import copydesk.desk.store.StoreReader.Standing;
import copydesk.desk.store.StoreReader.Versions;
import copydesk.desk.store.StoreReaders;
import copydesk.desk.stream.StreamHub;
import copydesk.stage.http.EndlessAnswer;
import copydesk.stage.http.HttpExchange;
import copydesk.stage.http.Problem;
import copydesk.stage.http.ProblemException;
import copydesk.stage.http.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The desk's interface. Questions are answered by the threads that read the store; while the store
 * is behind after a start, all hear 503. What there is is in {@code openapi.json}.
 */
public final class DeskApi {
  /** Where the document is that describes all this. */
  static final String DOCUMENT = "/openapi.json";

  private static final int RETRY_SECONDS = 2;

  private final StoreReaders readers;
  private final StreamHub hub;
  private final Supplier<Optional<String>> trouble;
  private final List<Endpoint> endpoints;

  /**
   * The interface.
   *
   * @param trouble why nothing can be answered now; must answer at once
   */
  public DeskApi(StoreReaders readers, StreamHub hub, Supplier<Optional<String>> trouble) {
    this.readers = readers;
    this.hub = hub;
    this.trouble = trouble;
    List<Endpoint> questions =
        List.of(
            new Endpoint(
                "/articles",
                Set.of(SOURCE, FROM, TO, PARTY, TOPIC, TEXT, LIMIT, CURSOR),
                DeskApi::articles),
            new Endpoint("/articles/{id}", Set.of(VERSION), DeskApi::article),
            new Endpoint("/versions/{id}", Set.of(LIMIT, CURSOR), DeskApi::versions),
            new Endpoint(
                "/statements",
                Set.of(SPEAKER, ABOUT, KIND, SOURCE, FROM, TO, PARTY, TOPIC, TEXT, LIMIT, CURSOR),
                DeskApi::statements),
            new Endpoint("/parties", Set.of(Q, LIMIT, CURSOR), DeskApi::parties),
            new Endpoint("/parties/{key}", Set.of(), DeskApi::party),
            new Endpoint("/topics", Set.of(LIMIT, CURSOR), DeskApi::topics));
    this.endpoints = Stream.concat(questions.stream(), CountEndpoints.ALL.stream()).toList();
  }

  /** What is answered from the store. */
  List<Endpoint> endpoints() {
    return endpoints;
  }

  /** What the stream takes. */
  static final Endpoint STREAM =
      new Endpoint("/stream", StreamQuestion.parameters(), request -> {});

  /** What it serves. */
  public List<Route> routes() {
    List<Route> routes =
        new java.util.ArrayList<>(
            endpoints.stream()
                .map(
                    endpoint ->
                        Route.of("GET", endpoint.route(), exchange -> question(endpoint, exchange)))
                .toList());
    routes.add(Route.of("GET", STREAM.route(), this::stream));
    byte[] document = OpenApiDocument.read();
    routes.add(
        Route.open(
            "GET", DOCUMENT, exchange -> exchange.answer(200, "application/json", document)));
    return routes;
  }

  private void question(Endpoint endpoint, HttpExchange exchange) {
    Asked asked = new Asked(endpoint.path(), exchange.query(), endpoint.parameters());
    requireReady();
    try {
      readers.read(
          reader -> endpoint.answering().answer(new Request(exchange, asked, reader)),
          failure -> exchange.fail(failure instanceof StoreException ? unreadable() : failure));
    } catch (RejectedExecutionException e) {
      throw new ProblemException(
          new Problem(503, "busy", "too many questions wait already; ask again", RETRY_SECONDS));
    }
  }

  private static ProblemException unreadable() {
    return new ProblemException(
        new Problem(503, "store-failed", "the desk's file cannot be read now", RETRY_SECONDS));
  }

  private void stream(HttpExchange exchange) {
    StreamQuestion question = StreamQuestion.read(STREAM.path(), exchange.query());
    String last = exchange.header("Last-Event-ID");
    String after = last == null || last.isBlank() ? question.after() : last;
    if (after != null && !StreamHub.isId(after)) {
      throw last == null
          ? Asked.wrong(AFTER, "must be the id of an event, or the position of a list")
          : new ProblemException(
              400, "wrong-header", "Last-Event-ID must be the id of an event of this stream");
    }
    requireReady();
    if (!hub.hasRoom()) {
      throw new ProblemException(
          new Problem(
              503, "too-many-streams", "as many follow as the desk can serve", RETRY_SECONDS));
    }
    EndlessAnswer answer = exchange.startEndlessAnswer("text/event-stream");
    if (answer != null) {
      hub.follow(answer, question.filter(), after);
    }
  }

  private void requireReady() {
    Optional<String> why = trouble.get();
    if (why.isPresent()) {
      throw new ProblemException(new Problem(503, "catching-up", why.get(), RETRY_SECONDS));
    }
  }

  private static void articles(Request request) {
    Asked asked = request.asked();
    request.answer(request.reader().articles(asked.filter(), asked.after(), asked.limit()));
  }

  private static void statements(Request request) {
    Asked asked = request.asked();
    request.answer(request.reader().statements(asked.filter(), asked.after(), asked.limit()));
  }

  private static void parties(Request request) {
    Asked asked = request.asked();
    String sought = asked.value(Q) == null ? "" : asked.value(Q);
    request.answer(request.reader().parties(sought, asked.after(), asked.limit()));
  }

  private static void topics(Request request) {
    Asked asked = request.asked();
    request.answer(request.reader().topics(asked.after(), asked.limit()));
  }

  private static void article(Request request) {
    String id = request.exchange().rest();
    Integer version = request.asked().version();
    Found found = request.reader().article(id, version);
    switch (found.standing()) {
      case FOUND -> request.answer(found.json());
      case KILLED, UNKNOWN -> throw missing(found.standing(), id);
      case OTHER_VERSION ->
          throw new ProblemException(
              404,
              "no-such-version",
              "of this article there are the versions " + request.reader().versions(id));
    }
  }

  private static void versions(Request request) {
    String id = request.exchange().rest();
    Asked asked = request.asked();
    Versions versions = request.reader().versions(id, asked.after(), asked.limit());
    if (versions.standing() != Standing.FOUND) {
      throw missing(versions.standing(), id);
    }
    request.answer(versions.page());
  }

  private static ProblemException missing(Standing standing, String id) {
    return standing == Standing.KILLED
        ? new ProblemException(410, "killed", "the article was killed")
        : new ProblemException(404, "not-found", "there is no article " + id);
  }

  private static void party(Request request) {
    byte[] party = request.reader().party(request.exchange().rest());
    if (party == null) {
      throw new ProblemException(
          404, "not-found", "no article that stands has a party " + request.exchange().rest());
    }
    request.answer(party);
  }
}
