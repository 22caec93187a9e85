package copydesk.enrich;

import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import org.apache.kafka.streams.processor.api.Record;

/**
 * An article as it passes from step to step within the job; each step fills in its part.
 *
 * @param raw the record as it came; without a value where it kills the article
 * @param article the decoded article; null where the record kills it
 * @param previous what was last filed of the article, or null
 * @param enriched what the extractor read; null before it has, and where the record kills it
 */
record Copy(
    Record<byte[], byte[]> raw, Article article, Revision previous, EnrichedArticle enriched) {

  boolean kills() {
    return raw.value() == null;
  }

  Copy revised(Article newArticle, Revision newPrevious) {
    return new Copy(raw, newArticle, newPrevious, enriched);
  }

  Copy extracted(EnrichedArticle newEnriched) {
    return new Copy(raw, article, previous, newEnriched);
  }
}
