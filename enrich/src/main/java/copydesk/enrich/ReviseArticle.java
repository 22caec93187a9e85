package copydesk.enrich;

import copydesk.records.Article;
import copydesk.records.text.TextSha256;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Numbers the article's revisions: the same text again is the same revision, another text the next
 * one.
 */
final class ReviseArticle implements Processor<String, Copy, String, Copy> {
  static final String NAME = "revise";

  private ProcessorContext<String, Copy> context;
  private KeyValueStore<String, byte[]> revisions;

  @Override
  public void init(ProcessorContext<String, Copy> newContext) {
    context = newContext;
    revisions = newContext.getStateStore(EnrichTopology.REVISIONS);
  }

  @Override
  public void process(Record<String, Copy> decoded) {
    Revision previous = Revision.fromBytes(revisions.get(decoded.key()));
    Article article = decoded.value().article();
    if (article != null && previous != null) {
      boolean same = TextSha256.of(article.text()).equals(previous.textSha256());
      int version = same ? previous.version() : previous.version() + 1;
      article = article.withVersion(version);
    }
    context.forward(decoded.withValue(decoded.value().revised(article, previous)));
  }
}
