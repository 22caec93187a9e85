package copydesk.enrich;

import copydesk.records.Channels;
import copydesk.records.CloudEvents;
import copydesk.records.RejectedArticleException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One step's way to {@code articles.dead}: the original bytes, with origin, stage and reason. */
final class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final ProcessorContext<Object, Object> context;
  private final String stage;
  private final EnrichCounters counters;

  DeadLetters(ProcessorContext<Object, Object> context, String stage, EnrichCounters counters) {
    this.context = context;
    this.stage = stage;
    this.counters = counters;
  }

  void send(Record<byte[], byte[]> raw, RejectedArticleException rejection) {
    Headers headers = new RecordHeaders(raw.headers().toArray());
    context.recordMetadata().ifPresent(origin -> addOrigin(headers, origin));
    CloudEvents.set(headers, CloudEvents.STAGE, stage);
    CloudEvents.set(headers, CloudEvents.REASON, rejection.reason().code());
    CloudEvents.set(headers, CloudEvents.MESSAGE, rejection.getMessage());
    counters.countDead(rejection.reason());
    LOG.debug("{} refused an article: {}", stage, rejection.getMessage());
    context.forward(
        new Record<Object, Object>(raw.key(), raw.value(), raw.timestamp(), headers),
        Channels.DEAD.name());
  }

  private static void addOrigin(Headers headers, RecordMetadata origin) {
    CloudEvents.set(headers, CloudEvents.ORIGIN_TOPIC, origin.topic());
    CloudEvents.set(headers, CloudEvents.ORIGIN_PARTITION, String.valueOf(origin.partition()));
    CloudEvents.set(headers, CloudEvents.ORIGIN_OFFSET, String.valueOf(origin.offset()));
  }
}
