package copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.extract.reference.ReferenceDirectory;
import copydesk.records.EnrichedArticle;
import copydesk.records.StatementRecord;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.stage.Counters;
import copydesk.stage.KafkaClient;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
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
  private TopologyTestDriver driver;
  TestInputTopic<byte[], byte[]> raw;
  TestOutputTopic<String, EnrichedArticle> enriched;
  TestOutputTopic<String, StatementRecord> statements;
  TestOutputTopic<byte[], byte[]> dead;

  @BeforeEach
  final void open() {
    Properties settings =
        new EnrichSettings(KafkaClient.of("unused:9092"), stateDir, "test", 1).toProperties();
    ReferenceDirectory directory = ReferenceDirectory.load();
    driver =
        new TopologyTestDriver(
            EnrichTopology.build(new LineExtractor(), directory, counters), settings);
    raw =
        driver.createInputTopic(
            Channels.RAW.name(), new ByteArraySerializer(), new ByteArraySerializer());
    enriched =
        driver.createOutputTopic(
            Channels.ENRICHED.name(),
            Channels.ENRICHED.key().deserializer(),
            Channels.ENRICHED.value().deserializer());
    statements =
        driver.createOutputTopic(
            Channels.STATEMENTS.name(),
            Channels.STATEMENTS.key().deserializer(),
            Channels.STATEMENTS.value().deserializer());
    dead =
        driver.createOutputTopic(
            Channels.DEAD.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @AfterEach
  final void close() {
    driver.close();
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
