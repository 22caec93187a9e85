package copydesk.enrich;

import copydesk.format.Decoded;
import copydesk.format.Delivery;
import copydesk.records.Wire;
import copydesk.records.channel.CloudEvents;
import copydesk.records.channel.RejectedArticleException;
import copydesk.stage.Counters;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Raw bytes to articles. The one article of a message has the record's key for its id; of several
 * each has its own, and those whose id is another than the key go to the partition of their id
 * first.
 */
final class DecodeArticle implements Processor<byte[], byte[], Object, Object> {
  private final String name;
  private final String toPack;
  private final Counters<EnrichCounter> counters;
  private final Breaker breaker;
  private final Router router;
  private final CommitPace pace;
  private ProcessorContext<Object, Object> context;
  private DeadLetters deadLetters;

  /**
   * @param name this step's
   * @param toPack the step that takes articles to the partition of their id
   * @param router makes drafts and kills of what was decoded
   * @param pace is told of each message
   */
  DecodeArticle(
      String name,
      String toPack,
      Router router,
      CommitPace pace,
      Counters<EnrichCounter> counters,
      Breaker breaker) {
    this.name = name;
    this.toPack = toPack;
    this.router = router;
    this.pace = pace;
    this.counters = counters;
    this.breaker = breaker;
  }

  @Override
  public void init(ProcessorContext<Object, Object> newContext) {
    context = newContext;
    deadLetters = new DeadLetters(newContext, name, counters, breaker);
    pace.attend(newContext);
  }

  @Override
  public void process(Record<byte[], byte[]> raw) {
    decode(raw);
    pace.articleWaits(context);
  }

  private void decode(Record<byte[], byte[]> raw) {
    String id;
    Delivery delivery;
    try {
      ArticleDecoder.requireFewHeaders(raw.headers());
      id = ArticleDecoder.id(raw.key());
      if (raw.value() == null) {
        counters.count(EnrichCounter.IN);
        router.forward(context, raw, id, new Copy.Kill(raw, Wire.NONE));
        return;
      }
      String type = CloudEvents.get(raw.headers(), CloudEvents.CONTENT_TYPE);
      delivery = ArticleDecoder.delivery(raw.value(), type);
    } catch (RejectedArticleException e) {
      counters.count(EnrichCounter.IN);
      deadLetters.send(raw, e);
      return;
    }
    counters.add(EnrichCounter.IN, delivery.notArticles());
    counters.add(EnrichCounter.NO_ARTICLE, delivery.notArticles());
    sendRefused(raw, delivery.refused());
    List<Decoded> articles = delivery.articles();
    for (int i = 0; i < articles.size(); i++) {
      Decoded article = articles.get(i);
      send(raw, id, ArticleDecoder.id(delivery, i, id), article);
    }
  }

  private void send(Record<byte[], byte[]> raw, String key, String id, Decoded article) {
    if (id.equals(key)) {
      counters.count(EnrichCounter.IN);
      router.forward(context, raw, id, Router.copy(raw, id, article));
      return;
    }
    try {
      ArticleDecoder.requireShort(id);
    } catch (RejectedArticleException e) {
      sendRefused(raw, List.of(e));
      return;
    }
    context.forward(raw.withKey((Object) id).withValue((Object) article), toPack);
  }

  /** The message is repeated once, however many of its items are refused. */
  private void sendRefused(Record<byte[], byte[]> raw, List<RejectedArticleException> refused) {
    if (refused.isEmpty()) {
      return;
    }
    counters.add(EnrichCounter.IN, refused.size());
    deadLetters.send(raw, refused.get(0));
    for (RejectedArticleException other : refused.subList(1, refused.size())) {
      counters.count(EnrichCounter.DEAD, other.reason().code());
    }
  }
}
