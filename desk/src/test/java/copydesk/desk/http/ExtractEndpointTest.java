package copydesk.desk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import copydesk.stage.http.BearerToken;
import copydesk.stage.http.HttpServer;
import copydesk.stage.http.HttpServerSettings;
import copydesk.stage.http.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is answered to who wants to try something, and what is refused. */
@Timeout(60)
final class ExtractEndpointTest {
  private static final EnrichedArticle ARTICLE = Examples.article("wire/1");
  private static final int MOST_ANSWER = 1 << 20;

  private final HttpClient client = HttpClient.newHttpClient();
  private ExtractEndpoint endpoint;
  private HttpServer server;

  @AfterEach
  void close() {
    server.close();
    endpoint.close();
  }

  @Test
  void results_areTheAnswer() throws Exception {
    serve(
        (bytes, contentType, results) -> {
          results.article(ARTICLE);
          results.refused(contentType, new String(bytes, UTF_8));
          results.killed("wire/\"2\"");
          results.notArticles(2);
          results.notArticles(1);
          results.article(ARTICLE);
        });
    String article = new String(RecordJson.toBytes(ARTICLE), UTF_8);
    String expected =
        "{\"articles\":[%s,%s],\"refused\":[{\"reason\":\"text/x\",\"detail\":\"Ärger\"}],"
            + "\"killed\":[\"wire/\\\"2\\\"\"],\"notArticles\":3}\n";
    HttpResponse<String> answer = send("Ärger".getBytes(UTF_8), "Content-Type", "text/x");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(expected.formatted(article, article));
    HttpResponse<String> packed =
        send(gzip("Ärger"), "Content-Type", "text/x", "Content-Encoding", "gzip");
    assertThat(packed.body()).isEqualTo(answer.body());
  }

  @Test
  void whatNobodyReads_isRefusedAtOnce() throws Exception {
    serve((bytes, contentType, results) -> results.article(ARTICLE));
    refused(send(new byte[Channels.MAX_ARTICLE_BYTES + 1]), 413, "too-large");
    refused(
        send(new byte[1], "Content-Type", "multipart/form-data; boundary=x"),
        415,
        "unsupported-content-type");
    refused(send(new byte[1], "Content-Encoding", "br"), 415, "unsupported-content-encoding");
    refused(send(new byte[1], "Content-Encoding", "gzip"), 400, "bad-body");
    refused(send(new byte[1], "Origin", "https://elsewhere.example"), 403, "foreign-origin");
    assertThat(send(new byte[1], "Origin", server.address()).statusCode()).isEqualTo(200);
  }

  @Test
  void withAToken_onlyWhoHasItIsServed() throws Exception {
    serve(
        (bytes, contentType, results) -> results.article(ARTICLE),
        Duration.ofSeconds(30),
        BearerToken.of("secret"));
    refused(send(new byte[1]), 401, "unauthorized");
    assertThat(send(new byte[1], "Authorization", "Bearer secret").statusCode()).isEqualTo(200);
  }

  @Test
  void answerThatGetsTooLarge_isRefused_andSoIsEachFailure() throws Exception {
    serve(
        (bytes, contentType, results) -> {
          if (bytes.length == 1) {
            throw new IllegalStateException("no model");
          }
          while (true) {
            results.refused("empty", "x".repeat(1_000));
          }
        });
    refused(send(new byte[2]), 413, "too-large");
    refused(send(new byte[1]), 500, "internal");
  }

  @Test
  void whatWaits_isBoundedInNumber_andServedInTheEnd() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    serve(
        (bytes, contentType, results) -> {
          begun.incrementAndGet();
          awaitOpen(open);
        });
    List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      sent.add(sendLater(new byte[10]));
    }
    await().until(() -> sent.stream().filter(CompletableFuture::isDone).count() == 12);
    for (CompletableFuture<HttpResponse<String>> answer : sent) {
      if (answer.isDone()) {
        refused(answer.get(), 429, "busy");
        assertThat(answer.get().headers().firstValue("Retry-After")).hasValue("2");
      }
    }
    assertThat(begun).hasValue(2);
    open.countDown();
    int served = 0;
    for (CompletableFuture<HttpResponse<String>> answer : sent) {
      served += answer.get().statusCode() == 200 ? 1 : 0;
    }
    assertThat(served).isEqualTo(18);
    assertThat(send(new byte[10]).statusCode()).isEqualTo(200);
  }

  @Test
  void whatWaits_isBoundedInBytes() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    serve((bytes, contentType, results) -> awaitOpen(open));
    List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      sent.add(sendLater(new byte[Channels.MAX_ARTICLE_BYTES]));
    }
    await().until(() -> sent.stream().anyMatch(CompletableFuture::isDone));
    open.countDown();
    List<Integer> statuses = new ArrayList<>();
    for (CompletableFuture<HttpResponse<String>> answer : sent) {
      statuses.add(answer.get().statusCode());
    }
    assertThat(statuses).containsExactlyInAnyOrder(200, 200, 200, 429);
  }

  @Test
  void whoWaitsTooLong_hearsSo_andTheWorkEndsWithTheNextResult() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    AtomicReference<RuntimeException> ended = new AtomicReference<>();
    serve(
        (bytes, contentType, results) -> {
          awaitOpen(open);
          try {
            results.article(ARTICLE);
          } catch (ProblemException e) {
            ended.set(e);
            throw e;
          }
        },
        Duration.ofMillis(50),
        null);
    HttpResponse<String> answer = send(new byte[1]);
    refused(answer, 503, "too-long");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    open.countDown();
    await().until(() -> ended.get() != null);
  }

  private void serve(Extraction extraction) {
    serve(extraction, Duration.ofSeconds(30), null);
  }

  private void serve(Extraction extraction, Duration longest, BearerToken token) {
    endpoint = new ExtractEndpoint(extraction, longest, MOST_ANSWER);
    server =
        new HttpServer(
            new HttpServerSettings(HttpServerSettings.LOOPBACK, 0, token),
            List.of(endpoint.route()));
    server.start();
  }

  private HttpResponse<String> send(byte[] body, String... headers) throws Exception {
    return client.send(request(body, headers), BodyHandlers.ofString());
  }

  private CompletableFuture<HttpResponse<String>> sendLater(byte[] body) {
    return client.sendAsync(request(body), BodyHandlers.ofString());
  }

  private HttpRequest request(byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + "/extract"))
            .POST(BodyPublishers.ofByteArray(body));
    return headers.length == 0 ? request.build() : request.headers(headers).build();
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.body()).contains("\"urn:copydesk:problem:" + code + "\"");
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  private static void awaitOpen(CountDownLatch open) {
    try {
      open.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
