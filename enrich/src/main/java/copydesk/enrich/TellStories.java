package copydesk.enrich;

import copydesk.enrich.copy.Filed;
import copydesk.enrich.copy.KeptStory;
import copydesk.enrich.copy.StoryIndex;
import copydesk.enrich.copy.StoryOf;
import copydesk.records.RecordJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells which articles are copies of which. All of the job's articles pass through one partition
 * here, as a few hundred bytes each, for copies lie in other partitions than their originals. The
 * {@link StoryIndex} is in memory; what it is made of is in a store, and it is made anew from there
 * whenever the step starts.
 */
final class TellStories implements Processor<String, byte[], String, StoryOf> {
  private static final Logger LOG = LoggerFactory.getLogger(TellStories.class);

  /** How many forgotten articles are removed with each one that comes: a few, so none waits. */
  private static final int FORGOTTEN_AT_ONCE = 8;

  private final String storeName;
  private final StoryIndex index = new StoryIndex();
  private ProcessorContext<String, StoryOf> context;
  private KeyValueStore<String, byte[]> store;

  /**
   * @param store the name of the store of {@link KeptStory}
   */
  TellStories(String store) {
    this.storeName = store;
  }

  /** Where an answer goes: to the partition in which the article's raw record lies. */
  static Optional<Set<Integer>> partition(
      String channel, String id, StoryOf answer, int partitions) {
    return Optional.of(Set.of(Math.floorMod(answer.partition(), partitions)));
  }

  @Override
  public void init(ProcessorContext<String, StoryOf> newContext) {
    context = newContext;
    store = newContext.getStateStore(storeName);
    List<KeptStory> kept = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> story = all.next();
        kept.add(RecordJson.fromBytes(story.value, KeptStory.class));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the store of stories holds what is none", e);
    }
    index.restore(kept);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    Filed filed;
    try {
      filed = RecordJson.fromBytes(record.value(), Filed.class);
    } catch (IOException e) {
      LOG.warn("ignored a record on the channel of filed articles: {}", e.getMessage());
      return;
    }
    List<StoryOf> told = index.file(filed);
    index.changed().forEach(kept -> store.put(kept.id(), RecordJson.toBytes(kept)));
    index.forgotten(FORGOTTEN_AT_ONCE).forEach(store::delete);
    told.forEach(answer -> context.forward(record.withKey(answer.id()).withValue(answer)));
  }
}
