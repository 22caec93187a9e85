package copydesk.stage.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** A server with routes that echo, fail, wait and stream. */
final class TestServer implements AutoCloseable {
  /** The largest body that is echoed, in bytes. */
  static final int MAX_BODY = 1_000;

  final HttpClient client = HttpClient.newHttpClient();
  final AtomicReference<String> trouble = new AtomicReference<>();
  final AtomicReference<String> stall = new AtomicReference<>();

  /** Reached once a request waits. */
  final CountDownLatch waiting = new CountDownLatch(1);

  /** Completed: those that wait are answered. */
  final CompletableFuture<Void> go = new CompletableFuture<>();

  final HttpServer http;

  private TestServer(BearerToken token, HttpLimits limits) {
    http =
        new HttpServer(
            new HttpServerSettings(HttpServerSettings.LOOPBACK, 0, token), routes(), limits);
  }

  static TestServer start(BearerToken token, HttpLimits limits) {
    TestServer made = new TestServer(token, limits);
    made.http.start();
    return made;
  }

  private List<Route> routes() {
    List<Route> routes = new ArrayList<>(Health.routes(this::parts));
    routes.add(Route.of("POST", "/echo", this::echo));
    routes.add(Route.of("PUT", "/echo/*", this::echo));
    routes.add(Route.of("GET", "/fails", exchange -> Integer.parseInt("x")));
    routes.add(Route.of("GET", "/waits", this::waits));
    routes.add(Route.of("GET", "/streams", TestServer::streams));
    routes.add(Route.of("GET", "/breaks", TestServer::breaks));
    return routes;
  }

  private List<Health.Part> parts() {
    return List.of(
        new Health.Part("one", null, null), new Health.Part("two", stall.get(), trouble.get()));
  }

  private void echo(HttpExchange exchange) {
    exchange.readBody(
        MAX_BODY,
        body ->
            exchange.answer(200, Map.of("rest", exchange.rest(), "body", new String(body, UTF_8))));
  }

  private void waits(HttpExchange exchange) {
    waiting.countDown();
    var unused = go.thenRun(() -> exchange.answer(200, Map.of("waited", true)));
  }

  private static void streams(HttpExchange exchange) throws IOException {
    OutputStream out = exchange.startAnswer(200, "text/plain");
    out.write("one\n".getBytes(UTF_8));
    out.flush();
    out.write("two\n".getBytes(UTF_8));
    exchange.finish();
    exchange.answer(500, Map.of("dropped", true));
  }

  private static void breaks(HttpExchange exchange) throws IOException {
    OutputStream out = exchange.startAnswer(200, "text/plain");
    out.write("one\n".getBytes(UTF_8));
    out.flush();
    exchange.abort(new IOException("broken"));
  }

  static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .startsWith("{\"type\":\"urn:copydesk:problem:" + code + "\",\"title\":\"")
        .contains("\"status\":" + status + ",\"detail\":\"");
  }

  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(http.address() + path));
  }

  @Override
  public void close() {
    go.complete(null);
    http.close();
  }
}
