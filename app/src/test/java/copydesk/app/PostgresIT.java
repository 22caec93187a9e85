package copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.sink.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sink into a real PostgreSQL: killed at arbitrary moments, it leaves what the channel says.
 * {@code -Dcopydesk.postgres.kills=50 -Dcopydesk.postgres.records=20000} is the long form.
 */
final class PostgresIT {
  private static final String SCHEMA = "copydesk";
  private static final int KILLS = Integer.getInteger("copydesk.postgres.kills", 4);
  private static final int RECORDS = Integer.getInteger("copydesk.postgres.records", 3_000);
  private static PostgresServer server;
  private static KafkaConnection kafka;
  private static Connection reader;
  @TempDir private static Path home;

  private final Random random = new Random(20210709);
  private final Map<String, EnrichedArticle> standing = new TreeMap<>();
  private final Map<String, Integer> versions = new TreeMap<>();
  private final Map<String, Integer> graves = new TreeMap<>();
  @TempDir private Path folder;

  @BeforeAll
  static void startServers() throws Exception {
    server = PostgresServer.start();
    reader = server.connect(SCHEMA);
    kafka = KafkaConnection.embedded(new EmbeddedSettings(home, 0, 3));
  }

  @AfterAll
  static void stopServers() {
    if (kafka != null) {
      kafka.close();
    }
    if (server != null) {
      server.close(); // and the connection with it
    }
  }

  @Test
  void sinkKilledAtAnyMoment_leavesWhatTheChannelSays() throws Exception {
    int aRound = RECORDS / (KILLS + 1);
    for (int round = 0; round < KILLS; round++) {
      long reached = progress() + 1 + random.nextInt(aRound);
      try (CopydeskProcess sink = sink(server.url(), PostgresServer.PASSWORD)) {
        publish(aRound);
        CopydeskProcess.awaitAlive(() -> progress() >= reached, sink);
        sink.kill();
      }
    }
    publish(aRound);
    try (CopydeskProcess sink = sink(server.url(), PostgresServer.PASSWORD)) {
      CopydeskProcess.awaitAlive(() -> progress() >= aRound * (KILLS + 1L), sink);
      sink.terminate();
      assertThat(sink.exitCode()).isEqualTo(143);
      assertThat(sink.err())
          .contains("copydesk: writing to PostgreSQL at 127.0.0.1:")
          .contains(" 0 outdated, 0 reconnected")
          .doesNotContain(PostgresServer.PASSWORD);
    }
    assertThat(graves()).isEqualTo(graves);
    assertThat(verified()).isEqualTo("0 " + standing.size() + " articles");
  }

  @Test
  void databaseThatRefuses_isOneLineAndOne() throws Exception {
    assertThat(refused(server.url("nowhere"), PostgresServer.PASSWORD))
        .matches(
            "copydesk: cannot write to PostgreSQL at 127.0.0.1:\\d+/nowhere: database \"nowhere\" does"
                + " not exist; .*\n");
    assertThat(refused(server.url(), "wrong"))
        .contains("password authentication failed")
        .doesNotContain("wrong");
  }

  /** The exit code of {@code verify} and how many articles it says stand. */
  private String verified() throws Exception {
    try (CopydeskProcess verify = process("verify", server.url(), PostgresServer.PASSWORD)) {
      int code = verify.exitCode();
      Matcher articles = Pattern.compile("\\d+ articles?").matcher(verify.out());
      assertThat(articles.find()).as(verify.out() + verify.err()).isTrue();
      return code + " " + articles.group();
    }
  }

  /** What a sink says that cannot start, without its counters. */
  private String refused(String url, String password) throws Exception {
    try (CopydeskProcess sink = sink(url, password)) {
      assertThat(sink.exitCode()).isEqualTo(1);
      return sink.err().replaceFirst("copydesk: 0 written.*\n", "");
    }
  }

  private CopydeskProcess sink(String url, String password) throws IOException {
    return process("sink", url, password);
  }

  private CopydeskProcess process(String command, String url, String password) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), password + "\n");
    return CopydeskProcess.start(
        folder,
        command,
        "--kafka",
        kafka.bootstrapServers(),
        "--home",
        "home-sink",
        "--postgres",
        url,
        "--postgres-user",
        PostgresServer.USER,
        "--postgres-password-file",
        file);
  }

  /** First filings, revisions that change their date, versions filed again, kills, comebacks. */
  private void publish(int count) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        sent.add(producer.send(next("article-" + random.nextInt(RECORDS / 4))));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get(1, TimeUnit.MINUTES);
      }
    }
  }

  private ProducerRecord<String, byte[]> next(String id) {
    EnrichedArticle stands = standing.get(id);
    int version = versions.merge(id, 1, Integer::sum);
    byte[] value = null;
    if (stands != null && random.nextInt(4) == 0) {
      standing.remove(id);
      graves.put(id, version);
    } else {
      EnrichedArticle article = article(id, version);
      standing.put(id, article);
      graves.remove(id);
      value = RecordJson.toBytes(article);
    }
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Channels.ENRICHED.name(), id, value);
    CloudEvents.set(record.headers(), CloudEvents.ID, id + ":" + version);
    CloudEvents.set(record.headers(), CloudEvents.FORMERLY_FILED, "2021/07/01,2021/07/02");
    return record;
  }

  private EnrichedArticle article(String id, int version) {
    String day = random.nextInt(5) == 0 ? null : "2021-07-0" + random.nextInt(3, 9);
    EnrichedArticle like = Examples.article(id, day, null);
    return new EnrichedArticle(
        id,
        version,
        like.status(),
        like.source(),
        null,
        day,
        like.language(),
        random.nextInt(50) == 0 ? "U+0000: \0" : like.headline(),
        like.wire(),
        like.text(),
        like.textSha256(),
        like.sections(),
        like.parties(),
        like.topics(),
        like.statements(),
        like.engine());
  }

  /** How many records of the channel are in the database. */
  private static long progress() throws SQLException {
    try (Statement statement = reader.createStatement()) {
      ResultSet there = statement.executeQuery("SELECT to_regclass('channel_position')");
      there.next();
      if (there.getString(1) == null) {
        return 0;
      }
      ResultSet sum = statement.executeQuery("SELECT coalesce(sum(next), 0) FROM channel_position");
      sum.next();
      return sum.getLong(1);
    }
  }

  private static Map<String, Integer> graves() throws SQLException {
    Map<String, Integer> graves = new TreeMap<>();
    try (Statement statement = reader.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id, version FROM grave")) {
      while (rows.next()) {
        graves.put(rows.getString(1), rows.getInt(2));
      }
    }
    return graves;
  }
}
