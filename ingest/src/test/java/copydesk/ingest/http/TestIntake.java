package copydesk.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.AnsweringPoster;
import copydesk.ingest.IngestCounter;
import copydesk.records.channel.Channels;
import copydesk.stage.Counters;
import copydesk.stage.http.HttpServer;
import copydesk.stage.http.HttpServerSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A server with the intake's routes, whose Kafka answers at once or when the test says so. */
final class TestIntake implements AutoCloseable {
  /** When everything comes in. */
  static final String NOW = "2026-11-24T10:00:00Z";

  private static final Clock CLOCK = Clock.fixed(Instant.parse(NOW), ZoneOffset.UTC);

  final MockProducer<byte[], byte[]> producer;
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpIntake intake;
  private final HttpServer server;

  private TestIntake(boolean answersAtOnce, int accepted) {
    Node node = new Node(0, "host", 1);
    Node[] nodes = {node};
    PartitionInfo partition = new PartitionInfo(Channels.RAW.name(), 0, node, nodes, nodes);
    Cluster cluster = new Cluster("c", List.of(node), List.of(partition), Set.of(), Set.of());
    producer =
        new MockProducer<>(
            cluster, answersAtOnce, null, new ByteArraySerializer(), new ByteArraySerializer());
    intake =
        new HttpIntake(new AnsweringPoster(() -> producer), HttpIntake.SOURCE, accepted, CLOCK);
    server =
        new HttpServer(
            new HttpServerSettings(HttpServerSettings.LOOPBACK, 0, null), intake.routes());
  }

  static TestIntake start(boolean answersAtOnce) {
    return start(answersAtOnce, HttpIntake.ACCEPTED);
  }

  static TestIntake start(boolean answersAtOnce, int accepted) {
    TestIntake made = new TestIntake(answersAtOnce, accepted);
    made.intake.start();
    made.server.start();
    return made;
  }

  Counters<IngestCounter> counters() {
    return intake.counters();
  }

  Socket connect() throws IOException {
    URI address = URI.create(server.address());
    return new Socket(address.getHost(), address.getPort());
  }

  HttpRequest.Builder post(String article) {
    return request("/articles").POST(BodyPublishers.ofString(article));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).startsWith("{\"type\":\"urn:copydesk:problem:" + code + "\",");
  }

  static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() {
    server.close();
    intake.close();
  }
}
