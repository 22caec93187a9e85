package copydesk.enrich;

import copydesk.extract.reference.ReferenceDirectory;
import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.StatementRecord;
import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import copydesk.stage.Counters;
import copydesk.stage.KafkaClient;
import copydesk.stage.Latency;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The topology under production settings, without a broker, and its channels. */
public final class JobDriver implements AutoCloseable {
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> raw;
  private final TestOutputTopic<String, EnrichedArticle> enriched;
  private final TestOutputTopic<String, StatementRecord> statements;
  private final TestOutputTopic<byte[], byte[]> dead;

  /**
   * Starts the job.
   *
   * @param state the folder of its stores
   * @param wall what the clock on the wall says
   */
  public JobDriver(
      Function<Article, EnrichedArticle> extractor,
      ReferenceDirectory directory,
      LifeRules rules,
      Counters<EnrichCounter> counters,
      Path state,
      Instant wall) {
    this(
        extractor, directory, rules, counters, new Breaker(Breaker.NEVER, line -> {}), state, wall);
  }

  /** The same with a breaker, to which nobody tells of commits. */
  JobDriver(
      Function<Article, EnrichedArticle> extractor,
      ReferenceDirectory directory,
      LifeRules rules,
      Counters<EnrichCounter> counters,
      Breaker breaker,
      Path state,
      Instant wall) {
    driver =
        new TopologyTestDriver(
            EnrichTopology.build(
                extractor,
                directory,
                rules,
                new CommitPace(),
                counters,
                breaker,
                new FilingTimes(new Latency(), wall::toEpochMilli)),
            new EnrichSettings(KafkaClient.of("unused:9092"), state, "test", 1, rules)
                .toProperties(),
            wall);
    raw =
        driver.createInputTopic(
            Channels.RAW.name(), new ByteArraySerializer(), new ByteArraySerializer());
    enriched = output(Channels.ENRICHED);
    statements = output(Channels.STATEMENTS);
    dead = output(Channels.DEAD);
  }

  private <K, V> TestOutputTopic<K, V> output(Channel<K, V> channel) {
    return driver.createOutputTopic(
        channel.name(), channel.key().deserializer(), channel.value().deserializer());
  }

  /** The driver itself, for stores and the clock. */
  public TopologyTestDriver driver() {
    return driver;
  }

  /** The channel {@code articles.raw}; the others likewise. */
  public TestInputTopic<byte[], byte[]> raw() {
    return raw;
  }

  public TestOutputTopic<String, EnrichedArticle> enriched() {
    return enriched;
  }

  public TestOutputTopic<String, StatementRecord> statements() {
    return statements;
  }

  public TestOutputTopic<byte[], byte[]> dead() {
    return dead;
  }

  @Override
  public void close() {
    driver.close();
  }
}
