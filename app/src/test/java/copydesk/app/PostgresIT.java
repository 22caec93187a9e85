package copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.sink.postgres.PostgresServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sink into a real PostgreSQL: killed at arbitrary moments, it leaves what the channel says.
 * {@code -Dcopydesk.postgres.kills=50 -Dcopydesk.postgres.records=20000} is the long form.
 */
final class PostgresIT {
  private static final String SCHEMA = "copydesk";
  private static final int KILLS = Integer.getInteger("copydesk.postgres.kills", 4);
  private static final int RECORDS = Integer.getInteger("copydesk.postgres.records", 3_000);
  private static final Duration OUTAGE =
      Duration.ofSeconds(Integer.getInteger("copydesk.postgres.outage", 0));
  private static PostgresServer server;
  private static KafkaConnection kafka;
  private static Connection reader;
  @TempDir private static Path home;

  /** What the channel says, which all tests share. */
  private static final Map<String, EnrichedArticle> standing = new TreeMap<>();

  private static final Map<String, Integer> versions = new TreeMap<>();
  private static final Map<String, Integer> graves = new TreeMap<>();
  private static long published;

  private final Random random = new Random(20210709);
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
      long reached = published + 1 + random.nextInt(aRound);
      try (CopydeskProcess sink = sink(server.url(), PostgresServer.PASSWORD)) {
        publish(aRound);
        CopydeskProcess.awaitAlive(() -> progress() >= reached, sink);
        sink.kill();
      }
    }
    publish(aRound);
    try (CopydeskProcess sink = sink(server.url(), PostgresServer.PASSWORD)) {
      CopydeskProcess.awaitAlive(() -> progress() >= published, sink);
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

  /** {@code -Dcopydesk.postgres.outage=60} is a whole minute. */
  @Test
  void databaseThatIsReadOnlyAndThenGone_isWaitedForAndNothingIsLost() throws Exception {
    try (CopydeskProcess sink = sink(server.url(), PostgresServer.PASSWORD)) {
      publish(100);
      CopydeskProcess.awaitAlive(() -> progress() >= published, sink);
      readOnly("= on");
      publish(100);
      sink.awaitSaid("in a read-only transaction; trying again until it works, nothing is lost");
      readOnly("TO DEFAULT");
      CopydeskProcess.awaitAlive(() -> progress() >= published, sink);

      server.stop();
      publish(100);
      CopydeskProcess.awaitAlive(() -> count("trying again", sink.err()) == 2, sink);
      await().pollDelay(OUTAGE).timeout(OUTAGE.plusMinutes(1)).until(() -> true);
      server.begin();
      reader = server.connect(SCHEMA);
      CopydeskProcess.awaitAlive(() -> progress() >= published, sink);
      CopydeskProcess.awaitAlive(() -> count(" is back", sink.err()) == 2, sink);
      sink.terminate();
      assertThat(sink.exitCode()).isEqualTo(143);
      assertThat(sink.err()).contains(" 2 reconnected");
      assertThat(count("trying again", sink.err())).isEqualTo(2);
    }
    assertThat(verified()).isEqualTo("0 " + standing.size() + " articles");
  }

  /** Runs where {@code -Dcopydesk.postgres.tmpfs} names a file system of some 150 MB. */
  @Test
  @EnabledIfSystemProperty(named = "copydesk.postgres.tmpfs", matches = ".+")
  void diskThatIsFull_isWaitedForAndNothingIsLost() throws Exception {
    Path small = Path.of(System.getProperty("copydesk.postgres.tmpfs"));
    try (PostgresServer full = PostgresServer.start(small);
        CopydeskProcess sink = sink(full.url(), PostgresServer.PASSWORD)) {
      sink.awaitSaid("writing to");
      Path ballast = small.resolve("ballast");
      try (OutputStream out = Files.newOutputStream(ballast)) {
        fill(out);
      }
      publish(RECORDS);
      sink.awaitSaid("trying again until it works, nothing is lost");
      Files.delete(ballast);
      reader = full.connect(SCHEMA);
      CopydeskProcess.awaitAlive(() -> progress() >= published, sink);
      sink.terminate();
      assertThat(sink.exitCode()).isEqualTo(143);
      assertThat(verified(full.url())).isEqualTo("0 " + standing.size() + " articles");
    } finally {
      reader = server.connect(SCHEMA);
    }
  }

  private static void fill(OutputStream out) {
    try {
      while (true) {
        out.write(new byte[64 * 1024]);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private static void readOnly(String setting) throws SQLException {
    server.execute(SCHEMA, "ALTER SYSTEM SET default_transaction_read_only " + setting);
    server.execute(SCHEMA, "SELECT pg_reload_conf()");
  }

  private static int count(String words, String text) {
    return text.split(Pattern.quote(words), -1).length - 1;
  }

  @Test
  void databaseThatRefuses_isOneLineAndOne() throws Exception {
    assertThat(refused(server.url("nowhere"), PostgresServer.PASSWORD))
        .matches(
            "copydesk: cannot write to PostgreSQL at 127.0.0.1:\\d+/nowhere: database \"nowhere\""
                + " does not exist; .*\n");
    assertThat(refused(server.url(), "wrong"))
        .contains("password authentication failed")
        .doesNotContain("wrong");
    assertThat(
            refused(
                server.url() + "?options=-c%20default_transaction_read_only=on&currentSchema=fresh",
                PostgresServer.PASSWORD))
        .matches(
            "copydesk: cannot write to .*: cannot execute .* in a read-only transaction; .*\n");
    server.execute("public", "CREATE SCHEMA others; CREATE TABLE others.article (x int)");
    assertThat(refused(server.url() + "?currentSchema=others", PostgresServer.PASSWORD))
        .matches("copydesk: PostgreSQL at .* relation \"article\" already exists; .*\n");
  }

  /** The exit code of {@code verify} and how many articles it says stand. */
  private String verified() throws Exception {
    return verified(server.url());
  }

  private String verified(String url) throws Exception {
    try (CopydeskProcess verify = process("verify", url, PostgresServer.PASSWORD)) {
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
    published += count;
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
    CloudEvents.set(
        record.headers(), CloudEvents.ID, id + ":" + version + (value == null ? ":killed" : ""));
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
