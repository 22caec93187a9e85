package copydesk.stage.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An answer that goes on until either side ends it. */
@Timeout(30)
final class EndlessAnswerTest {
  private final CompletableFuture<EndlessAnswer> begun = new CompletableFuture<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() {
    server =
        new HttpServer(
            new HttpServerSettings(HttpServerSettings.LOOPBACK, 0, null),
            List.of(Route.of("GET", "/endless", this::begin)));
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void begin(HttpExchange exchange) {
    EndlessAnswer answer = exchange.startEndlessAnswer("text/plain");
    answer.write("begun\n".getBytes(UTF_8));
    answer.listen(() -> {}, over::countDown);
    begun.complete(answer);
  }

  @Test
  void pieces_comeInTheirOrder_andEndEndsThem() throws Exception {
    try (InputStream body = get()) {
      EndlessAnswer answer = begun.get();
      StringBuilder expected = new StringBuilder("begun\n");
      for (int i = 0; i < 5_000; i++) {
        answer.write((i + " ").getBytes(UTF_8), "and\n".getBytes(UTF_8));
        expected.append(i).append(" and\n");
      }
      answer.end();
      answer.write("too late".getBytes(UTF_8));
      assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo(expected.toString());
      assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(answer.queuedBytes()).isZero();
      assertThat(answer.stalledNanos()).isZero();
    }
  }

  @Test
  void whatTheClientDoesNotTake_isCounted_andAbortDropsIt() throws Exception {
    try (InputStream body = get()) {
      EndlessAnswer answer = begun.get();
      byte[] piece = new byte[1 << 20];
      while (answer.queuedBytes() < 8 << 20) {
        answer.write(piece);
      }
      assertThat(answer.stalledNanos()).isPositive();
      answer.abort(new IOException("too slow"));
      assertThat(answer.queuedBytes()).isZero();
      assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(body).isNotNull();
    }
  }

  @Test
  void head_hasNoBody_andEndsAtOnce() throws Exception {
    HttpRequest head =
        HttpRequest.newBuilder(URI.create(server.address() + "/endless"))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(HttpClient.newHttpClient().send(head, BodyHandlers.ofString()).body()).isEmpty();
    assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void serverThatStops_endsIt() throws Exception {
    try (InputStream body = get();
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
      begun.get();
      long start = System.nanoTime();
      server.close();
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(4));
      assertThat(lines.readLine()).isEqualTo("begun");
      assertThat(lines.readLine()).isNull();
    }
  }

  private InputStream get() throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.address() + "/endless")).build(),
            BodyHandlers.ofInputStream())
        .body();
  }
}
