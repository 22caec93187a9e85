package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.records.Status;
import copydesk.records.channel.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a broker that another process runs, over its restart too. */
final class TailIT {
  private static final String ENRICHED = Channels.ENRICHED.name();
  private static final String KILLED = "{\"id\":\"killed\",\"status\":\"killed\"}";

  @TempDir private Path folder;
  private KafkaConnection kafka;

  @BeforeEach
  void start() throws InterruptedException {
    kafka = KafkaConnection.embedded(new EmbeddedSettings(folder.resolve("home"), 0, 3));
  }

  @AfterEach
  void stop() {
    kafka.close();
  }

  private static byte[] json(String id) {
    return RecordJson.toBytes(Examples.article(id));
  }

  /** Files records in a transaction, as enrich does, so that there are marks between them. */
  private void file(String channel, String key, byte[] value) {
    Map<String, Object> settings = kafka.client().toSettings();
    settings.put("transactional.id", "test");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      var unused = producer.send(new ProducerRecord<>(channel, key.getBytes(UTF_8), value));
      producer.commitTransaction();
    }
  }

  private CopydeskProcess tail(Object... arguments) throws Exception {
    return CopydeskProcess.start(folder, line(arguments));
  }

  private static Object[] line(Object... arguments) {
    List<Object> line = new ArrayList<>(List.of("tail", "--home", "home"));
    line.addAll(List.of(arguments));
    return line.toArray();
  }

  /** What it prints of what is there; it succeeds. */
  private List<String> shown(Object... arguments) throws Exception {
    List<Object> all = new ArrayList<>(List.of("--until-end"));
    all.addAll(List.of(arguments));
    try (CopydeskProcess tail = tail(all.toArray())) {
      assertThat(tail.exitCode()).as(tail.err()).isZero();
      assertThat(tail.err()).isEmpty();
      return tail.out().lines().toList();
    }
  }

  @Test
  void whatIsThere_isShownFromWhereItIsAskedFor() throws Exception {
    file(ENRICHED, "a", json("a"));
    file(ENRICHED, "killed", json("killed"));
    file(ENRICHED, "killed", null);
    file(ENRICHED, "b", json("b"));

    String a = new String(json("a"), UTF_8);
    String b = new String(json("b"), UTF_8);
    assertThat(shown("--json")).containsExactly(a, KILLED, b);
    assertThat(shown("--json", "--from", "2000-01-01", "--speaker", "ann lee", "--count", "1"))
        .containsExactly(a);
    assertThat(shown("--from", "2100-01-01", "--json")).isEmpty();
    assertThat(shown("--topic", "sport")).isEmpty();

    try (CopydeskProcess head =
        CopydeskProcess.startInto(folder, "head -n 1", line("--from", "beginning", "--json"))) {
      CopydeskProcess.awaitAlive(() -> head.out().contains(a), head);
      for (int i = 0; head.isRunning(); i++) { // a closed pipe shows at the next line
        file(ENRICHED, "more-" + i, json("more-" + i));
      }
      assertThat(head.exitCode()).as(head.err()).isZero();
      assertThat(head.err()).isEmpty();
    }
  }

  @Test
  void offsetThatIsGone_isTold_andWhatWasWithdrawnIsNotRepeated() throws Exception {
    String channel = Channels.STATEMENTS.name();
    file(channel, "person/ann-lee", said(Status.USABLE));
    Map<TopicPartition, Long> ends = new ChannelOffsets(kafka.admin()).ends(Channels.STATEMENTS);
    ends.values().removeIf(end -> end == 0);
    TopicPartition partition = ends.keySet().iterator().next();
    RecordsToDelete all = RecordsToDelete.beforeOffset(ends.get(partition));
    kafka.admin().deleteRecords(Map.of(partition, all)).all().get();
    file(channel, "person/ann-lee", said(Status.USABLE));
    file(channel, "person/ann-lee", said(Status.WITHDRAWN));

    try (CopydeskProcess tail = tail("statements", "-e", "--from", "1", "--party", "REUTLINGEN")) {
      assertThat(tail.exitCode()).as(tail.err()).isZero();
      assertThat(tail.err())
          .isEqualTo(
              "copydesk: offset 1 of partition "
                  + partition.partition()
                  + " of statements is not there; going on from "
                  + ends.get(partition)
                  + "\n");
      assertThat(tail.out())
          .containsOnlyOnce("Ann Lee")
          .contains("  WITHDRAWN  Ann Lee → Reutlingen")
          .doesNotContain("at last");
    }
  }

  private static byte[] said(Status status) {
    return RecordJson.toBytes(Examples.statementRecord(status));
  }

  @Test
  void whatIsFiled_isShown_overARestartOfTheBroker_untilItIsStopped() throws Exception {
    file(ENRICHED, "before", json("before"));
    try (CopydeskProcess all = tail("--from", "beginning", "--json");
        CopydeskProcess now = tail("--count", "1", "--json", "--headers")) {
      CopydeskProcess.awaitAlive(() -> all.out().contains("\"before\""), all);
      List<String> filed = new ArrayList<>(List.of("before"));
      while (now.isRunning()) { // until one comes after its start
        filed.add("now-" + filed.size());
        file(ENRICHED, filed.get(filed.size() - 1), json(filed.get(filed.size() - 1)));
      }
      assertThat(now.exitCode()).as(now.err()).isZero();
      assertThat(now.out())
          .startsWith("{\"channel\":\"articles.enriched\",\"partition\":")
          .contains("\"key\":\"now-", "\"value\":{\"id\":\"now-")
          .hasLineCount(1);

      kafka.close();
      all.awaitSaid("waiting for it");
      start();
      all.awaitSaid("is back");
      filed.add("after");
      file(ENRICHED, "after", json("after"));
      CopydeskProcess.awaitAlive(() -> all.out().contains("\"after\""), all);

      assertThat(all.out().lines().map(TailIT::id)).containsExactlyElementsOf(filed);
      all.terminate();
      assertThat(all.exitCode()).isEqualTo(143);
      assertThat(all.err().lines()).as("lost and back").hasSize(2);
    }
  }

  private static String id(String json) {
    try {
      return RecordJson.fromBytes(json.getBytes(UTF_8), EnrichedArticle.class).id();
    } catch (java.io.IOException e) {
      throw new AssertionError(json, e);
    }
  }
}
