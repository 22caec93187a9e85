package copydesk.enrich;

import copydesk.enrich.Copy.Draft;
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
final class ExtractArticle implements Processor<String, Draft, Object, Object> {
  private final String name;
  private final String next;
  private final Function<Article, EnrichedArticle> extractor;
  private final Counters<EnrichCounter> counters;
  private final Breaker breaker;
  private ProcessorContext<Object, Object> context;
  private DeadLetters deadLetters;

  /**
   * @param name this step's
   * @param next the step that takes what was read
   */
  ExtractArticle(
      String name,
      String next,
      Function<Article, EnrichedArticle> extractor,
      Counters<EnrichCounter> counters,
      Breaker breaker) {
    this.name = name;
    this.next = next;
    this.extractor = extractor;
    this.counters = counters;
    this.breaker = breaker;
  }

  @Override
  public void init(ProcessorContext<Object, Object> newContext) {
    context = newContext;
    deadLetters = new DeadLetters(newContext, name, counters, breaker);
  }

  @Override
  public void process(Record<String, Draft> revised) {
    Draft draft = revised.value();
    EnrichedArticle enriched;
    try {
      enriched = read(extractor, draft.article());
    } catch (RejectedArticleException e) {
      deadLetters.send(draft, e);
      return;
    }
    context.forward(
        revised
            .withKey((Object) revised.key())
            .withValue((Object) new Copy.Edited(draft, enriched)),
        next);
  }

  /**
   * What the extractor makes of an article.
   *
   * @throws RejectedArticleException if it fails, in whatever way
   */
  static EnrichedArticle read(Function<Article, EnrichedArticle> extractor, Article article) {
    try {
      return extractor.apply(article);
    } catch (RejectedArticleException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new RejectedArticleException(DeadReason.EXTRACTION_FAILED, e.toString(), e);
    }
  }
}
