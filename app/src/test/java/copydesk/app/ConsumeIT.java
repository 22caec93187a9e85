package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.example.FollowArticles;
import copydesk.app.example.SaidSoFar;
import copydesk.app.example.WatchSpeakers;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.records.Status;
import copydesk.records.channel.Channels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of docs/consume.md, on channels with what surprises consumers: transactions that
 * were aborted, gaps of offsets, kills, withdrawals, records of nearly 16 MiB and unknown fields.
 */
final class ConsumeIT {
  private static final String ENRICHED = Channels.ENRICHED.name();
  private static final String SAID = Channels.STATEMENTS.name();
  private static final String ANN = "person/ann-lee";
  private static final String HEADLINE = "🌉 Bridge opens 🎉";
  private static final int LARGE = Channels.MAX_RECORD_BYTES - (64 << 10);
  private static final int PARTITIONS = 3;
  private static final int PATIENCE = 60;

  @TempDir private static Path folder;
  private static KafkaConnection kafka;

  @BeforeAll
  static void fileRecords() throws Exception {
    kafka = KafkaConnection.embedded(new EmbeddedSettings(folder.resolve("home"), 0, PARTITIONS));
    Map<String, Object> settings = kafka.client().toSettings();
    settings.put("transactional.id", "consume");
    settings.put("max.request.size", Channels.MAX_RECORD_BYTES);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      file(producer, true, ENRICHED, "a", article("a", 1));
      file(producer, true, ENRICHED, "killed", article("killed", 1));
      file(producer, true, ENRICHED, "large", large());
      file(producer, true, ENRICHED, "killed", null);
      file(producer, true, ENRICHED, "a", article("a", 2));
      file(producer, true, SAID, ANN, statement("s-1", Status.USABLE));
      file(producer, true, SAID, ANN, statement("s-2", Status.USABLE));
      file(producer, true, SAID, ANN, statement("s-1", Status.WITHDRAWN));
      for (int partition = 0; partition < 3; partition++) {
        file(producer, false, ENRICHED, "aborted" + partition, article("aborted", 1));
        file(producer, false, SAID, "aborted" + partition, statement("s-3", Status.USABLE));
      }
    }
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  private static void file(
      KafkaProducer<byte[], byte[]> producer,
      boolean isCommitted,
      String channel,
      String key,
      byte[] value)
      throws Exception {
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(channel, key.getBytes(UTF_8), value)).get();
    if (isCommitted) {
      producer.commitTransaction();
    } else {
      producer.abortTransaction();
    }
  }

  private static byte[] article(String id, int version) {
    String json = new String(RecordJson.toBytes(Examples.article(id)), UTF_8);
    return json.replace("\"version\":1,", "\"version\":" + version + ",").getBytes(UTF_8);
  }

  private static byte[] large() {
    String json = new String(RecordJson.toBytes(Examples.article("large")), UTF_8);
    String padding = "{\"fieldOfALaterRelease\":\"" + "x".repeat(LARGE - json.length()) + "\",";
    return (padding + json.substring(1)).getBytes(UTF_8);
  }

  private static byte[] statement(String id, Status status) {
    String json = new String(RecordJson.toBytes(Examples.statementRecord(status)), UTF_8);
    return json.replace("\"s-1\"", "\"" + id + "\"").getBytes(UTF_8);
  }

  @Test
  void javaConsumer_seesWhatStandsAndWhatChanges() throws Exception {
    ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<?> following =
          thread.submit(
              () -> {
                FollowArticles.follow(kafka.bootstrapServers(), lines::add);
                return null;
              });
      await()
          .atMost(PATIENCE, TimeUnit.SECONDS)
          .until(() -> following.isDone() || lines.size() == 5);
    } finally {
      thread.shutdownNow();
      assertThat(thread.awaitTermination(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(lines)
        .containsExactlyInAnyOrder(
            "a: version 1, " + HEADLINE,
            "a: version 2, " + HEADLINE,
            "killed: version 1, " + HEADLINE,
            "killed: killed",
            "large: version 1, " + HEADLINE)
        .containsSubsequence("a: version 1, " + HEADLINE, "a: version 2, " + HEADLINE)
        .containsSubsequence("killed: version 1, " + HEADLINE, "killed: killed");
  }

  @Test
  void javaReader_endsBehindAbortedRecords() throws IOException {
    assertThat(SaidSoFar.read(kafka.bootstrapServers())).isEqualTo(Map.of(ANN, Set.of("a s-2")));
  }

  @Test
  void streams_joinWithATopicOfOnesOwn() throws Exception {
    kafka
        .admin()
        .createTopics(
            List.of(
                new NewTopic("my-watchlist", 1, (short) 1),
                new NewTopic("my-alerts", 1, (short) 1)))
        .all()
        .get();
    ChannelRecords channels = new ChannelRecords(kafka.bootstrapServers());
    channels.post("my-watchlist", Map.of(ANN, "our mayor".getBytes(UTF_8)));
    String state = folder.resolve("watch").toString();
    try (KafkaStreams streams =
        new KafkaStreams(
            WatchSpeakers.topology(), WatchSpeakers.settings(kafka.bootstrapServers(), state))) {
      streams.start();

      List<String> alerts = new ArrayList<>();
      await()
          .atMost(PATIENCE, TimeUnit.SECONDS)
          .until(
              () -> {
                alerts.clear();
                for (ConsumerRecord<byte[], byte[]> record :
                    channels.await("my-alerts", IsolationLevel.READ_COMMITTED, 0)) {
                  alerts.add(new String(record.value(), UTF_8));
                }
                return alerts.size() == 3;
              });
      assertThat(alerts)
          .containsExactly(
              "our mayor: says The bridge 🌉 is open, at last.",
              "our mayor: says The bridge 🌉 is open, at last.",
              "our mayor: takes back The bridge 🌉 is open, at last.");
    }
  }

  @Test
  void kcat_readsAndPosts() throws Exception {
    assumeTrue(succeeds("kcat", "-V"), "kcat is not on the PATH");

    assertThat(run("kcat-statements").lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).startsWith(ANN + "\t{\"article\":\"a\","));
    assertThat(run("kcat-articles").lines())
        .hasSize(5)
        .contains("killed\t-1", "large\t" + large().length);

    byte[] story = "It rained for a week. ".repeat(150_000).getBytes(UTF_8);
    Files.write(folder.resolve("story.txt"), story);
    run("kcat-post");
    run("kcat-kill");
    List<ConsumerRecord<byte[], byte[]>> raw =
        new ChannelRecords(kafka.bootstrapServers()).await(Channels.RAW, 2);
    assertThat(raw)
        .allSatisfy(record -> assertThat(record.key()).isEqualTo("my-id".getBytes(UTF_8)));
    int partition = Utils.toPositive(Utils.murmur2("my-id".getBytes(UTF_8))) % PARTITIONS;
    assertThat(raw).allSatisfy(record -> assertThat(record.partition()).isEqualTo(partition));
    assertThat(raw.get(0).value()).isEqualTo(story);
    assertThat(raw.get(1).value()).isNull();
  }

  @Test
  void python_readsWhatStands() throws Exception {
    Optional<String> python =
        Stream.of("python3", "/usr/bin/python3")
            .filter(command -> succeeds(command, "-c", "import confluent_kafka"))
            .findFirst();
    assumeTrue(python.isPresent(), "no python3 with confluent-kafka is on the PATH");

    Files.writeString(
        folder.resolve("standing.py"), ConsumeDoc.examples().get("standing.py"), UTF_8);
    assertThat(shell(python.get() + " standing.py localhost:9092"))
        .isEqualTo("a\t2\t" + HEADLINE + "\nlarge\t1\t" + HEADLINE + "\n");
  }

  /** What an example of the page prints. */
  private static String run(String example) throws Exception {
    return shell(ConsumeDoc.examples().get(example));
  }

  private static String shell(String command) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".log");
    Path err = Files.createTempFile(folder, "err", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
                "bash", "-c", command.replace("localhost:9092", kafka.bootstrapServers()))
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).as(command).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return Files.readString(out);
  }

  private static boolean succeeds(String... command) {
    try {
      Process process =
          new ProcessBuilder(Arrays.asList(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // there is no such command
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
