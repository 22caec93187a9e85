package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk on a real broker: what is committed, once, over restarts of the broker and its own. */
final class DeskIT {
  private static final Pattern ADDRESS = Pattern.compile("answering at (http://[^;]+);");
  private static final Pattern EVENT =
      Pattern.compile("event: article\ndata: \\{\"id\":\"([^\"]+)\"[^\n]*\nid: ([^\n]+)\n");

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;

  @Test
  void followersAndAnswers_haveEachCommittedArticleOnce_overRestarts() throws Exception {
    KafkaConnection kafka =
        KafkaConnection.embedded(new EmbeddedSettings(folder.resolve("kafka"), 0, 3));
    String servers = kafka.bootstrapServers();
    int port = URI.create("kafka://" + servers).getPort();
    String last;
    try {
      commit(servers, 0, 20, true);
      try (CopydeskProcess desk = desk(servers)) {
        String address = address(desk);
        CopydeskProcess.awaitAlive(() -> articles(address).size() == 20, desk);
        assertThat(get(address + "/topics").body())
            .contains("{\"id\":\"medtop:04000000\",\"name\":\"economy, business and finance\",");
        Files.delete(file());
        desk.awaitSaid("was removed while the desk ran; it is a copy, and is made anew");
        CopydeskProcess.awaitAlive(() -> articles(address).size() == 20, desk);
        Following following = new Following(address + "/stream", "0");
        following.await(20, desk);
        kafka.close();
        assertThat(articles(address)).hasSize(20);
        kafka = KafkaConnection.embedded(new EmbeddedSettings(folder.resolve("kafka"), port, 3));
        commit(servers, 20, 30, false);
        commit(servers, 20, 40, true);
        kill(servers, "wire/3");
        following.await(40, desk);
        CopydeskProcess.awaitAlive(
            () -> get(address + "/articles/wire/3").statusCode() == 410, desk);
        assertThat(following.ids())
            .containsExactlyInAnyOrderElementsOf(
                IntStream.range(0, 40).mapToObj(i -> "wire/" + i).toList());
        last = following.lastId();
        following.close();
        desk.terminate();
        assertThat(desk.exitCode()).isEqualTo(143);
      }
      commit(servers, 40, 45, true);
      try (CopydeskProcess desk = desk(servers)) {
        String address = address(desk);
        CopydeskProcess.awaitAlive(() -> articles(address).size() == 44, desk);
        Following following = new Following(address + "/stream", last);
        following.await(5, desk);
        assertThat(following.ids()).allMatch(id -> Integer.parseInt(id.substring(5)) >= 40);
        assertThat(get(address + "/articles/wire/3?version=1").statusCode()).isEqualTo(410);
        assertThat(get(address + "/health/ready").statusCode()).isEqualTo(200);
        assertThat(tried(address)).startsWith("{\"articles\":[{").contains("\"name\":\"Ann Lee\"");
        following.close();
        desk.terminate();
        assertThat(desk.exitCode()).isEqualTo(143);
      }
      fileThatIsDamaged_isMadeAnewOnce(servers);
      channelThatWasDeleted_leavesNothing(servers);
    } finally {
      kafka.close();
    }
  }

  /** What comes again in the same run is not the file's fault. */
  private void fileThatIsDamaged_isMadeAnewOnce(String servers) throws Exception {
    try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
      bytes.seek(bytes.length() / 3);
      byte[] noise = new byte[(int) (bytes.length() - bytes.getFilePointer())];
      Arrays.fill(noise, (byte) 0xEE);
      bytes.write(noise);
    }
    commit(servers, 45, 50, true);
    try (CopydeskProcess desk = desk(servers)) {
      String address = address(desk);
      CopydeskProcess.awaitAlive(() -> articles(address).size() == 49, desk);
      desk.awaitSaid("is damaged");
      Files.delete(file());
      assertThat(desk.exitCode()).isEqualTo(1);
      assertThat(desk.err())
          .contains("removed while the desk ran, for the second time within minutes");
    }
  }

  /** The desk's file, in the folder of its cluster. */
  private Path file() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("home/desk"))) {
      return files.filter(path -> path.endsWith("desk.sqlite")).findFirst().orElseThrow();
    }
  }

  /** The store is still there, and of no use. */
  private void channelThatWasDeleted_leavesNothing(String servers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin.deleteTopics(List.of(Channels.ENRICHED.name())).all().get();
    }
    try (CopydeskProcess desk = desk(servers)) {
      String address = address(desk);
      commit(servers, 7, 10, true);
      CopydeskProcess.awaitAlive(() -> articles(address).size() == 3, desk);
      assertThat(get(address + "/articles/wire/3").statusCode()).isEqualTo(404);
    }
  }

  /** Reads a stream into a text, on a thread of its own, from its beginning or after an id. */
  private final class Following implements AutoCloseable {
    private final StringWriter text = new StringWriter();
    private final HttpResponse<InputStream> response;

    Following(String address, String after) throws Exception {
      String beginning = get(address.replace("/stream", "/articles?limit=1")).body();
      String channel = beginning.replaceFirst("(?s).*\"position\":\"([^~]+)~.*", "$1");
      response =
          client.send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Last-Event-ID", after.equals("0") ? channel + "~0.0.0" : after)
                  .build(),
              BodyHandlers.ofInputStream());
      Thread reading = new Thread(this::read, "following");
      reading.setDaemon(true);
      reading.start();
    }

    void await(int articles, CopydeskProcess desk) {
      CopydeskProcess.awaitAlive(() -> ids().size() >= articles, desk);
    }

    List<String> ids() {
      return found(1);
    }

    String lastId() {
      List<String> ids = found(2);
      return ids.get(ids.size() - 1);
    }

    private List<String> found(int group) {
      List<String> found = new ArrayList<>();
      Matcher event = EVENT.matcher(text.toString());
      while (event.find()) {
        found.add(event.group(group));
      }
      return found;
    }

    private void read() {
      byte[] bytes = new byte[1 << 16];
      try {
        for (int n = 0; n >= 0; n = response.body().read(bytes)) {
          text.write(new String(bytes, 0, n, UTF_8));
        }
      } catch (IOException e) {
        text.write("\nclosed\n"); // by the test, or by the desk that ends
      }
    }

    @Override
    public void close() throws IOException {
      response.body().close();
    }
  }

  /** Puts articles, and what is none, on the channel in one transaction, which ends as is said. */
  private static void commit(String servers, int from, int to, boolean commits) {
    try (KafkaProducer<String, byte[]> producer = producer(servers)) {
      producer.initTransactions();
      producer.beginTransaction();
      byte[] none = "no record".getBytes(UTF_8);
      var unused = producer.send(new ProducerRecord<>(Channels.ENRICHED.name(), "none", none));
      for (int i = from; i < to; i++) {
        String id = "wire/" + i;
        unused =
            producer.send(
                new ProducerRecord<>(
                    Channels.ENRICHED.name(), id, RecordJson.toBytes(Examples.article(id))));
      }
      producer.flush();
      if (commits) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  private static void kill(String servers, String id) {
    try (KafkaProducer<String, byte[]> producer = producer(servers)) {
      producer.initTransactions();
      producer.beginTransaction();
      var unused = producer.send(new ProducerRecord<>(Channels.ENRICHED.name(), id, null));
      producer.commitTransaction();
    }
  }

  private static KafkaProducer<String, byte[]> producer(String servers) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", servers, "transactional.id", "desk-test"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private CopydeskProcess desk(String servers) throws IOException {
    return CopydeskProcess.start(folder, "desk", "--kafka", servers, "--home", "home");
  }

  private static String address(CopydeskProcess desk) throws IOException {
    desk.awaitSaid("answering at ");
    Matcher found = ADDRESS.matcher(desk.err());
    assertThat(found.find()).as(desk.err()).isTrue();
    return found.group(1);
  }

  /** The ids of all articles that stand; none while the desk is behind. */
  private List<String> articles(String address) throws Exception {
    HttpResponse<String> answer = get(address + "/articles?limit=200");
    if (answer.statusCode() == 503) {
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      return new ArrayList<>();
    }
    List<String> ids = new ArrayList<>();
    Matcher id = Pattern.compile("\"id\":\"(wire/\\d+)\"").matcher(answer.body());
    while (id.find()) {
      ids.add(id.group(1));
    }
    return ids;
  }

  /** What a desk alone, which has loaded no model until then, makes of an article. */
  private String tried(String address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/extract"))
            .POST(HttpRequest.BodyPublishers.ofString("“It is open,” said Ann Lee.\n"))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private HttpResponse<String> get(String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }
}
