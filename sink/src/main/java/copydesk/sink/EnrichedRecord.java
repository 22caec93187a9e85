package copydesk.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.WholeRecord;
import copydesk.records.text.FilingDate;
import java.io.IOException;

/** The value of a record on the enriched channel, as far as a sink can file it. */
public final class EnrichedRecord {
  /** UTF-8 and one value: what is kept of it are the bytes themselves. */
  private static final ObjectReader READER =
      RecordJson.reader(EnrichedArticle.class)
          .with(JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build())
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private EnrichedRecord() {}

  /**
   * Reads the article.
   *
   * @throws IOException if the bytes are no enriched article, or none that can be filed; its
   *     message says why
   */
  public static EnrichedArticle read(byte[] value) throws IOException {
    EnrichedArticle article;
    try {
      article = READER.readValue(value);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IOException(e.toString(), e);
    }
    if (article == null || article.id() == null || article.text() == null || !hasDate(article)) {
      throw new IOException("it has no id, no text or no proper date");
    }
    if (!WholeRecord.is(article)) {
      throw new IOException("it lacks something that every record has");
    }
    return article;
  }

  private static boolean hasDate(EnrichedArticle article) {
    return article.published() == null || FilingDate.isDate(article.published());
  }
}
