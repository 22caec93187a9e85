package copydesk.bench.corenlp;

/** Reads articles, one after another. */
interface ArticleReader {
  /** Its name and version. */
  String name();

  /** Reads an article's text. */
  Quotations read(String text);

  /**
   * What was found: proof that the work was done, not a score.
   *
   * @param found statements or quotations
   * @param attributed those of them with a speaker
   */
  record Quotations(int found, int attributed) {
    static final Quotations NONE = new Quotations(0, 0);

    Quotations plus(Quotations more) {
      return new Quotations(found + more.found, attributed + more.attributed);
    }
  }
}
