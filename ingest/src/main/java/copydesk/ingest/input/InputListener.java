package copydesk.ingest.input;

/** Is told what becomes of the articles of an input, on the thread that posts them. */
public interface InputListener {
  /**
   * The article cannot be posted; the rest goes on.
   *
   * @param line the number of its line, from 1; 0 where the whole input is one article
   */
  void refused(long line, String why);
}
