package copydesk.enrich;

import copydesk.format.Decoded;
import copydesk.format.Formats;
import copydesk.records.channel.CloudEvents;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * One article of several to a record of its own under its id: a JSON article, as it could be posted
 * by itself. Its headers say from where the message came.
 */
final class PackArticle implements Processor<Object, Object, String, byte[]> {
  private ProcessorContext<String, byte[]> context;

  @Override
  public void init(ProcessorContext<String, byte[]> newContext) {
    context = newContext;
  }

  @Override
  public void process(Record<Object, Object> item) {
    Headers headers = new RecordHeaders(item.headers().toArray());
    CloudEvents.set(headers, CloudEvents.CONTENT_TYPE, "application/json");
    CloudEvents.set(headers, CloudEvents.ITEM, "true");
    context.recordMetadata().ifPresent(origin -> DeadLetters.addOrigin(headers, origin));
    context.forward(
        new Record<>(
            (String) item.key(),
            Formats.toJson((Decoded) item.value()),
            item.timestamp(),
            headers));
  }
}
