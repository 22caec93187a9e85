package copydesk.stage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import copydesk.records.InvalidSettingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients cannot do to the server, and how it starts and ends. */
final class HttpServerLimitsTest {
  private TestServer server = TestServer.start(null, HttpLimits.DEFAULT);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void bodyOfTheLargestSize_isTaken_andOneByteMoreIsNot() throws Exception {
    assertThat(server.send("POST", "/echo", "x".repeat(TestServer.MAX_BODY)).statusCode())
        .isEqualTo(200);
    TestServer.assertProblem(
        server.send("POST", "/echo", "x".repeat(TestServer.MAX_BODY + 1)), 413, "too-large");
    HttpRequest chunked =
        server
            .request("/echo")
            .POST(
                BodyPublishers.ofByteArrays(
                    List.of(new byte[TestServer.MAX_BODY], new byte[1], new byte[10_000])))
            .build();
    TestServer.assertProblem(
        server.client.send(chunked, BodyHandlers.ofString()), 413, "too-large");
    await().untilAsserted(() -> assertThat(server.http.bodyBytes()).isZero());
  }

  @Test
  void bodyThatIsSentBeforeItIsRefused_isAnsweredAllTheSame() throws Exception {
    String large = "x".repeat(BodyReader.MOST_DROPPED / 2);
    for (int i = 0; i < 20; i++) {
      TestServer.assertProblem(server.send("POST", "/echo", large), 413, "too-large");
    }
    assertThat(server.http.bodyBytes()).isZero();
  }

  @Test
  void declaredSizeThatIsTooLarge_isRefusedBeforeItIsSent() throws Exception {
    try (Wire wire = new Wire(server.http)) {
      wire.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n");
      assertThat(wire.send("Expect: 100-continue\r\n\r\n").receiveAll())
          .startsWith("HTTP/1.1 413")
          .contains("Connection: close");
    }
  }

  @Test
  void bodyThatEndsTooEarly_isNoBody() throws Exception {
    try (Wire wire = new Wire(server.http)) {
      wire.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc");
    }
    await().untilAsserted(() -> assertThat(server.http.bodyBytes()).isZero());
  }

  @Test
  void bodiesBeyondTheMemory_areSentAgainLater() throws Exception {
    server.close();
    server =
        TestServer.start(
            null, new HttpLimits(10, 1_500, Duration.ofMinutes(1), Duration.ofMinutes(1)));
    String head = "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n";
    try (Wire first = new Wire(server.http);
        Wire second = new Wire(server.http)) {
      first.send(head + "x".repeat(900));
      await().until(() -> server.http.bodyBytes() == 900);
      assertThat(second.send(head + "x".repeat(900)).receiveAll())
          .startsWith("HTTP/1.1 429")
          .contains("Retry-After: 1")
          .contains("too-much-in-flight");
      assertThat(first.send("x".repeat(100)).receive("}\n")).startsWith("HTTP/1.1 200");
      await().until(() -> server.http.bodyBytes() == 0);
    }
  }

  @Test
  void clientThatPauses_isCutOff() throws Exception {
    server.close();
    Duration pause = Duration.ofMillis(100);
    server = TestServer.start(null, new HttpLimits(10, 1_500, Duration.ofMinutes(1), pause));
    try (Wire wire = new Wire(server.http)) {
      wire.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx");
      assertThat(wire.receiveAll()).startsWith("HTTP/1.1 408").contains("too-slow");
    }
    await().until(() -> server.http.bodyBytes() == 0);
  }

  @Test
  void clientThatDrips_isCutOff() throws Exception {
    server.close();
    server =
        TestServer.start(null, new HttpLimits(10, 1_500, Duration.ZERO, Duration.ofMinutes(1)));
    try (Wire wire = new Wire(server.http)) {
      wire.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx");
      assertThat(wire.receiveAll()).startsWith("HTTP/1.1 408").contains("too-slow");
    }
  }

  @Test
  void clientThatWaitsForItsAnswer_isNotIdle() throws Exception {
    server.close();
    server =
        TestServer.start(
            null, new HttpLimits(10, 1_500, Duration.ofMinutes(1), Duration.ofMillis(50)));
    try (Wire wire = new Wire(server.http)) {
      wire.send("GET /waits HTTP/1.1\r\nHost: localhost\r\n\r\n");
      server.waiting.await();
      long began = System.nanoTime();
      await().until(() -> System.nanoTime() - began > Duration.ofMillis(300).toNanos());
      server.go.complete(null);
      assertThat(wire.receive("}\n")).startsWith("HTTP/1.1 200");
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
    try (Wire wire = new Wire(server.http)) {
      String answer = wire.send(sent).receiveAll();
      assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
    }
  }

  @Test
  void headersWithoutEnd_areAProblem() throws Exception {
    try (Wire wire = new Wire(server.http)) {
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
    try (Wire wire = new Wire(server.http)) {
      wire.send(seed % 2 == 0 ? "POST /echo HTTP/1.1\r\nHost: localhost\r\n" : "").send(garbage);
    } catch (IOException e) {
      // the server had read enough of it
    }
    assertThat(server.send("GET", "/health/live", "").statusCode()).isEqualTo(200);
  }

  @Test
  void closing_letsRequestsEnd() throws Exception {
    CompletableFuture<HttpResponse<String>> answer =
        server.client.sendAsync(server.request("/waits").GET().build(), BodyHandlers.ofString());
    server.waiting.await();
    HttpRequest late = server.request("/health/live").build();
    Thread closing = new Thread(server.http::close);
    closing.start();
    await().until(() -> closing.getState() != Thread.State.RUNNABLE);
    server.go.complete(null);

    assertThat(answer.get().statusCode()).isEqualTo(200);
    closing.join();
    assertThatThrownBy(() -> server.client.send(late, BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void portInUse_isOneLine() {
    int port = URI.create(server.http.address()).getPort();
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
}
