package copydesk.enrich;

import copydesk.records.RecordJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

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
