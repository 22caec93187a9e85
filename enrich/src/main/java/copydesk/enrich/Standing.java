package copydesk.enrich;

import copydesk.records.Article;

/**
 * What an article's record was made from: what is needed to make it again when its story turns out.
 *
 * @param article the article as it was read
 * @param embargoed whether it was filed as withheld, for its embargo was not over
 * @param raw the raw record, without its value
 */
record Standing(Article article, boolean embargoed, KeptRecord raw) {
  /** A longer text is not kept twice: its story is never told. In UTF-16 units. */
  static final int LONGEST_TEXT = 200_000;

  /** What is to be kept, or null where the text is too long. */
  static Standing of(Copy.Draft draft) {
    return draft.article().text().length() > LONGEST_TEXT
        ? null
        : new Standing(draft.article(), draft.embargoed(), KeptRecord.withoutValue(draft.raw()));
  }
}
