package copydesk.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import copydesk.ingest.IngestCounter;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.records.text.TextSha256;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One article in a request. */
final class HttpIntakeTest {
  private static final String STORY = "Bridge opens\n\n\"It is open,\" Ann Lee said.\n";

  private TestIntake intake = TestIntake.start(true);

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void postedArticle_isThereAsItCame() throws Exception {
    HttpResponse<String> answer =
        intake.send(
            intake
                .post(STORY)
                .header("Content-Type", "text/plain; charset=UTF-8")
                .header("Copydesk-Source", "urn:wire:one"));

    String id = "sha256-" + TextSha256.of(STORY).substring(0, 32);
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("{\"id\":\"" + id + "\",\"partition\":0,\"offset\":0}\n");
    assertThat(answer.headers().firstValue("Location")).hasValue("/articles/" + id);
    ProducerRecord<byte[], byte[]> record = record();
    assertThat(record.key()).asString(UTF_8).isEqualTo(id);
    assertThat(record.value()).asString(UTF_8).isEqualTo(STORY);
    assertThat(header(record, CloudEvents.CONTENT_TYPE)).isEqualTo("text/plain; charset=UTF-8");
    assertThat(header(record, CloudEvents.SOURCE)).isEqualTo("urn:wire:one");
    assertThat(header(record, CloudEvents.TIME)).isEqualTo(TestIntake.NOW);
    assertThat(intake.counters().get(IngestCounter.POSTED)).isEqualTo(1);
  }

  @Test
  void articleWithoutAnything_isRecognisedLater() throws Exception {
    intake.send(intake.post(STORY));

    assertThat(header(record(), CloudEvents.CONTENT_TYPE)).isNull();
    assertThat(header(record(), CloudEvents.SOURCE)).isEqualTo(HttpIntake.SOURCE);
  }

  @Test
  void sameBytesAgain_areTheSameArticle() throws Exception {
    assertThat(id(intake.send(intake.post(STORY)))).isEqualTo(id(intake.send(intake.post(STORY))));
    assertThat(id(intake.send(intake.post(STORY))))
        .isNotEqualTo(id(intake.send(intake.post(STORY + "More."))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"id\":\"own\",\"text\":\"One.\"};key;own",
        "{\"text\":\"One.\"};key;key",
        "{\"text\":\"One.\"};\"a key\";a key",
        "{\"text\":\"One.\"};' ';sha256-" + "c3a0ff4fcca3af7d"
      })
  void id_isTheArticlesOwn_elseTheSendersKey_elseMadeOfTheContent(
      String article, String key, String id) throws Exception {
    HttpRequest.Builder request = intake.post(article).header("Content-Type", "application/json");
    HttpResponse<String> answer = intake.send(request.header("Idempotency-Key", key));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(id(answer)).startsWith(id.startsWith("sha256-") ? "sha256-" : id);
  }

  @Test
  void sourceOfTheArticle_countsWhereNoHeaderSaysIt() throws Exception {
    intake.send(intake.post("{\"id\":\"a\",\"source\":\"urn:mna\",\"text\":\"One.\"}"));
    intake.send(
        intake
            .post("{\"id\":\"a\",\"source\":\"urn:mna\",\"text\":\"One.\"}")
            .header("ce-source", "urn:other"));

    assertThat(intake.producer.history())
        .extracting(record -> header(record, CloudEvents.SOURCE))
        .containsExactly("urn:mna", "urn:other");
  }

  @ParameterizedTest
  @CsvSource({
    "/articles/wire/1,wire/1",
    "/articles/urn:newsml:mna.example:1,urn:newsml:mna.example:1",
    "/articles/https:%2F%2Fmna.example%2Fa%3Fb=1,https://mna.example/a?b=1"
  })
  void put_isTheArticleOfThatId(String path, String id) throws Exception {
    HttpResponse<String> answer =
        intake.send(
            intake
                .request(path)
                .PUT(BodyPublishers.ofString("{\"id\":\"own\",\"text\":\"One.\"}")));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(
            location -> assertThat(URI.create(location).getPath()).isEqualTo("/articles/" + id));
    assertThat(record().key()).asString(UTF_8).isEqualTo(id);
  }

  @Test
  void delete_killsTheArticle() throws Exception {
    HttpResponse<String> answer = intake.send(intake.request("/articles/wire/1").DELETE());

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(id(answer)).isEqualTo("wire/1");
    assertThat(record().key()).asString(UTF_8).isEqualTo("wire/1");
    assertThat(record().value()).isNull();
    assertThat(header(record(), CloudEvents.TIME)).isEqualTo(TestIntake.NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "POST;/articles;;'';400;empty",
        "POST;/articles;;'  ';400;empty",
        "POST;/articles;application/json;{\"text\":;400;undecodable",
        "POST;/articles;;<!DOCTYPE html><p>x</p>;400;no-text",
        "POST;/articles;application/x-www-form-urlencoded;text=x;415;unsupported-content-type",
        "POST;/articles;'multipart/form-data; boundary=x';text=x;415;unsupported-content-type",
        "POST;/articles;image/png;x;415;unsupported-content-type",
        "PUT;/articles/a;application/x-ndjson;{};415;unsupported-content-type",
        "PUT;/articles/%20;text/plain;x;400;invalid-key",
        "PUT;/articles/a%01;text/plain;x;400;invalid-key",
        "DELETE;/articles/%20;;'';400;invalid-key",
        "PUT;/articles;text/plain;x;405;method-not-allowed",
        "POST;/articles/a;text/plain;x;405;method-not-allowed",
        "GET;/articles/;;'';404;not-found",
        "POST;/articles;application/x-ndjson;'';400;empty"
      })
  void whatIsNotTaken_isAProblem(
      String method, String path, String type, String body, int status, String code)
      throws Exception {
    HttpRequest.Builder request =
        intake.request(path).method(method, BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    TestIntake.assertProblem(intake.send(request), status, code);
    assertThat(intake.producer.history()).isEmpty();
  }

  @Test
  void articleOverTheLimit_isRefused() throws Exception {
    String most = "x".repeat(Channels.MAX_ARTICLE_BYTES);
    assertThat(intake.send(intake.post(most)).statusCode()).isEqualTo(202);
    TestIntake.assertProblem(intake.send(intake.post(most + "x")), 413, "too-large");
    TestIntake.assertProblem(
        intake.send(intake.request("/articles/" + "x".repeat(Channels.MAX_ID_BYTES + 1)).DELETE()),
        400,
        "invalid-key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no uri", " ", "a^b"})
  void sourceThatIsNoUri_isRefused(String source) throws Exception {
    TestIntake.assertProblem(
        intake.send(intake.post(STORY).header("Copydesk-Source", source)), 400, "bad-source");
  }

  @Test
  void compressedArticle_isPostedAsItWas() throws Exception {
    intake.send(
        intake
            .request("/articles")
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(TestIntake.gzip(STORY.getBytes(UTF_8)))));

    assertThat(record().value()).asString(UTF_8).isEqualTo(STORY);
  }

  @Test
  void compressedArticle_isBounded() throws Exception {
    byte[] bomb = TestIntake.gzip(new byte[64 << 20]);
    HttpRequest.Builder request =
        intake
            .request("/articles")
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(bomb));
    TestIntake.assertProblem(intake.send(request), 413, "too-large");
    TestIntake.assertProblem(
        intake.send(intake.post(STORY).header("Content-Encoding", "gzip")), 400, "bad-body");
    TestIntake.assertProblem(
        intake.send(intake.post(STORY).header("Content-Encoding", "br")),
        415,
        "unsupported-content-encoding");
  }

  @Test
  void nothingIsAnswered_beforeKafkaHasAcknowledged() throws Exception {
    intake.close();
    intake = TestIntake.start(false);
    CompletableFuture<HttpResponse<String>> answer = intake.sendAsync(intake.post(STORY));
    await().until(() -> intake.producer.history().size() == 1);
    assertThat(answer).isNotDone();
    intake.producer.completeNext();
    assertThat(answer.get().statusCode()).isEqualTo(202);

    CompletableFuture<HttpResponse<String>> lost = intake.sendAsync(intake.post(STORY));
    await().until(() -> intake.producer.history().size() == 2);
    intake.producer.errorNext(new TimeoutException("120000 ms has passed"));
    TestIntake.assertProblem(lost.get(), 503, "not-acknowledged");
    assertThat(lost.get().headers().firstValue("Retry-After")).hasValue("5");
    assertThat(intake.counters().get(IngestCounter.UNACKNOWLEDGED)).isEqualTo(1);

    CompletableFuture<HttpResponse<String>> again = intake.sendAsync(intake.post(STORY));
    await().until(() -> intake.producer.history().size() == 3);
    intake.producer.completeNext();
    assertThat(again.get().statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void anyBytes_areTakenOrRefused(int seed) throws Exception {
    Random random = new Random(seed);
    byte[] garbage = new byte[random.nextInt(20_000)];
    random.nextBytes(garbage);

    HttpResponse<String> one =
        intake.send(intake.request("/articles").POST(BodyPublishers.ofByteArray(garbage)));
    HttpResponse<String> many =
        intake.send(
            intake
                .request("/articles")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(garbage)));

    assertThat(one.statusCode()).isIn(202, 400, 415);
    assertThat(many.statusCode()).isEqualTo(202);
    assertThat(intake.send(intake.post(STORY)).statusCode()).isEqualTo(202);
  }

  private ProducerRecord<byte[], byte[]> record() {
    return intake.producer.history().get(intake.producer.history().size() - 1);
  }

  private static String header(ProducerRecord<byte[], byte[]> record, String name) {
    return CloudEvents.get(record.headers(), name);
  }

  private static String id(HttpResponse<String> answer) {
    return answer.body().replaceFirst("^\\{\"id\":\"(.*)\",\"partition.*\n$", "$1");
  }
}
