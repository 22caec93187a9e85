package copydesk.enrich;

import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.Wire;
import copydesk.records.channel.CloudEvents;
import copydesk.records.text.FilingDate;
import org.apache.kafka.streams.processor.api.Record;

/** What a raw record asks for, as it passes from step to step within the job. */
sealed interface Copy {

  /** The record as it came: what a dead letter repeats. */
  Record<byte[], byte[]> raw();

  /** When it came in, RFC 3339 in UTC, or null where the record does not say. */
  default String received() {
    return FilingDate.utc(CloudEvents.get(raw().headers(), CloudEvents.TIME));
  }

  /** When it came in, in milliseconds since 1970. */
  default long receivedMillis() {
    return ReceivedTime.millis(received(), raw().timestamp());
  }

  /**
   * All that was filed of the article is to be taken back.
   *
   * @param wire what the wire says with it; {@link Wire#NONE} where the record had no value
   * @param previous what was last filed of it; {@link Revision#NONE} until it is judged
   * @param order where the kill stands among the article's versions
   */
  record Kill(Record<byte[], byte[]> raw, Wire wire, Revision previous, VersionOrder order)
      implements Copy {

    /** A kill as it is decoded. */
    Kill(Record<byte[], byte[]> raw, Wire wire) {
      this(raw, wire, Revision.NONE, VersionOrder.UNKNOWN);
    }

    /** Where it stands among the article's versions, of which this is the last. */
    VersionOrder orderAfter(VersionOrder standing) {
      VersionOrder said = VersionOrder.of(wire);
      return said.equals(VersionOrder.UNKNOWN) ? VersionOrder.ofKill(received(), standing) : said;
    }

    Kill judged(Revision newPrevious, VersionOrder newOrder) {
      return new Kill(raw, wire, newPrevious, newOrder);
    }
  }

  /** Why an article is read. */
  enum Cause {
    /** It has come in. */
    ARRIVED,
    /** Its embargo is over. */
    RELEASED,
    /** Its story turned out; what stands is made again. */
    JOINED
  }

  /**
   * An article that is to be read and filed.
   *
   * @param article the decoded article; its version counts once it is revised
   * @param previous what was last filed of it; {@link Revision#NONE} until it is revised
   * @param cause why it is read
   * @param embargoed whether it is to be filed as withheld, for its embargo is not over
   */
  record Draft(
      Record<byte[], byte[]> raw,
      Article article,
      Revision previous,
      Cause cause,
      boolean embargoed)
      implements Copy {

    /** A draft as it is decoded, before anyone has asked what was filed of it. */
    Draft(Record<byte[], byte[]> raw, Article article) {
      this(raw, article, Revision.NONE, Cause.ARRIVED, false);
    }

    /** A draft whose embargo is over. */
    static Draft released(Record<byte[], byte[]> raw, Article article) {
      return new Draft(raw, article, Revision.NONE, Cause.RELEASED, false);
    }

    /** What stands of an article, to be made again under its number. */
    static Draft joined(Record<byte[], byte[]> raw, Article article, Revision standing) {
      return new Draft(
          raw,
          article.withVersion(standing.version()),
          standing,
          Cause.JOINED,
          standing.standing().embargoed());
    }

    /** Whether it must not be published: its provider says so, or its embargo is not over. */
    boolean isWithheld() {
      Wire.Provider provider = article.wire().provider();
      return embargoed || (provider != null && Wire.Provider.WITHHELD.equals(provider.status()));
    }

    Draft revised(int version, Revision newPrevious, boolean newEmbargoed) {
      return new Draft(raw, article.withVersion(version), newPrevious, cause, newEmbargoed);
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
