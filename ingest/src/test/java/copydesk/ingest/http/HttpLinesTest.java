package copydesk.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import copydesk.ingest.IngestCounter;
import copydesk.records.channel.Channels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Articles, one a line, in one request. */
final class HttpLinesTest {
  private static final String STREAM =
      String.join(
          "\r\n",
          "POST /articles HTTP/1.1",
          "Host: localhost",
          "Content-Type: application/x-ndjson",
          "Transfer-Encoding: chunked",
          "",
          "");

  private TestIntake intake = TestIntake.start(true);

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void lines_areAnsweredEachInTheirOrder() throws Exception {
    String lines =
        """
        \uFEFF{"id":"line-1","text":"One."}\r

        {"id":"cut","text":"This line
        # a comment
        [1, 2, 3]
        {"id":"line-1","text":"One, again."}
        {"id":"empty","text":"  "}
        {"id":"last","text":"No line end."}\
        """;

    HttpResponse<String> answer = intake.send(postLines(lines));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
    assertThat(answer.body().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo(taken(1, "line-1", 0)),
            line -> assertThat(line).startsWith("{\"line\":3,").contains(":undecodable\"", "400"),
            line -> assertThat(line).startsWith("{\"line\":4,").contains("\"status\":400"),
            line -> assertThat(line).startsWith("{\"line\":5,").contains("\"status\":415"),
            line -> assertThat(line).isEqualTo(taken(6, "line-1", 1)),
            line -> assertThat(line).startsWith("{\"line\":7,").contains(":empty\""),
            line -> assertThat(line).isEqualTo(taken(8, "last", 2)));
    assertThat(intake.counters().get(IngestCounter.POSTED)).isEqualTo(3);
    assertThat(intake.counters().get(IngestCounter.REFUSED)).isEqualTo(4);
  }

  @Test
  void linesAreAnswered_whileMoreAreSent() throws Exception {
    try (Socket socket = intake.connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(STREAM.getBytes(UTF_8));
      for (int i = 0; i < 3; i++) {
        String line = "{\"id\":\"a" + i + "\",\"text\":\"One.\"}\n";
        out.write((Integer.toHexString(line.length()) + "\r\n" + line + "\r\n").getBytes(UTF_8));
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        String expected = taken(i + 1, "a" + i, i);
        while (!heard.toString(UTF_8).contains(expected)) {
          heard.write(socket.getInputStream().read());
        }
      }
    }
  }

  @Test
  void manyLines_areNotHeldInMemory() throws Exception {
    int count = 20_000;
    HttpRequest.Builder request =
        intake
            .request("/articles")
            .header("Content-Type", "application/jsonl")
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(TestIntake.gzip(manyLines(count).getBytes(UTF_8))));

    assertThat(intake.send(request).body().lines()).hasSize(count);
  }

  @Test
  void lineOverTheLimit_isRefusedAndTheNextOneIsTaken() throws Exception {
    String lines =
        "x".repeat(Channels.MAX_ARTICLE_BYTES + 1) + "\n{\"id\":\"a\",\"text\":\"One.\"}\n";

    assertThat(intake.send(postLines(lines)).body().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("{\"line\":1,").contains("\"status\":413"),
            line -> assertThat(line).isEqualTo(taken(2, "a", 0)));
  }

  @Test
  void linesWithoutKafka_areAProblem() throws Exception {
    intake.close();
    intake = TestIntake.start(false);
    CompletableFuture<HttpResponse<String>> answer = intake.sendAsync(postLines(manyLines(1)));
    await().until(() -> intake.producer.history().size() == 1);
    intake.producer.errorNext(new TimeoutException("waited in vain"));

    TestIntake.assertProblem(answer.get(), 503, "not-acknowledged");
  }

  @Test
  void kafkaThatGoesAway_endsTheLines() throws Exception {
    intake.close();
    intake = TestIntake.start(false);
    CompletableFuture<HttpResponse<String>> answer = intake.sendAsync(postLines(manyLines(3)));
    await().until(() -> intake.producer.history().size() == 3);
    intake.producer.completeNext();
    intake.producer.errorNext(new TimeoutException("waited in vain"));
    intake.producer.completeNext();

    assertThat(answer.get().statusCode()).isEqualTo(202);
    assertThat(answer.get().body().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo(taken(1, "a0", 0)),
            line -> assertThat(line).startsWith("{\"line\":2,").contains("not-acknowledged"));
  }

  @Test
  void streamsBeyondTheLimit_areSentAgainLater() throws Exception {
    List<Socket> open = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      open.add(openStream());
    }
    await().until(() -> intake.producer.history().size() == 8);
    HttpResponse<String> answer = intake.send(postLines(manyLines(1)));
    TestIntake.assertProblem(answer, 429, "too-many-streams");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    for (Socket socket : open) {
      socket.close();
    }
    await().until(() -> intake.send(postLines(manyLines(1))).statusCode() == 202);
  }

  @Test
  void clientThatGoesAwayInTheMiddle_leavesWhatWasAcknowledged() throws Exception {
    try (Socket socket = openStream()) {
      await().until(() -> intake.producer.history().size() == 1);
      socket.getOutputStream().write("10\r\n{\"id\":\"b\",".getBytes(UTF_8));
    }
    assertThat(intake.send(postLines(manyLines(2))).body().lines()).hasSize(2);
    assertThat(intake.producer.history()).hasSize(3);
  }

  private static String manyLines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"id\":\"a").append(i).append("\",\"text\":\"One.\"}\n");
    }
    return lines.toString();
  }

  private static String taken(int line, String id, int offset) {
    return "{\"line\":"
        + line
        + ",\"status\":202,\"id\":\""
        + id
        + "\",\"partition\":0,\"offset\":"
        + offset
        + "}";
  }

  private HttpRequest.Builder postLines(String lines) {
    return intake.post(lines).header("Content-Type", "application/x-ndjson");
  }

  /** A request that has sent one line and goes on. */
  private Socket openStream() throws IOException {
    Socket socket = intake.connect();
    String line = "{\"id\":\"a\",\"text\":\"One.\"}\n";
    String chunk = Integer.toHexString(line.length()) + "\r\n" + line + "\r\n";
    socket.getOutputStream().write((STREAM + chunk).getBytes(UTF_8));
    return socket;
  }
}
