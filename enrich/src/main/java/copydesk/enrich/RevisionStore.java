package copydesk.enrich;

import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What was last filed of each article, by article id. A local RocksDB whose changes Kafka keeps;
 * written in the transaction of the records that were filed. Used by one stream thread at a time.
 */
final class RevisionStore {
  private final KeyValueStore<String, byte[]> store;

  private RevisionStore(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  /** A revision as it is kept: made beforehand, for a channel has to take it. */
  static final class Entry {
    private final byte[] json;

    private Entry(byte[] json) {
      this.json = json;
    }

    /** Its length in bytes. */
    int size() {
      return json.length;
    }
  }

  /** Makes the store, for a topology. */
  static StoreBuilder<KeyValueStore<String, byte[]>> builder(String name) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
        .withCachingDisabled()
        .withLoggingEnabled(
            Map.of(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Channels.MAX_RECORD_BYTES)));
  }

  /** The store of that name, as the topology gives it to a step. */
  static RevisionStore of(ProcessorContext<?, ?> context, String name) {
    return new RevisionStore(context.getStateStore(name));
  }

  static Entry entry(Revision revision) {
    return new Entry(RecordJson.toBytes(revision));
  }

  /** What was last filed of an article; {@link Revision#NONE} where nothing ever was. */
  Revision last(String id) {
    byte[] json = store.get(id);
    try {
      return json == null ? Revision.NONE : RecordJson.fromBytes(json, Revision.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the store of revisions holds what is none", e);
    }
  }

  void put(String id, Entry entry) {
    store.put(id, entry.json);
  }
}
