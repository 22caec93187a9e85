package copydesk.sink;

import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.text.FilingDate;
import java.io.IOException;

/** In which form a folder keeps articles. Thread-safe. */
public interface RecordForm {
  /** What this form is called in settings, such as "record". */
  String name();

  /** The article as JSON on one line, without a line end. */
  byte[] toLine(EnrichedArticle article);

  /** The article as a JSON file of its own. */
  byte[] toFile(EnrichedArticle article);

  /**
   * Tells which article a file or line of this form is.
   *
   * @throws IOException if it is none
   */
  Filed read(byte[] json) throws IOException;

  /**
   * What an article is found again by.
   *
   * @param id its id
   * @param date its filing date, as {@link FilingDate#folder} gives it
   */
  record Filed(String id, String date) {
    /** The same of an article. */
    public static Filed of(EnrichedArticle article) {
      return new Filed(article.id(), FilingDate.folder(article.published(), article.received()));
    }
  }

  /** The enriched record itself, as it is on the channel. */
  RecordForm RECORD =
      new RecordForm() {
        @Override
        public String name() {
          return "record";
        }

        @Override
        public byte[] toLine(EnrichedArticle article) {
          return RecordJson.toBytes(article);
        }

        @Override
        public byte[] toFile(EnrichedArticle article) {
          return RecordJson.toPrettyBytes(article);
        }

        @Override
        public Filed read(byte[] json) throws IOException {
          return Filed.of(EnrichedRecord.read(json));
        }
      };
}
