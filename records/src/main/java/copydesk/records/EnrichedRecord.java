package copydesk.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import copydesk.records.text.FilingDate;
import java.io.IOException;

/**
 * The value of a record on the enriched channel. What is an article there is decided here, for all
 * who read the channel: it is a {@link WholeRecord}, its day of publication is a date or missing,
 * and its id is the record's key.
 */
public final class EnrichedRecord {
  /** UTF-8 and one value: whoever keeps the article keeps the bytes themselves. */
  private static final ObjectReader READER =
      RecordJson.reader(EnrichedArticle.class)
          .with(JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build())
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private EnrichedRecord() {}

  /**
   * Reads the article of a record that is no kill.
   *
   * @param key the record's key, or null for none
   * @throws IOException if it is no enriched article; its message is one line that says why
   */
  public static EnrichedArticle read(String key, byte[] value) throws IOException {
    if (key == null) {
      throw new IOException("it has no key");
    }
    EnrichedArticle article = read(value);
    if (!article.id().equals(key)) {
      throw new IOException("its key is not its article's id");
    }
    return article;
  }

  /**
   * Reads the article where the value is kept without its key.
   *
   * @throws IOException as of {@link #read(String, byte[])}
   */
  public static EnrichedArticle read(byte[] value) throws IOException {
    EnrichedArticle article;
    boolean whole;
    try {
      article = READER.readValue(value);
      whole = WholeRecord.is(article);
    } catch (JsonProcessingException e) {
      throw new IOException(firstLine(e.getOriginalMessage()), e);
    } catch (RuntimeException e) { // what it holds is somebody else's
      throw new IOException(firstLine(e.toString()), e);
    }
    if (!whole) {
      throw new IOException("it lacks something that every record has");
    }
    if (article.published() != null && !FilingDate.isDate(article.published())) {
      throw new IOException("its day of publication is no date");
    }
    return article;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("it cannot be read");
  }
}
