package copydesk.enrich;

import copydesk.format.Decoded;
import copydesk.records.channel.CloudEvents;
import copydesk.records.text.FilingDate;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * From a decoded article to what it asks for: to be read, or to be taken back.
 *
 * @param next the step that judges drafts and kills
 */
record Router(String next) {

  /** What a decoded article asks for, under an id. */
  static Copy copy(Record<byte[], byte[]> raw, String id, Decoded article) {
    if (article.isKill()) {
      return new Copy.Kill(raw, article.wire());
    }
    Headers headers = raw.headers();
    String source = CloudEvents.get(headers, CloudEvents.SOURCE);
    String received = FilingDate.utc(CloudEvents.get(headers, CloudEvents.TIME));
    return new Copy.Draft(raw, article.article(id, source, received));
  }

  /** Hands it on. */
  void forward(
      ProcessorContext<Object, Object> context, Record<?, ?> record, String id, Copy copy) {
    context.forward(record.withKey((Object) id).withValue((Object) copy), next);
  }
}
