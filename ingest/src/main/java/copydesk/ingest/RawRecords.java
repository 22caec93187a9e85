package copydesk.ingest;

import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.records.text.TextSha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Raw articles as records of {@code articles.raw}, whichever way they came in. */
final class RawRecords {
  private static final int EVENT_DIGITS = 16;
  private static final String KILL = "kill";

  private RawRecords() {}

  /** The same article's same bytes are the same event, however often they are posted. */
  static ProducerRecord<byte[], byte[]> of(RawArticle article) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Channels.RAW.name(), article.id().getBytes(StandardCharsets.UTF_8), article.bytes());
    Instant time = article.time();
    String content =
        article.bytes() == null ? KILL : TextSha256.of(article.bytes()).substring(0, EVENT_DIGITS);
    Headers headers = record.headers();
    CloudEvents.set(headers, CloudEvents.SPEC_VERSION, "1.0");
    CloudEvents.set(headers, CloudEvents.ID, article.id() + ":" + content);
    CloudEvents.set(headers, CloudEvents.SOURCE, article.source());
    CloudEvents.set(headers, CloudEvents.TYPE, CloudEvents.RAW_TYPE);
    CloudEvents.set(
        headers,
        CloudEvents.TIME,
        time == null ? null : time.truncatedTo(ChronoUnit.MILLIS).toString());
    CloudEvents.set(headers, CloudEvents.CONTENT_TYPE, article.contentType());
    return record;
  }
}
