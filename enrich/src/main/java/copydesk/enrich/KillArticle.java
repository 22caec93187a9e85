package copydesk.enrich;

import copydesk.enrich.Copy.Kill;
import copydesk.stage.Counters;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Takes an article back: a tombstone, and the withdrawal of all its statements. One that was never
 * filed leaves a tombstone only.
 */
final class KillArticle implements Processor<String, Kill, Object, Object> {
  private final String store;
  private final Counters<EnrichCounter> counters;
  private Publisher publisher;
  private RevisionStore revisions;

  /**
   * @param store the name of the {@link RevisionStore}
   */
  KillArticle(String store, Counters<EnrichCounter> counters) {
    this.store = store;
    this.counters = counters;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    publisher = new Publisher(context);
    revisions = RevisionStore.of(context, store);
  }

  @Override
  public void process(Record<String, Kill> decoded) {
    Revision previous = revisions.last(decoded.key());
    int version = previous.version() + 1;
    publisher.tombstone(decoded, version, previous.folders());
    publisher.withdrawals(decoded, previous.statements(), List.of());
    if (previous.version() > 0) {
      Revision killed = Revision.killed(version, previous.folders());
      revisions.put(decoded.key(), RevisionStore.entry(killed));
    }
    counters.count(EnrichCounter.KILLED);
  }
}
