package copydesk.enrich;

import copydesk.enrich.Copy.Draft;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Numbers the article's revisions: the same {@link Wording} again is the same revision, another one
 * the next.
 */
final class ReviseArticle implements Processor<String, Draft, String, Draft> {
  private final String store;
  private ProcessorContext<String, Draft> context;
  private RevisionStore revisions;

  /**
   * @param store the name of the {@link RevisionStore}
   */
  ReviseArticle(String store) {
    this.store = store;
  }

  @Override
  public void init(ProcessorContext<String, Draft> newContext) {
    context = newContext;
    revisions = RevisionStore.of(newContext, store);
  }

  @Override
  public void process(Record<String, Draft> decoded) {
    Draft draft = decoded.value();
    Revision previous = revisions.last(decoded.key());
    boolean same = previous.isOf(draft.article());
    int version = same ? previous.version() : previous.version() + 1;
    context.forward(decoded.withValue(draft.revised(version, previous)));
  }
}
