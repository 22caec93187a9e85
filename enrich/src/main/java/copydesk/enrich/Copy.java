package copydesk.enrich;

import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.Wire;
import org.apache.kafka.streams.processor.api.Record;

/** What a raw record asks for, as it passes from step to step within the job. */
sealed interface Copy {

  /** The record as it came: what a dead letter repeats. */
  Record<byte[], byte[]> raw();

  /**
   * All that was filed of the article is to be taken back.
   *
   * @param wire what the wire says with it; {@link Wire#NONE} where the record had no value
   */
  record Kill(Record<byte[], byte[]> raw, Wire wire) implements Copy {}

  /**
   * An article that is to be read and filed.
   *
   * @param article the decoded article; its version counts once it is revised
   * @param previous what was last filed of it; {@link Revision#NONE} until it is revised
   */
  record Draft(Record<byte[], byte[]> raw, Article article, Revision previous) implements Copy {

    /** A draft as it is decoded, before anyone has asked what was filed of it. */
    Draft(Record<byte[], byte[]> raw, Article article) {
      this(raw, article, Revision.NONE);
    }

    Draft revised(int version, Revision newPrevious) {
      return new Draft(raw, article.withVersion(version), newPrevious);
    }
  }

  /**
   * An article that was read and is to be filed.
   *
   * @param draft what it was read from
   * @param article what the extractor made of it
   */
  record Edited(Draft draft, EnrichedArticle article) implements Copy {
    @Override
    public Record<byte[], byte[]> raw() {
      return draft.raw();
    }
  }
}
