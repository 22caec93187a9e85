package copydesk.enrich;

import copydesk.records.channel.Channels;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** What the stores of the job have in common. */
final class ArticleStores {
  private ArticleStores() {}

  /**
   * Makes a store by article id, for a topology: on disk, restored from its changelog, without a
   * cache in front of it. An entry may be as large as a record of a channel.
   */
  static StoreBuilder<KeyValueStore<String, byte[]>> builder(String name) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
        .withCachingDisabled()
        .withLoggingEnabled(
            Map.of(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Channels.MAX_RECORD_BYTES)));
  }
}
