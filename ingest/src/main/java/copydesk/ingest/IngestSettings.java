package copydesk.ingest;

import copydesk.records.channel.Channels;
import copydesk.stage.KafkaClient;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How articles are posted.
 *
 * @param kafka the cluster
 */
public record IngestSettings(KafkaClient kafka) {
  /** How long an article may wait for Kafka's answer. */
  static final int DELIVERY_TIMEOUT_MS = 30_000;

  Map<String, Object> toProducerSettings() {
    Map<String, Object> settings = kafka.toSettings();
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "copydesk-ingest");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 32L << 20);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Channels.MAX_RECORD_BYTES);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) DELIVERY_TIMEOUT_MS);
    return settings;
  }

  /**
   * The settings for articles whose senders wait.
   *
   * @param answer how long one may wait for Kafka's answer once it was handed over; that waits for
   *     a third of this where Kafka cannot be reached
   */
  Map<String, Object> toProducerSettings(Duration answer) {
    Map<String, Object> settings = toProducerSettings();
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "copydesk-intake");
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 48L << 20);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) answer.toMillis() / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) answer.toMillis());
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, answer.toMillis() / 3);
    return settings;
  }
}
