package copydesk.enrich;

import copydesk.records.Article;

/**
 * An article that is held until its embargo is over.
 *
 * @param until milliseconds since 1970; {@link #NO_END} where no end is known
 * @param order where the version stands among the article's versions
 * @param contentSha256 {@link Wording#sha256} of it
 * @param raw the raw record
 * @param article the article that was in it
 */
record Held(long until, VersionOrder order, String contentSha256, KeptRecord raw, Article article) {
  static final long NO_END = Long.MAX_VALUE;

  /** Whether it says what this article says. */
  boolean isOf(Article other) {
    return Wording.isOf(contentSha256, other);
  }

  /** The same version, which was sent again, perhaps under a later number. */
  Held seenAgain(VersionOrder again) {
    return new Held(until, order.orLater(again), contentSha256, raw, article);
  }
}
