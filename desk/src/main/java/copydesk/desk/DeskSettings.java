package copydesk.desk;

import copydesk.records.channel.Channels;
import copydesk.stage.KafkaClient;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * How a desk runs.
 *
 * @param kafka the cluster
 * @param folder where the store is, which can be deleted: it is made again from the channel
 * @param topicNames by ids, the names of topics that no article names, as it has only some below
 */
public record DeskSettings(KafkaClient kafka, Path folder, Map<String, String> topicNames) {
  private static final int MOST_RECORDS = 200;

  public DeskSettings {
    topicNames = Map.copyOf(topicNames);
  }

  /** Without a group: each desk reads all, from where its own store says. */
  Map<String, Object> toConsumerSettings() {
    Map<String, Object> settings = kafka.toSettings();
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "copydesk-desk");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Channels.MAX_RECORD_BYTES);
    return settings;
  }
}
