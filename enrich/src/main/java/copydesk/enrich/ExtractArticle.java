package copydesk.enrich;

import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import copydesk.stage.Counters;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Reads the article; one on which the extractor fails is a dead letter, whatever the failure. */
final class ExtractArticle implements Processor<String, Copy, Object, Object> {
  static final String NAME = "extract";

  private final Function<Article, EnrichedArticle> extractor;
  private final Counters<EnrichCounter> counters;
  private ProcessorContext<Object, Object> context;
  private DeadLetters deadLetters;

  ExtractArticle(Function<Article, EnrichedArticle> extractor, Counters<EnrichCounter> counters) {
    this.extractor = extractor;
    this.counters = counters;
  }

  @Override
  public void init(ProcessorContext<Object, Object> newContext) {
    context = newContext;
    deadLetters = new DeadLetters(newContext, NAME, counters);
  }

  @Override
  public void process(Record<String, Copy> revised) {
    Copy copy = revised.value();
    EnrichedArticle enriched = null;
    if (!copy.kills()) {
      try {
        enriched = extractor.apply(copy.article());
      } catch (RejectedArticleException e) {
        deadLetters.send(copy.raw(), e);
        return;
      } catch (RuntimeException | StackOverflowError e) {
        deadLetters.send(copy.raw(), failed(e));
        return;
      }
    }
    context.forward(
        revised.withKey((Object) revised.key()).withValue((Object) copy.extracted(enriched)),
        FileArticle.NAME);
  }

  private static RejectedArticleException failed(Throwable e) {
    return new RejectedArticleException(DeadReason.EXTRACTION_FAILED, e.toString(), e);
  }
}
