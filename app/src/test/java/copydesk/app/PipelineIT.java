package copydesk.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.records.EnrichedArticle;
import copydesk.records.JsonSchemas;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline as a user runs it: a process of its own, its embedded broker, its files. */
final class PipelineIT {
  private static final Pattern KAFKA = Pattern.compile("Kafka {2}(127\\.0\\.0\\.1:\\d+)");

  @TempDir private Path folder;
  private Path wires;

  @BeforeEach
  void writeWires() throws IOException {
    wires = Files.createDirectories(folder.resolve("wires/sub")).getParent();
    Files.writeString(
        wires.resolve("bridge.txt"), "Bridge opens 🌉\n\n“It is open,” Ann Lee said. 🎉\n");
    Files.write(
        wires.resolve("latin.txt"), "Café ouvert\n\nLe café est ouvert.".getBytes(ISO_8859_1));
    Files.writeString(
        wires.resolve("sub/dated.txt"), "Rain\n\nFriday Jul 09, 2021\n\nIt rained.\n");
    Files.writeString(wires.resolve("notes.md"), "not a wire");
  }

  @Test
  void replayOfAFolder_givesTheSameBytesEveryTime() throws Exception {
    replay(0, "home", "first");
    String report = replay(0, "home", "again");
    replay(0, "other-home", "elsewhere");

    Map<String, String> first = files(folder.resolve("first"));
    assertThat(first).hasSize(3);
    assertThat(files(folder.resolve("again"))).isEqualTo(first);
    assertThat(files(folder.resolve("elsewhere"))).isEqualTo(first);
    assertThat(first.keySet())
        .anyMatch(name -> name.endsWith("/bridge.json"))
        .anyMatch(name -> name.endsWith("/latin.json"))
        .anyMatch(name -> name.endsWith("/sub%2Fdated.json"));
    for (String json : first.values()) {
      assertThat(JsonSchemas.faultsOfArticle(json.getBytes(UTF_8))).isEmpty();
    }
    assertThat(report)
        .contains("3 articles enriched")
        .containsPattern("3 posted, 1 other file passed over; files in \\S+again; [0-9.]+ s\n");
  }

  @Test
  void messageWithSeveralArticles_isOneRawRecordAndAFileForEach() throws Exception {
    Files.writeString(
        wires.resolve("many.xml"),
        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
            + item("urn:one", "ninat:text", "OSLO (MNA) - It is the first, Kari Holt said.")
            + item("urn:photo", "ninat:picture", "A harbour.")
            + item("urn:two", "ninat:text", "OSLO (MNA) - It is the second, Nora Pike said.")
            + "</itemSet></newsMessage>");
    try (CopydeskProcess replay =
        CopydeskProcess.start(
            folder, "replay", wires, "--include", "*.xml", "--home", "home", "--out", "out")) {
      assertThat(replay.exitCode()).as(replay.err()).isZero();
      assertThat(replay.out()).contains("2 articles enriched", "1 posted");
    }

    assertThat(files(folder.resolve("out")).keySet())
        .hasSize(2)
        .anyMatch(name -> name.endsWith("one.json"))
        .anyMatch(name -> name.endsWith("two.json"));
    for (String json : files(folder.resolve("out")).values()) {
      assertThat(JsonSchemas.faultsOfArticle(json.getBytes(UTF_8))).isEmpty();
      assertThat(json).contains("\"provider\": {", "\"versionCreated\": \"2026-11-24T10:05:00Z\"");
    }
  }

  private static String item(String id, String itemClass, String text) {
    return "<newsItem guid=\"%s\" version=\"1\"><itemMeta><itemClass qcode=\"%s\"/>"
            .formatted(id, itemClass)
        + "<versionCreated>2026-11-24T11:05:00+01:00</versionCreated></itemMeta><contentSet>"
        + "<inlineXML><p>%s</p></inlineXML></contentSet></newsItem>".formatted(text);
  }

  @Test
  void whatAnEarlierRunLeft_isNotCounted() throws Exception {
    leftOver(3).close();

    assertThat(replay(0, "home", "out")).contains("3 articles enriched", "3 posted");
  }

  @Test
  void endsOfChannelsWithoutArticlesBeforeThem_areNotWaitedFor() throws Exception {
    try (KafkaConnection kafka = leftOver(1)) {
      TopicPartition raw = new TopicPartition(Channels.RAW.name(), 0);
      kafka.admin().deleteRecords(Map.of(raw, RecordsToDelete.beforeOffset(1))).all().get();
      giveUpATransaction(kafka.bootstrapServers());
    }

    assertThat(replay(0, "home", "out")).contains("3 articles enriched", "3 posted");
  }

  /** The broker of a home whose channels hold one article that nobody has read. */
  private KafkaConnection leftOver(int partitions) throws Exception {
    KafkaConnection kafka =
        KafkaConnection.embedded(new EmbeddedSettings(folder.resolve("home"), 0, partitions));
    new ChannelRecords(kafka.bootstrapServers())
        .post(Map.of("left", "Left\n\nThis was left by an earlier run.".getBytes(UTF_8)));
    return kafka;
  }

  private static void giveUpATransaction(String bootstrapServers) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "another"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(Channels.RAW.name(), new byte[] {1})).get();
      producer.abortTransaction();
    }
  }

  @Test
  void badFilesOfAFolder_areNamedAndTheRestGoesThrough() throws Exception {
    Files.writeString(wires.resolve("empty.txt"), "");
    Files.write(wires.resolve("image.txt"), new byte[] {0, 1, 2, 3});
    Files.write(wires.resolve("giant.txt"), new byte[Channels.MAX_ARTICLE_BYTES + 1]);
    Files.createSymbolicLink(wires.resolve("link.txt"), wires.resolve("gone"));

    String report = replay(1, "home", "out");

    assertThat(report)
        .contains("dead letter  empty  empty: the article has no text")
        .contains("dead letter  image  not-text: the bytes are no text")
        .contains("3 articles enriched")
        .contains("2 dead letters")
        .contains("5 posted, 2 refused, 1 other file passed over");
    assertThat(files(folder.resolve("out"))).hasSize(3);
  }

  @Test
  void folderThatCannotBeWritten_isOneLineAndOne() throws Exception {
    Files.writeString(folder.resolve("file"), "in the way");
    try (CopydeskProcess replay =
        CopydeskProcess.start(folder, "replay", wires, "--home", "home", "--out", "file")) {
      assertThat(replay.exitCode()).isEqualTo(1);
      assertThat(replay.err().lines())
          .hasSize(1)
          .first()
          .asString()
          .startsWith("copydesk: cannot write to file");
    }
  }

  @Test
  void closedPort_isOneLineAndOne() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try (CopydeskProcess ingest =
        CopydeskProcess.start(folder, "ingest", wires, "--kafka", "127.0.0.1:" + port)) {
      assertThat(ingest.exitCode()).isEqualTo(1);
      assertThat(ingest.err())
          .isEqualTo("copydesk: cannot reach Kafka at 127.0.0.1:" + port + ": no answer in 10 s\n");
    }
  }

  @Test
  void run_takesInboxAndAnyonesRecordsUntilItIsStopped() throws Exception {
    try (CopydeskProcess run = CopydeskProcess.start(folder, "run", "--home", "home")) {
      run.awaitSaid("  files  ");
      Matcher address = KAFKA.matcher(run.err());
      assertThat(address.find()).isTrue();
      ChannelRecords channels = new ChannelRecords(address.group(1));

      Files.move(wires.resolve("bridge.txt"), folder.resolve("inbox/bridge.txt"));
      awaitFile("bridge.json", true);
      assertThat(folder.resolve("inbox/.done/bridge.txt")).exists();

      channels.post(Map.of("my-id", "Plain\n\nNo headers at all.".getBytes(UTF_8)));
      awaitFile("my-id.json", true);
      EnrichedArticle article =
          RecordJson.fromBytes(Files.readAllBytes(out("my-id.json")), EnrichedArticle.class);
      assertThat(article.text()).isEqualTo("Plain\n\nNo headers at all.");
      assertThat(article.source()).isNull();

      byte[] bad = {'a', 0, (byte) 0xFF};
      channels.post(Map.of("bad", bad));
      ConsumerRecord<byte[], byte[]> letter = channels.await(Channels.DEAD, 1).get(0);
      assertThat(letter.key()).isEqualTo("bad".getBytes(UTF_8));
      assertThat(letter.value()).isEqualTo(bad);
      assertThat(header(letter, CloudEvents.ORIGIN_TOPIC)).isEqualTo("articles.raw");
      assertThat(header(letter, CloudEvents.ORIGIN_PARTITION)).matches("\\d");
      assertThat(header(letter, CloudEvents.ORIGIN_OFFSET)).matches("\\d+");
      assertThat(header(letter, CloudEvents.STAGE)).isEqualTo("decode");
      assertThat(header(letter, CloudEvents.REASON)).isEqualTo("not-text");
      assertThat(header(letter, CloudEvents.MESSAGE)).isNotBlank();

      Map<String, byte[]> kill = new TreeMap<>();
      kill.put("my-id", null);
      channels.post(kill);
      awaitFile("my-id.json", false);

      assertSecondInstanceIsRefused(run.pid());
      run.terminate();
      assertThat(run.exitCode()).isEqualTo(143);
    }
  }

  private void assertSecondInstanceIsRefused(long pid) throws Exception {
    try (CopydeskProcess second =
        CopydeskProcess.start(folder, "replay", wires, "--home", "home")) {
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.err())
          .isEqualTo(
              "copydesk: another copydesk (process "
                  + pid
                  + ") is using home; stop it, or give this one a folder of its own with --home\n");
    }
  }

  private String replay(int exitCode, String home, String out) throws Exception {
    try (CopydeskProcess replay =
        CopydeskProcess.start(
            folder, "replay", wires, "--home", home, "--out", folder.resolve(out))) {
      assertThat(replay.exitCode()).as(replay.err()).isEqualTo(exitCode);
      return replay.out();
    }
  }

  private void awaitFile(String name, boolean there) {
    await().atMost(CopydeskProcess.PATIENCE).until(() -> (out(name) != null) == there);
  }

  private Path out(String name) throws IOException {
    Path out = folder.resolve("out");
    try (Stream<Path> all = Files.exists(out) ? Files.walk(out) : Stream.empty()) {
      return all.filter(file -> file.endsWith(name)).findFirst().orElse(null);
    }
  }

  private static Map<String, String> files(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(file -> file.toString().endsWith(".json")).toList()) {
        files.put(out.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return CloudEvents.get(record.headers(), name);
  }
}
