package copydesk.enrich;

import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.records.channel.RejectedArticleException;
import copydesk.records.text.Columns;
import copydesk.stage.Counters;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One step's way to {@code articles.dead}: the original bytes, with origin, stage and reason. A
 * record that no channel would take again (packed well, records can be larger than the limit) stays
 * at its origin; its letter says so.
 */
final class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  /** In characters; a message may cite the article, which may be long. */
  private static final int MAX_MESSAGE = 1_000;

  private final ProcessorContext<Object, Object> context;
  private final String stage;
  private final Counters<EnrichCounter> counters;

  DeadLetters(
      ProcessorContext<Object, Object> context, String stage, Counters<EnrichCounter> counters) {
    this.context = context;
    this.stage = stage;
    this.counters = counters;
  }

  void send(Record<byte[], byte[]> raw, RejectedArticleException rejection) {
    long size = size(raw);
    boolean fits = size <= Channels.MAX_RECORD_BYTES;
    String message = Columns.cut(rejection.getMessage(), MAX_MESSAGE);
    if (!fits) {
      message += "; the record has " + size + " bytes, too many to repeat, and stays at its origin";
    }
    Headers headers = fits ? new RecordHeaders(raw.headers().toArray()) : new RecordHeaders();
    context
        .recordMetadata()
        .filter(origin -> !origin.topic().equals(EnrichSettings.ITEMS.name()))
        .ifPresent(origin -> addOrigin(headers, origin));
    CloudEvents.set(headers, CloudEvents.STAGE, stage);
    CloudEvents.set(headers, CloudEvents.REASON, rejection.reason().code());
    CloudEvents.set(headers, CloudEvents.MESSAGE, message);
    counters.count(EnrichCounter.DEAD, rejection.reason().code());
    LOG.debug("{} refused an article: {}", stage, message);
    context.forward(
        new Record<Object, Object>(
            fits ? raw.key() : null, fits ? raw.value() : null, raw.timestamp(), headers),
        Channels.DEAD.name());
  }

  private static long size(Record<byte[], byte[]> raw) {
    long key = raw.key() == null ? 0 : raw.key().length;
    long value = raw.value() == null ? 0 : raw.value().length;
    return key + value + CloudEvents.size(raw.headers());
  }

  /** Says from where a record came; a packed article's message is its origin. */
  static void addOrigin(Headers headers, RecordMetadata origin) {
    CloudEvents.set(headers, CloudEvents.ORIGIN_TOPIC, origin.topic());
    CloudEvents.set(headers, CloudEvents.ORIGIN_PARTITION, String.valueOf(origin.partition()));
    CloudEvents.set(headers, CloudEvents.ORIGIN_OFFSET, String.valueOf(origin.offset()));
  }
}
