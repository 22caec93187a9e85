package copydesk.bench.score;

import copydesk.records.Span;

/**
 * An annotated statement of a whole article.
 *
 * @param kind what it is
 * @param quote its words
 * @param span where they stand
 * @param speaker who says it, resolved over the article, or null where the article does not say
 * @param mention the words that stand for the speaker there, or null
 * @param speakerType "person", "organisation", "country", "group" or "unnamed", or null
 * @param via who relays it, or null
 */
public record GoldStatement(
    Kind kind,
    String quote,
    Span span,
    String speaker,
    String mention,
    String speakerType,
    String via) {

  /** What words between marks, or a clause, are. */
  public enum Kind {
    /** Somebody's words between marks. */
    SPEECH,
    /** Words between marks that nobody said. */
    SCARE,
    /** The title of a work between marks. */
    TITLE,
    /** A quotation within another one, which is not asked for. */
    NESTED,
    /** A reported clause, without marks. */
    INDIRECT
  }

  public boolean isUnnamed() {
    return "unnamed".equals(speakerType);
  }
}
