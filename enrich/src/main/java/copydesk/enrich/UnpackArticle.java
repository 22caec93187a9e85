package copydesk.enrich;

import copydesk.format.Decoded;
import copydesk.format.Formats;
import copydesk.records.channel.CloudEvents;
import copydesk.records.channel.RejectedArticleException;
import copydesk.stage.Counters;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes up what {@link PackArticle} packed, at the partition of the article's id. */
final class UnpackArticle implements Processor<String, byte[], Object, Object> {
  private final String name;
  private final Router router;
  private final CommitPace pace;
  private final Counters<EnrichCounter> counters;
  private final Breaker breaker;
  private ProcessorContext<Object, Object> context;
  private DeadLetters deadLetters;

  /**
   * @param name this step's
   * @param router makes drafts and kills of what was decoded
   * @param pace is told of each article
   */
  UnpackArticle(
      String name,
      Router router,
      CommitPace pace,
      Counters<EnrichCounter> counters,
      Breaker breaker) {
    this.name = name;
    this.router = router;
    this.pace = pace;
    this.counters = counters;
    this.breaker = breaker;
  }

  @Override
  public void init(ProcessorContext<Object, Object> newContext) {
    context = newContext;
    deadLetters = new DeadLetters(newContext, name, counters, breaker);
  }

  @Override
  public void process(Record<String, byte[]> packed) {
    unpack(packed);
    pace.articleWaits(context);
  }

  private void unpack(Record<String, byte[]> packed) {
    counters.count(EnrichCounter.IN);
    Record<byte[], byte[]> raw = packed.withKey(packed.key().getBytes(StandardCharsets.UTF_8));
    try {
      String type = CloudEvents.get(packed.headers(), CloudEvents.CONTENT_TYPE);
      Decoded article = Formats.decode(packed.value(), type).articles().get(0);
      Headers headers = new RecordHeaders(packed.headers().toArray());
      CloudEvents.set(headers, CloudEvents.ORIGIN_TOPIC, null);
      CloudEvents.set(headers, CloudEvents.ORIGIN_PARTITION, null);
      CloudEvents.set(headers, CloudEvents.ORIGIN_OFFSET, null);
      router.forward(
          context,
          packed.withHeaders(headers),
          packed.key(),
          Router.copy(raw, packed.key(), article));
    } catch (RejectedArticleException e) {
      deadLetters.send(raw, e);
    }
  }
}
