package copydesk.enrich;

import copydesk.enrich.Copy.Kill;
import copydesk.stage.Counters;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Takes an article back: a tombstone, and the withdrawal of all its statements. One that was never
 * filed leaves a tombstone only, and what is known of when the kill was made: an older version that
 * comes later must not be filed.
 */
final class KillArticle implements Processor<String, Kill, Object, Object> {
  private final String store;
  private final Counters<EnrichCounter> counters;
  private ProcessorContext<Object, Object> context;
  private RevisionStore revisions;

  /**
   * @param store the name of the {@link RevisionStore}
   */
  KillArticle(String store, Counters<EnrichCounter> counters) {
    this.store = store;
    this.counters = counters;
  }

  @Override
  public void init(ProcessorContext<Object, Object> newContext) {
    context = newContext;
    revisions = RevisionStore.of(newContext, store);
  }

  @Override
  public void process(Record<String, Kill> judged) {
    Kill kill = judged.value();
    Revision previous = kill.previous();
    Publisher publisher = new Publisher(context, judged);
    publisher.tombstone(previous.version() + 1, previous.folders());
    publisher.withdrawals(previous.statements(), List.of());
    if (previous.version() > 0 || !kill.order().equals(VersionOrder.UNKNOWN)) {
      revisions.put(judged.key(), RevisionStore.entry(previous.killed(kill.order())));
    }
    counters.count(EnrichCounter.KILLED);
  }
}
