package copydesk.stage.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import copydesk.records.InvalidSettingException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server with routes that echo, fail and wait. */
final class HttpServerTest {
  private static final int MAX_BODY = 1_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicReference<String> trouble = new AtomicReference<>();
  private final CountDownLatch waiting = new CountDownLatch(1);
  private final CompletableFuture<Void> go = new CompletableFuture<>();
  private HttpServer server;

  @BeforeEach
  void start() {
    server = server(null);
  }

  @AfterEach
  void close() {
    go.complete(null);
    server.close();
  }

  private HttpServer server(BearerToken token) {
    return server(token, HttpLimits.DEFAULT);
  }

  private HttpServer server(BearerToken token, HttpLimits limits) {
    HttpServer made =
        new HttpServer(
            new HttpServerSettings(HttpServerSettings.LOOPBACK, 0, token), routes(), limits);
    made.start();
    return made;
  }

  private List<Route> routes() {
    List<Route> routes = new java.util.ArrayList<>(Health.routes(this::trouble));
    routes.add(Route.of("POST", "/echo", this::echo));
    routes.add(Route.of("PUT", "/echo/*", this::echo));
    routes.add(Route.of("GET", "/fails", exchange -> Integer.parseInt("x")));
    routes.add(Route.of("GET", "/waits", this::waits));
    routes.add(Route.of("GET", "/streams", HttpServerTest::streams));
    routes.add(Route.of("GET", "/breaks", HttpServerTest::breaks));
    return routes;
  }

  private Optional<String> trouble() {
    return Optional.ofNullable(trouble.get());
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

  @Test
  void route_answers() throws Exception {
    HttpResponse<String> answer = send("POST", "/echo", "words");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"body\":\"words\"").endsWith("}\n");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/echo/a,a",
    "/echo/a/b,a/b",
    "/echo/a%2Fb,a/b",
    "/echo/urn:x:1,urn:x:1",
    "/echo/https://a.example//b,https://a.example//b",
    "/echo/https%3A%2F%2Fa.example%2Fx%3Fy=1,https://a.example/x?y=1",
    "/echo/a%25b,a%b",
    "/echo/%C3%BC,ü",
    "/echo/a;b=c,a;b=c",
    "/echo/..%2F..%2Fetc,../../etc",
    "/echo/../health/live,../health/live",
    "/echo/a?query=1,a"
  })
  void rest_isTheDecodedPath(String path, String rest) throws Exception {
    try (Wire wire = new Wire(server)) {
      wire.send("PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n");
      String answer = wire.send("Connection: close\r\n\r\n").receiveAll();
      assertThat(answer).startsWith("HTTP/1.1 200");
      assertThat(new String(answer.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), UTF_8))
          .contains("\"rest\":\"" + rest + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/nothing,404,not-found",
    "GET,/,404,not-found",
    "GET,/echo/,404,not-found",
    "GET,/echo,405,method-not-allowed",
    "DELETE,/echo/a,405,method-not-allowed",
    "PUT,/echo/%C3,400,bad-path",
    "GET,/fails,500,internal"
  })
  void whatIsNotServed_isAProblem(String method, String path, int status, String code)
      throws Exception {
    HttpResponse<String> answer = send(method, path, "");

    assertProblem(answer, status, code);
    assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/echo/%", "/echo/%1", "/echo/%zz"})
  void pathThatIsNotEncoded_isAProblem(String path) throws Exception {
    try (Wire wire = new Wire(server)) {
      wire.send("PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n");
      assertThat(wire.send("Connection: close\r\n\r\n").receiveAll())
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json");
    }
  }

  @Test
  void head_isServedWhereGetIs() throws Exception {
    HttpResponse<String> answer = send("HEAD", "/health/live", "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void health_meansIt() throws Exception {
    assertThat(send("GET", "/health/live", "").body()).isEqualTo("{\"status\":\"live\"}\n");
    assertThat(send("GET", "/health/ready", "").statusCode()).isEqualTo(200);

    trouble.set("Kafka does not answer");
    HttpResponse<String> answer = send("GET", "/health/ready", "");
    assertProblem(answer, 503, "not-ready");
    assertThat(answer.body()).contains("Kafka does not answer");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(send("GET", "/health/live", "").statusCode()).isEqualTo(200);
  }

  @Test
  void bodyOfTheLargestSize_isTaken_andOneByteMoreIsNot() throws Exception {
    assertThat(send("POST", "/echo", "x".repeat(MAX_BODY)).statusCode()).isEqualTo(200);
    assertProblem(send("POST", "/echo", "x".repeat(MAX_BODY + 1)), 413, "too-large");
    HttpRequest chunked =
        request("/echo")
            .POST(
                BodyPublishers.ofByteArrays(
                    List.of(new byte[MAX_BODY], new byte[1], new byte[10_000])))
            .build();
    assertProblem(client.send(chunked, BodyHandlers.ofString()), 413, "too-large");
    await().untilAsserted(() -> assertThat(server.bodyBytes()).isZero());
  }

  @Test
  void declaredSizeThatIsTooLarge_isRefusedBeforeItIsSent() throws Exception {
    try (Wire wire = new Wire(server)) {
      wire.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n");
      assertThat(wire.send("Expect: 100-continue\r\n\r\n").receiveAll())
          .startsWith("HTTP/1.1 413")
          .contains("Connection: close");
    }
  }

  @Test
  void bodyThatEndsTooEarly_isNoBody() throws Exception {
    try (Wire wire = new Wire(server)) {
      wire.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc");
    }
    await().untilAsserted(() -> assertThat(server.bodyBytes()).isZero());
  }

  @Test
  void bodiesBeyondTheMemory_areSentAgainLater() throws Exception {
    server.close();
    server = server(null, new HttpLimits(10, 1_500, Duration.ofMinutes(1), Duration.ofMinutes(1)));
    String head = "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n";
    try (Wire first = new Wire(server);
        Wire second = new Wire(server)) {
      first.send(head + "x".repeat(900));
      await().until(() -> server.bodyBytes() == 900);
      assertThat(second.send(head + "x".repeat(900)).receiveAll())
          .startsWith("HTTP/1.1 429")
          .contains("Retry-After: 1")
          .contains("too-much-in-flight");
      assertThat(first.send("x".repeat(100)).receive("}\n")).startsWith("HTTP/1.1 200");
      await().until(() -> server.bodyBytes() == 0);
    }
  }

  @Test
  void clientThatPauses_isCutOff() throws Exception {
    server.close();
    Duration pause = Duration.ofMillis(100);
    server = server(null, new HttpLimits(10, 1_500, Duration.ofMinutes(1), pause));
    try (Wire wire = new Wire(server)) {
      wire.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx");
      assertThat(wire.receiveAll()).startsWith("HTTP/1.1 408").contains("too-slow");
    }
    await().until(() -> server.bodyBytes() == 0);
  }

  @Test
  void clientThatDrips_isCutOff() throws Exception {
    server.close();
    server = server(null, new HttpLimits(10, 1_500, Duration.ZERO, Duration.ofMinutes(1)));
    try (Wire wire = new Wire(server)) {
      wire.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx");
      assertThat(wire.receiveAll()).startsWith("HTTP/1.1 408").contains("too-slow");
    }
  }

  @Test
  void clientThatWaitsForItsAnswer_isNotIdle() throws Exception {
    server.close();
    server = server(null, new HttpLimits(10, 1_500, Duration.ofMinutes(1), Duration.ofMillis(50)));
    try (Wire wire = new Wire(server)) {
      wire.send("GET /waits HTTP/1.1\r\nHost: localhost\r\n\r\n");
      waiting.await();
      long began = System.nanoTime();
      await().until(() -> System.nanoTime() - began > Duration.ofMillis(300).toNanos());
      go.complete(null);
      assertThat(wire.receive("}\n")).startsWith("HTTP/1.1 200");
    }
  }

  @ParameterizedTest
  @CsvSource({
    ",401",
    "Basic abc,401",
    "Bearer,401",
    "Bearer wrong,401",
    "Bearer secretx,401",
    "Bearer secret,200",
    "bearer secret,200",
    "Bearer  secret ,200"
  })
  void token_isAskedFor(String authorization, int status) throws Exception {
    server.close();
    server = server(BearerToken.of(" secret\n"));
    HttpRequest.Builder request = request("/echo").POST(BodyPublishers.ofString("words"));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }

    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent())
        .isEqualTo(status == 401);
    assertThat(send("GET", "/health/ready", "").statusCode()).isEqualTo(200);
    assertThat(send("GET", "/nothing", "").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two words", "ümlaut"})
  void tokenThatNoHeaderCanCarry_isRefused(String token) {
    assertThatThrownBy(() -> BearerToken.of(token))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("the HTTP token must");
    assertThat(BearerToken.of("secret")).asString().doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost,,200",
    "127.0.0.1:8090,,200",
    "[::1]:1,,200",
    "evil.example,,403",
    "localhost:8090,http://localhost:8090,200",
    "localhost:8090,https://evil.example,403",
    "localhost:8090,null,403"
  })
  void pagesOfOthers_areNotServed(String host, String origin, int status) throws Exception {
    try (Wire wire = new Wire(server)) {
      wire.send("GET /health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
      String answer =
          wire.send(origin == null ? "\r\n" : "Origin: " + origin + "\r\n\r\n").receiveAll();
      assertThat(answer).startsWith("HTTP/1.1 " + status);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'GARBAGE\r\n\r\n',400",
    "'GET / HTTP/9.9\r\n\r\n',505",
    "'GET /health/live HTTP/1.1\r\n\r\n',400",
    "'POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n',400",
    "'POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',400"
  })
  void whatIsNoHttp_isAProblem(String sent, int status) throws Exception {
    try (Wire wire = new Wire(server)) {
      String answer = wire.send(sent).receiveAll();
      assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
    }
  }

  @Test
  void headersWithoutEnd_areAProblem() throws Exception {
    try (Wire wire = new Wire(server)) {
      wire.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\nX: ");
      assertThat(wire.send("x".repeat(17 << 10)).receiveAll()).startsWith("HTTP/1.1 431");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyBytes_stopNothing(int seed) throws Exception {
    Random random = new Random(seed);
    byte[] garbage = new byte[random.nextInt(100_000)];
    random.nextBytes(garbage);
    try (Wire wire = new Wire(server)) {
      wire.send(seed % 2 == 0 ? "POST /echo HTTP/1.1\r\nHost: localhost\r\n" : "").send(garbage);
    } catch (IOException e) {
      // the server had read enough of it
    }
    assertThat(send("GET", "/health/live", "").statusCode()).isEqualTo(200);
  }

  @Test
  void streamedAnswer_comesBitByBit() throws Exception {
    assertThat(send("GET", "/streams", "").body()).isEqualTo("one\ntwo\n");
  }

  @Test
  void abortedAnswer_isSeenToBeIncomplete() {
    assertThatThrownBy(() -> send("GET", "/breaks", "")).isInstanceOf(IOException.class);
  }

  @Test
  void closing_letsRequestsEnd() throws Exception {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request("/waits").GET().build(), BodyHandlers.ofString());
    waiting.await();
    HttpRequest late = request("/health/live").build();
    Thread closing = new Thread(server::close);
    closing.start();
    await().until(() -> closing.getState() != Thread.State.RUNNABLE);
    go.complete(null);

    assertThat(answer.get().statusCode()).isEqualTo(200);
    closing.join();
    assertThatThrownBy(() -> client.send(late, BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void portInUse_isOneLine() {
    int port = URI.create(server.address()).getPort();
    HttpServer second = new HttpServer(new HttpServerSettings("127.0.0.1", port, null), List.of());

    assertThatThrownBy(second::start)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "cannot listen on 127.0.0.1:"
                + port
                + ": Address already in use; --http-port and --http-host choose another place, 0 is"
                + " any free port");
    second.close();
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1,70000", "127.0.0.1,-1", "'',80"})
  void placeThatIsNone_isRefused(String host, int port) {
    assertThatThrownBy(() -> new HttpServerSettings(host, port, null))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("--http-");
  }

  @Test
  void hostThatIsNotThere_isOneLine() {
    HttpServer nowhere =
        new HttpServer(new HttpServerSettings("no-such-host.invalid", 0, null), List.of());

    assertThatThrownBy(nowhere::start)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("cannot listen on no-such-host.invalid:0: ");
    nowhere.close();
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .startsWith("{\"type\":\"urn:copydesk:problem:" + code + "\",\"title\":\"")
        .contains("\"status\":" + status + ",\"detail\":\"");
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }
}
