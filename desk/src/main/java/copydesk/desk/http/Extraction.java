package copydesk.desk.http;

import copydesk.records.EnrichedArticle;

/**
 * Reads what somebody sends to see what is made of it, as the stream would read it. The desk knows
 * no format and no rule: who starts it brings this along. Used by several threads at once.
 */
@FunctionalInterface
public interface Extraction {
  /**
   * Reads a message; each result is told as soon as there is one.
   *
   * @param bytes the message as it came; not changed
   * @param contentType what was declared, or null
   * @throws copydesk.stage.http.ProblemException whatever a result is answered with: it is passed
   *     on
   */
  void extract(byte[] bytes, String contentType, Results results);

  /** What is told of a message. Used by one thread. */
  interface Results {
    /** An article of it, as it would be filed. */
    void article(EnrichedArticle article);

    /**
     * Something in it that is not read.
     *
     * @param reason the reason code that its dead letter would have
     * @param detail what exactly is wrong, for a person
     */
    void refused(String reason, String detail);

    /** It would kill the article of this id. */
    void killed(String id);

    /** So many of its items are no articles. */
    void notArticles(int count);
  }
}
