package copydesk.enrich;

import copydesk.records.InvalidSettingException;
import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import copydesk.stage.KafkaClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How the job runs.
 *
 * @param kafka the cluster
 * @param stateDir the folder of its local stores; a copy, Kafka has the original
 * @param instanceId what tells this instance from the others over restarts (static membership): an
 *     instance that comes back within the session timeout takes up its work without a rebalance
 * @param threads how many articles it reads at once, from 1
 * @param rules what becomes of articles in the course of their lives
 * @param breaker after how many dead letters in a row with one reason it stops; 0: never
 */
public record EnrichSettings(
    KafkaClient kafka,
    Path stateDir,
    String instanceId,
    int threads,
    LifeRules rules,
    int breaker) {
  /** The job's name in Kafka: its consumer group, and the prefix of its internal topics. */
  public static final String APPLICATION_ID = "copydesk-enrich";

  /**
   * The job's own channel between its steps: articles that came with others in one message, by
   * article id, as JSON articles. Kafka Streams makes it, with as many partitions as the raw
   * channel has, and deletes what was read.
   */
  public static final Channel<String, byte[]> ITEMS =
      new Channel<>(
          APPLICATION_ID + "-" + EnrichTopology.ITEMS + "-repartition",
          Serdes.String(),
          Serdes.ByteArray(),
          Map.of());

  /**
   * How soon a producer asks again. Kafka turns down what comes before it has ended the last
   * transaction, which takes it some milliseconds; by default an article that this befell came 100
   * ms later.
   */
  private static final int RETRY_MILLIS = 10;

  public EnrichSettings {
    if (threads < 1) {
      throw new InvalidSettingException("threads must be at least 1, not " + threads);
    }
    if (breaker < Breaker.NEVER) {
      throw new InvalidSettingException(
          "the dead letters that stop the job must be at least 0, not " + breaker);
    }
  }

  /** The same for a job that no number of dead letters stops. */
  public EnrichSettings(
      KafkaClient kafka, Path stateDir, String instanceId, int threads, LifeRules rules) {
    this(kafka, stateDir, instanceId, threads, rules, Breaker.NEVER);
  }

  /**
   * The settings for Kafka Streams. The values were chosen by measurement: with the library's
   * defaults an article takes 50 to 100 ms longer and a restarted instance leaves a gap of 43 s.
   */
  public Properties toProperties() {
    Properties p = new Properties();
    p.putAll(kafka.toSettings());
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID);
    p.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, CommitPace.BOUND_MILLIS);
    p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    p.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, LeanRocksDb.class);
    p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), CommitPace.BOUND_MILLIS);
    p.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), RETRY_MILLIS);
    p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 131_072);
    p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    p.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 10_000);
    p.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
        String.valueOf(Channels.MAX_RECORD_BYTES));
    p.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Channels.MAX_DEAD_LETTER_BYTES);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_500);
    p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instanceId);
    return p;
  }
}
