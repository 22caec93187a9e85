package copydesk.enrich;

import copydesk.format.Decoded;
import copydesk.records.Wire;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import copydesk.records.text.FilingDate;
import copydesk.stage.Counters;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Raw bytes to an article: its id from the key, the rest by what its format says. */
final class DecodeArticle implements Processor<byte[], byte[], Object, Object> {
  private final String name;
  private final String toRevise;
  private final String toKill;
  private final Counters<EnrichCounter> counters;
  private ProcessorContext<Object, Object> context;
  private DeadLetters deadLetters;

  /**
   * @param name this step's
   * @param toRevise the step that takes drafts
   * @param toKill the step that takes kills
   */
  DecodeArticle(String name, String toRevise, String toKill, Counters<EnrichCounter> counters) {
    this.name = name;
    this.toRevise = toRevise;
    this.toKill = toKill;
    this.counters = counters;
  }

  @Override
  public void init(ProcessorContext<Object, Object> newContext) {
    context = newContext;
    deadLetters = new DeadLetters(newContext, name, counters);
  }

  @Override
  public void process(Record<byte[], byte[]> raw) {
    counters.count(EnrichCounter.IN);
    try {
      requireFewHeaders(raw.headers());
      String id = ArticleDecoder.id(raw.key());
      Copy copy = decode(id, raw);
      context.forward(
          raw.withKey((Object) id).withValue((Object) copy),
          copy instanceof Copy.Kill ? toKill : toRevise);
    } catch (RejectedArticleException e) {
      deadLetters.send(raw, e);
    }
  }

  private static void requireFewHeaders(Headers headers) {
    long size = CloudEvents.size(headers);
    if (size > Channels.MAX_HEADER_BYTES) {
      throw new RejectedArticleException(
          DeadReason.TOO_LARGE,
          "the headers have " + size + " bytes; the limit is " + Channels.MAX_HEADER_BYTES);
    }
  }

  private static Copy decode(String id, Record<byte[], byte[]> raw) {
    if (raw.value() == null) {
      return new Copy.Kill(raw, Wire.NONE);
    }
    Headers headers = raw.headers();
    Decoded decoded =
        ArticleDecoder.delivery(raw.value(), CloudEvents.get(headers, CloudEvents.CONTENT_TYPE))
            .articles()
            .get(0);
    if (decoded.isKill()) {
      return new Copy.Kill(raw, decoded.wire());
    }
    String source = CloudEvents.get(headers, CloudEvents.SOURCE);
    String received = FilingDate.utc(CloudEvents.get(headers, CloudEvents.TIME));
    return new Copy.Draft(raw, decoded.article(id, source, received));
  }
}
