package copydesk.stage.http;

import copydesk.records.RecordJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request and its one answer. It may be answered by any thread, at any time; what comes after the
 * first answer is dropped. Methods that block say so.
 */
public final class HttpExchange {
  private static final Logger LOG = LoggerFactory.getLogger(HttpExchange.class);
  private static final int BUSY_RETRY_SECONDS = 1;

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final BodyBudget budget;
  private final OpenAnswers answers;
  private final AtomicLong held = new AtomicLong();
  private final AtomicBoolean answered = new AtomicBoolean();
  private String rest = "";
  private OutputStream stream;

  HttpExchange(
      Request request,
      Response response,
      Callback callback,
      BodyBudget budget,
      OpenAnswers answers) {
    this.answers = answers;
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.budget = budget;
    request.addIdleTimeoutListener(idle -> false); // a client that waits for its answer is idle
  }

  void of(String restOfPath) {
    rest = restOfPath;
  }

  /** What the path has in place of the route's {@code *}, decoded; empty where it has none. */
  public String rest() {
    return rest;
  }

  /** A header's value, or null where there is none; the first of several. */
  public String header(String name) {
    return request.getHeaders().get(name);
  }

  /**
   * The parameters after the path, decoded, in their order; each name with all its values.
   *
   * @throws ProblemException if they are not encoded as forms do
   */
  public Map<String, List<String>> query() {
    return QueryString.read(request.getHttpURI().getQuery());
  }

  /** Takes a body, on a thread of the server, and must not block. */
  @FunctionalInterface
  public interface BodyHandler {
    /** What it throws is the answer, as for a {@link RouteHandler}. */
    void handle(byte[] body) throws Exception;
  }

  /**
   * Reads the whole body without holding a thread, and hands it over once it has arrived. What it
   * takes is counted against the server's memory until the request is answered. A body that is
   * larger than this, comes too slowly or not at all, or comes while the server holds too many is
   * answered with the problem.
   */
  public void readBody(int maxBytes, BodyHandler then) {
    new BodyReader(this, request, maxBytes, then).read();
  }

  /**
   * The body as it comes, not counted. Its reads block; a client that pauses for half a minute
   * fails them.
   */
  public InputStream bodyStream() {
    return Content.Source.asInputStream(request);
  }

  /** How long a body may take to arrive, in nanoseconds. */
  long bodyNanos() {
    return budget.time().toNanos();
  }

  /** Counts bytes against the server's memory until the request is answered. */
  public void hold(int bytes) {
    if (!budget.take(bytes)) {
      throw new ProblemException(
          new Problem(
              429,
              "too-much-in-flight",
              "the server holds as many bodies as its memory takes; send it again in a moment",
              BUSY_RETRY_SECONDS));
    }
    held.addAndGet(bytes);
  }

  /** Answers with a status and a JSON value. */
  public void answer(int status, Object json) {
    answer(status, json, Map.of());
  }

  /** Answers with a status, a JSON value and these headers besides. */
  public void answer(int status, Object json, Map<String, String> headers) {
    answer(status, "application/json", json, headers);
  }

  /** Answers with a problem. */
  public void answer(Problem problem) {
    answer(problem, retryAfter(problem));
  }

  /** Answers with a problem whose document has one member more. */
  public void answer(Problem problem, String member, Object value) {
    Map<String, Object> json = problem.toJson();
    json.put(member, value);
    answer(problem.status(), Problem.MEDIA_TYPE, json, retryAfter(problem));
  }

  private static Map<String, String> retryAfter(Problem problem) {
    return problem.retryAfter() == 0
        ? Map.of()
        : Map.of(HttpHeader.RETRY_AFTER.asString(), String.valueOf(problem.retryAfter()));
  }

  /** Answers with what went wrong: the problem of a {@link ProblemException}, else status 500. */
  public void fail(Throwable failure) {
    if (failure instanceof ProblemException known) {
      answer(known.problem());
    } else {
      LOG.warn("{} {} failed", request.getMethod(), request.getHttpURI().getPath(), failure);
      answer(Problem.of(500, "internal", "an error of the server, which its log has"));
    }
  }

  void answer(Problem problem, Map<String, String> headers) {
    answer(problem.status(), Problem.MEDIA_TYPE, problem.toJson(), headers);
  }

  private void answer(int status, String type, Object json, Map<String, String> headers) {
    answer(status, type, RecordJson.toBytes(json), headers);
  }

  /** Answers with a status, a body of this media type, and a line end after it. */
  public void answer(int status, String type, byte[] body) {
    answer(status, type, body, Map.of());
  }

  /** Answers with a status, a body of this media type, a line end after it, and these headers. */
  public void answer(int status, String type, byte[] body, Map<String, String> headers) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    head(status, type);
    headers.forEach(response.getHeaders()::put);
    if (status >= 400 && !request.consumeAvailable()) {
      response.getHeaders().put(HttpFields.CONNECTION_CLOSE); // what is still to come is not read
    }
    ByteBuffer line = ByteBuffer.allocate(body.length + 1).put(body).put((byte) '\n').flip();
    response.write(true, line, Callback.from(this::release, callback));
  }

  /** Answers that what the client has is what it would get, with these headers. */
  public void notModified(Map<String, String> headers) {
    if (answered.compareAndSet(false, true)) {
      response.setStatus(304);
      headers.forEach(response.getHeaders()::put);
      response.write(true, null, Callback.from(this::release, callback));
    }
  }

  /**
   * Begins an answer that is written bit by bit. Writing blocks until the client takes it; {@link
   * #finish} or {@link #abort} ends it.
   *
   * @return where to write; null where there has been an answer already
   */
  public OutputStream startAnswer(int status, String type) {
    if (!answered.compareAndSet(false, true)) {
      return null;
    }
    head(status, type);
    stream = Content.Sink.asOutputStream(response);
    return stream;
  }

  /**
   * Begins an answer without an end, which holds no thread. It ends when the server stops, and at
   * once for {@code HEAD}, which asks for no body.
   *
   * @return where to write; null where there has been an answer already
   */
  public EndlessAnswer startEndlessAnswer(String type) {
    if (!answered.compareAndSet(false, true)) {
      return null;
    }
    head(200, type);
    EndlessAnswer endless = new EndlessAnswer(response, callback, answers);
    answers.add(endless);
    if (HttpMethod.HEAD.is(request.getMethod())) {
      endless.end();
    }
    return endless;
  }

  /** Ends an answer that was written bit by bit. Blocks until the client has taken it. */
  public void finish() {
    try {
      stream.close();
      release();
      callback.succeeded();
    } catch (IOException e) {
      abort(e);
    }
  }

  /** Gives up an answer that has begun: the connection is closed, and the client sees that. */
  public void abort(Throwable cause) {
    release();
    callback.failed(cause);
  }

  private void head(int status, String type) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
  }

  private void release() {
    budget.giveBack(held.getAndSet(0));
  }
}
