package copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.reference.ReferenceDirectory;
import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.StatementRecord;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.stage.Counters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The topology under production settings, without a broker, reading with a {@link LineExtractor}.
 */
abstract class JobUnderTest {
  final Counters<EnrichCounter> counters = EnrichCounter.counters();
  @TempDir private Path stateDir;
  private JobDriver job;
  private TopologyTestDriver driver;
  TestInputTopic<byte[], byte[]> raw;
  TestOutputTopic<String, EnrichedArticle> enriched;
  TestOutputTopic<String, StatementRecord> statements;
  TestOutputTopic<byte[], byte[]> dead;

  /** What the clock on the wall says when a test starts; it stands still unless it is told. */
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  /** What becomes of articles in the course of their lives. */
  LifeRules rules() {
    return LifeRules.DEFAULT;
  }

  /** What stops the job; nothing does unless a test says so. */
  Breaker breaker() {
    return new Breaker(Breaker.NEVER, line -> {});
  }

  @BeforeEach
  final void open() {
    open(NOON);
  }

  /** Starts the job, at that time by the clock on the wall; a second start forgets everything. */
  final void open(Instant wall) {
    if (job != null) {
      job.close();
    }
    job =
        new JobDriver(
            new LineExtractor(),
            ReferenceDirectory.load(),
            rules(),
            counters,
            breaker(),
            stateDir,
            wall);
    driver = job.driver();
    raw = job.raw();
    enriched = job.enriched();
    statements = job.statements();
    dead = job.dead();
  }

  @AfterEach
  final void close() {
    job.close();
  }

  final Path stateDir() {
    return stateDir;
  }

  /** What is kept of revisions, as it is kept. */
  final KeyValueStore<String, byte[]> revisions() {
    return driver.getKeyValueStore(EnrichTopology.REVISIONS);
  }

  final void send(String id, String text) {
    raw.pipeInput(bytes(id), bytes(text));
  }

  final void sendAs(String id, byte[] value, String contentType) {
    RecordHeaders headers = new RecordHeaders();
    CloudEvents.set(headers, CloudEvents.CONTENT_TYPE, contentType);
    raw.pipeInput(new TestRecord<>(bytes(id), value, headers));
  }

  /** Lets the clock on the wall go on. */
  final void letPass(Duration time) {
    driver.advanceWallClockTime(time);
  }

  /** An article in JSON that came in then. */
  final void sendAt(String time, String id, String json) {
    RecordHeaders headers = new RecordHeaders();
    CloudEvents.set(headers, CloudEvents.CONTENT_TYPE, "application/json");
    CloudEvents.set(headers, CloudEvents.TIME, time);
    byte[] value = json == null ? null : bytes(json.replace('\'', '"'));
    raw.pipeInput(new TestRecord<>(bytes(id), value, headers, Instant.parse(time)));
  }

  /** Records on the channels within the job that nobody can read. */
  final void broken() {
    for (String channel : List.of(Channels.COMPARED.name(), Channels.JOINED.name())) {
      driver
          .createInputTopic(channel, new ByteArraySerializer(), new ByteArraySerializer())
          .pipeInput(bytes("x"), bytes("no JSON"));
    }
  }

  /** The last record of each article, as it is written; killed ones are null. */
  final Map<String, String> standing() {
    Map<String, String> records = new TreeMap<>();
    for (TestRecord<String, EnrichedArticle> record : enriched.readRecordsToList()) {
      EnrichedArticle article = record.value();
      records.put(
          record.key(), article == null ? null : new String(RecordJson.toBytes(article), UTF_8));
    }
    return records;
  }

  /** The equation of the counters holds. */
  final void assertThatAllIsCounted() {
    assertThat(counters.get(EnrichCounter.IN) + counters.get(EnrichCounter.RELEASED))
        .as("%s", counters)
        .isEqualTo(counters.sum(EnrichCounter.OUTCOMES));
  }

  final void kill(String id) {
    raw.pipeInput(bytes(id), (byte[]) null);
  }

  static String reason(TestRecord<?, ?> letter) {
    return header(letter, CloudEvents.REASON);
  }

  static String header(TestRecord<?, ?> record, String name) {
    return CloudEvents.get(record.headers(), name);
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
