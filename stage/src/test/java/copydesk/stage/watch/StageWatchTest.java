package copydesk.stage.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import copydesk.records.RecordJson;
import copydesk.stage.StageFailureException;
import copydesk.stage.http.BearerToken;
import copydesk.stage.http.HttpServer;
import copydesk.stage.http.HttpServerSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of a stage over HTTP is what it says of itself. */
final class StageWatchTest {
  private static final TopicPartition ONE = new TopicPartition("articles.raw", 1);

  private final FakeStage stage = new FakeStage();
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile String kafkaTrouble;
  private StageWatch watch;
  private HttpServer server;

  @BeforeEach
  void open() {
    start(null);
  }

  private void start(BearerToken token) {
    watch =
        new StageWatch(
            List.of(stage),
            new Surroundings(
                "1.2",
                "m3",
                () -> Optional.ofNullable(kafkaTrouble),
                partitions -> Map.of(ONE, 20L),
                () -> Map.of("kafka", "host:9092")));
    server =
        new HttpServer(
            new HttpServerSettings(HttpServerSettings.LOOPBACK, 0, token), watch.routes());
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
    watch.close();
  }

  @Test
  void metrics_haveWhatTheStageCountsAndHolds() throws Exception {
    stage.counters.add(FakeStage.Count.READ, 7);
    stage.counters.count(FakeStage.Count.DEAD, "no-text");
    stage.latency.record(3);
    stage.queue.set(4);
    stage.positions = Map.of(ONE, 12L);
    System.gc(); // what is counted is held by the stage alone
    watch.start();

    await().until(() -> get("/metrics").body().contains("copydesk_lag_offsets{"));
    HttpResponse<String> answer = get("/metrics");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
    assertThat(answer.body().lines())
        .contains(
            "copydesk_read_in_total{stage=\"fake\"} 7.0",
            "copydesk_dead_total{reason=\"empty\",stage=\"fake\"} 0.0",
            "copydesk_dead_total{reason=\"no-text\",stage=\"fake\"} 1.0",
            "copydesk_queue_size{queue=\"letters\",stage=\"fake\"} 4.0",
            "copydesk_lag_offsets{channel=\"articles.raw\",partition=\"1\",stage=\"fake\"} 8.0",
            "copydesk_latency_seconds_bucket{stage=\"fake\",le=\"0.002\"} 0",
            "copydesk_latency_seconds_bucket{stage=\"fake\",le=\"0.004\"} 1",
            "copydesk_latency_seconds_count{stage=\"fake\"} 1",
            "copydesk_latency_seconds_sum{stage=\"fake\"} 0.003",
            "copydesk_stage_ready{stage=\"fake\"} 1.0",
            "copydesk_kafka_reachable 1.0",
            "# HELP copydesk_read_in_total what was read-in")
        .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
        .anyMatch(line -> line.startsWith("process_uptime_seconds "));
  }

  @Test
  void health_namesWhatIsWrong_andIsBackByItself() throws Exception {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").body())
        .isEqualTo(
            "{\"status\":\"ready\",\"parts\":[{\"part\":\"jvm\",\"status\":\"ready\"},"
                + "{\"part\":\"kafka\",\"status\":\"ready\"},"
                + "{\"part\":\"fake\",\"status\":\"ready\"}]}\n");

    kafkaTrouble = "no answer";
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    kafkaTrouble = null;
    stage.trouble = "its partitions are being assigned";
    assertThat(get("/health/ready").body()).contains("fake: its partitions are being assigned");
    stage.trouble = null;
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);

    stage.stall = "hangs";
    assertThat(get("/health/live").statusCode()).isEqualTo(503);
    stage.stall = null;
    stage.failure.complete(new StageFailureException("disk full", null));
    assertThat(get("/health/live").body()).contains("fake: disk full");
    assertThat(get("/metrics").body())
        .contains("copydesk_stage_live{stage=\"fake\"} 0.0")
        .contains("copydesk_stage_ready{stage=\"fake\"} 0.0");
  }

  @Test
  void status_tellsAllAtAGlance() throws Exception {
    stage.counters.add(FakeStage.Count.READ, 60);
    stage.counters.count(FakeStage.Count.DEAD, "empty");
    stage.latency.record(100);
    stage.positions = Map.of(ONE, 12L);
    stage.trouble = "behind";
    watch.start();

    await().until(() -> get("/status").body().contains("\"lag\":{\"sum\":8"));
    Map<?, ?> status = RecordJson.fromBytes(get("/status").body().getBytes(UTF_8), Map.class);
    assertThat(status.get("version")).isEqualTo("1.2");
    assertThat(status.get("model")).isEqualTo("m3");
    assertThat(status.get("addresses")).isEqualTo(Map.of("kafka", "host:9092"));
    Map<?, ?> told = (Map<?, ?>) ((List<?>) status.get("stages")).get(0);
    assertThat(told.get("stage")).isEqualTo("fake");
    assertThat(told.get("state")).isEqualTo("not-ready");
    assertThat(told.get("reason")).isEqualTo("behind");
    assertThat(told.get("handled")).isEqualTo(60);
    assertThat((Double) ((Map<?, ?>) told.get("perSecond")).get("10s")).isPositive();
    assertThat((Integer) ((Map<?, ?>) told.get("latency")).get("p99Millis")).isBetween(100, 113);
    assertThat(told.get("dead"))
        .isEqualTo(Map.of("sinceStart", Map.of("empty", 1), "lastHour", Map.of("empty", 1)));
    assertThat(told.get("counters")).isEqualTo(Map.of("read-in", 60, "dead", 1));
  }

  @Test
  void token_isAskedFor_butNotForHealth() throws Exception {
    close();
    start(BearerToken.of("secret"));
    assertThat(get("/metrics").statusCode()).isEqualTo(401);
    assertThat(get("/status").statusCode()).isEqualTo(401);
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
        BodyHandlers.ofString());
  }
}
