package copydesk.enrich;

import copydesk.records.RecordJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is held of each article, by article id: at most one version. A local store whose changes
 * Kafka keeps. When each embargo ends is known in memory too. Used by one stream thread at a time.
 */
final class HeldArticles {
  private final KeyValueStore<String, byte[]> store;
  private final Map<String, Long> ends = new HashMap<>();
  private final TreeSet<End> inOrder = new TreeSet<>();

  /** When which article's embargo ends; the first to end comes first. */
  private record End(long until, String id) implements Comparable<End> {
    @Override
    public int compareTo(End other) {
      int byTime = Long.compare(until, other.until);
      return byTime != 0 ? byTime : id.compareTo(other.id);
    }
  }

  private HeldArticles(KeyValueStore<String, byte[]> store) {
    this.store = store;
    try (KeyValueIterator<String, byte[]> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> held = all.next();
        remember(held.key, read(held.value).until());
      }
    }
  }

  /** The store of that name, as the topology gives it to a step. */
  static HeldArticles of(ProcessorContext<?, ?> context, String name) {
    return new HeldArticles(context.getStateStore(name));
  }

  /** What is held of an article, or null. */
  Held get(String id) {
    return ends.containsKey(id) ? read(store.get(id)) : null;
  }

  void put(String id, Held held) {
    forget(id);
    store.put(id, RecordJson.toBytes(held));
    remember(id, held.until());
  }

  /** Holds nothing of the article any more. */
  void remove(String id) {
    if (forget(id)) {
      store.delete(id);
    }
  }

  /** The articles whose embargo is over, in the order in which it ended. */
  List<String> over(EmbargoClock clock, long wall) {
    List<String> over = new ArrayList<>();
    for (End end : inOrder) {
      if (!clock.isOver(end.until(), wall)) {
        break;
      }
      over.add(end.id());
    }
    return over;
  }

  private void remember(String id, long until) {
    ends.put(id, until);
    inOrder.add(new End(until, id));
  }

  private boolean forget(String id) {
    Long until = ends.remove(id);
    return until != null && inOrder.remove(new End(until, id));
  }

  private static Held read(byte[] json) {
    try {
      return RecordJson.fromBytes(json, Held.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the store of held articles holds what is none", e);
    }
  }
}
