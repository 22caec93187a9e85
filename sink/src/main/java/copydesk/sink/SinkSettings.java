package copydesk.sink;

import copydesk.records.channel.Channels;
import copydesk.stage.KafkaClient;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * How the sink runs.
 *
 * @param kafka the cluster
 * @param instanceId what tells this instance from the others over restarts, or null for none
 * @param group the consumer group; of sinks that share a store, what its name begins with
 * @param killsKept for how long Kafka keeps the records of kills
 */
public record SinkSettings(KafkaClient kafka, String instanceId, String group, Duration killsKept) {
  /** What the consumer groups of all sinks begin with. */
  public static final String GROUP = "copydesk-sink";

  /** Settings of a sink in {@link #GROUP}, of a channel as we create it. */
  public SinkSettings(KafkaClient kafka, String instanceId) {
    this(kafka, instanceId, GROUP, Channels.KILLS_KEPT);
  }

  /**
   * The consumer group of sinks into an open store: it is for watching, and where sinks share a
   * store, it shares the channel's partitions among them.
   *
   * @param sharedAs what names those who share it; null where one is alone
   */
  public static String group(String group, String sharedAs) {
    return sharedAs == null ? group : group + "-" + sharedAs;
  }

  /** Settings of the consumer of a store; it says itself from where each partition is read. */
  Map<String, Object> toConsumerSettings(String sharedAs) {
    Map<String, Object> settings = kafka.toSettings();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group(group, sharedAs));
    if (instanceId != null) {
      settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instanceId);
    }
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Channels.MAX_RECORD_BYTES);
    return settings;
  }
}
