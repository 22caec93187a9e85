package copydesk.records.channel;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The headers of CloudEvents 1.0 in Kafka's binary mode, and Copydesk's own beside them. Values are
 * UTF-8.
 */
public final class CloudEvents {
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String CONTENT_TYPE = "content-type";

  /** {@link #TYPE} of a raw article. */
  public static final String RAW_TYPE = "copydesk.article.raw";

  /** {@link #TYPE} of an enriched article. */
  public static final String ENRICHED_TYPE = "copydesk.article.enriched";

  /** {@link #TYPE} of a statement. */
  public static final String STATEMENT_TYPE = "copydesk.statement";

  /**
   * On enriched articles and tombstones: the filing dates under which earlier revisions of the
   * article were filed and this one is not, such as "2021/07/09" or "undated", separated by commas.
   */
  public static final String FORMERLY_FILED = "copydesk-formerly-filed";

  /**
   * On enriched articles: why a version that was filed is filed again, under the same number. The
   * only reason is "story": its {@code storyId} has turned out.
   */
  public static final String FILED_AGAIN = "copydesk-filed-again";

  /** On dead letters: the channel from which the article came. */
  public static final String ORIGIN_TOPIC = "copydesk-origin-topic";

  /** On dead letters: the partition of the original record. */
  public static final String ORIGIN_PARTITION = "copydesk-origin-partition";

  /** On dead letters: the offset of the original record. */
  public static final String ORIGIN_OFFSET = "copydesk-origin-offset";

  /** On dead letters: the step that refused the article. */
  public static final String STAGE = "copydesk-stage";

  /** On dead letters: the {@link DeadReason#code}. */
  public static final String REASON = "copydesk-reason";

  /** On dead letters: what exactly was wrong, for a person. */
  public static final String MESSAGE = "copydesk-message";

  /**
   * On dead letters that have no bytes: how many bytes the record has that they could not repeat.
   * It tells them from the letter of a kill, which has no value either.
   */
  public static final String NOT_REPEATED = "copydesk-not-repeated";

  /**
   * On dead letters of an article that came with others in one message: its bytes are the article
   * alone, and not the record at its origin.
   */
  public static final String ITEM = "copydesk-item";

  /**
   * On raw articles and dead letters: how many times the article has come back from {@code
   * articles.dead}; a decimal number from 1.
   */
  public static final String REDRIVEN = "copydesk-redriven";

  private CloudEvents() {}

  /** The value of the last header of that name, or null where there is none or it has no value. */
  public static String get(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** How many bytes the headers' names and values take. */
  public static long size(Headers headers) {
    long size = 0;
    for (Header header : headers) {
      size += header.key().length() + (header.value() == null ? 0 : header.value().length);
    }
    return size;
  }

  /** Sets a header in place of any of that name; a null value only removes. */
  public static Headers set(Headers headers, String name, String value) {
    headers.remove(name);
    return value == null ? headers : headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
