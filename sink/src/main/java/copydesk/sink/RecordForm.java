package copydesk.sink;

import copydesk.records.EnrichedArticle;
import copydesk.records.EnrichedRecord;
import copydesk.records.RecordJson;
import copydesk.records.text.FilingDate;
import java.io.IOException;

/** In which form a folder keeps articles. Thread-safe. */
public interface RecordForm {
  /** What this form is called in settings, such as "record". */
  String name();

  /**
   * The article as JSON on one line, without a line end.
   *
   * @param json its record as it is on the channel
   */
  byte[] toLine(EnrichedArticle article, byte[] json);

  /**
   * The article as a JSON file of its own.
   *
   * @param json its record as it is on the channel
   */
  byte[] toFile(EnrichedArticle article, byte[] json);

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

  /** The enriched record itself, as it is on the channel, with all its fields. */
  RecordForm RECORD =
      new RecordForm() {
        @Override
        public String name() {
          return "record";
        }

        @Override
        public byte[] toLine(EnrichedArticle article, byte[] json) {
          return RecordJson.oneLine(json);
        }

        @Override
        public byte[] toFile(EnrichedArticle article, byte[] json) {
          return RecordJson.pretty(json);
        }

        @Override
        public Filed read(byte[] json) throws IOException {
          return Filed.of(EnrichedRecord.read(json));
        }
      };
}
