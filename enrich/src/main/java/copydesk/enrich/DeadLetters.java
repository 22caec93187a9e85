package copydesk.enrich;

import copydesk.enrich.Copy.Cause;
import copydesk.enrich.Copy.Draft;
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
  private final Breaker breaker;

  DeadLetters(
      ProcessorContext<Object, Object> context,
      String stage,
      Counters<EnrichCounter> counters,
      Breaker breaker) {
    this.context = context;
    this.stage = stage;
    this.counters = counters;
    this.breaker = breaker;
  }

  /**
   * Sends what came of a draft that could not be read or filed. One that was held has its origin
   * among its headers: the record that is read just now is another. Of one that stands and was only
   * to be filed again there is nothing to tell.
   */
  void send(Draft draft, RejectedArticleException rejection) {
    if (draft.cause() == Cause.JOINED) {
      LOG.warn(
          "{} could not file {} again: {}", stage, draft.article().id(), rejection.getMessage());
      return;
    }
    send(draft.raw(), rejection, draft.cause() == Cause.RELEASED);
  }

  /** Sends what could not be read; its origin is the record that is read just now. */
  void send(Record<byte[], byte[]> raw, RejectedArticleException rejection) {
    send(raw, rejection, false);
  }

  private void send(
      Record<byte[], byte[]> raw, RejectedArticleException rejection, boolean hasOrigin) {
    long size = size(raw);
    boolean fits = size <= Channels.MAX_RECORD_BYTES;
    String message = Columns.cut(rejection.getMessage(), MAX_MESSAGE);
    if (!fits) {
      message += "; the record has " + size + " bytes, too many to repeat, and stays at its origin";
    }
    Headers headers = fits ? new RecordHeaders(raw.headers().toArray()) : new RecordHeaders();
    if (!hasOrigin) {
      addOrigin(headers, context);
    }
    CloudEvents.set(headers, CloudEvents.NOT_REPEATED, fits ? null : String.valueOf(size));
    CloudEvents.set(headers, CloudEvents.STAGE, stage);
    CloudEvents.set(headers, CloudEvents.REASON, rejection.reason().code());
    CloudEvents.set(headers, CloudEvents.MESSAGE, message);
    counters.count(EnrichCounter.DEAD, rejection.reason().code());
    LOG.debug("{} refused an article: {}", stage, message);
    context.forward(
        new Record<Object, Object>(
            fits ? raw.key() : null, fits ? raw.value() : null, raw.timestamp(), headers),
        Channels.DEAD.name());
    tellBreaker(raw, rejection.reason().code(), message);
  }

  /** What was sent back knowingly has been counted when it died for the first time. */
  private void tellBreaker(Record<byte[], byte[]> raw, String reason, String message) {
    boolean sentBack = CloudEvents.get(raw.headers(), CloudEvents.REDRIVEN) != null;
    if (!sentBack && breaker.dead(reason, message)) {
      context.commit();
    }
  }

  private static long size(Record<byte[], byte[]> raw) {
    long key = raw.key() == null ? 0 : raw.key().length;
    long value = raw.value() == null ? 0 : raw.value().length;
    return key + value + CloudEvents.size(raw.headers());
  }

  /** Says from where the record came that is read just now; one that was packed says it already. */
  static void addOrigin(Headers headers, ProcessorContext<?, ?> context) {
    context
        .recordMetadata()
        .filter(origin -> !origin.topic().equals(EnrichSettings.ITEMS.name()))
        .ifPresent(origin -> addOrigin(headers, origin));
  }

  /** Says from where a record came; a packed article's message is its origin. */
  static void addOrigin(Headers headers, RecordMetadata origin) {
    CloudEvents.set(headers, CloudEvents.ORIGIN_TOPIC, origin.topic());
    CloudEvents.set(headers, CloudEvents.ORIGIN_PARTITION, String.valueOf(origin.partition()));
    CloudEvents.set(headers, CloudEvents.ORIGIN_OFFSET, String.valueOf(origin.offset()));
  }
}
