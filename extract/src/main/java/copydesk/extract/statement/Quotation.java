package copydesk.extract.statement;

import copydesk.extract.text.Shape;

/**
 * Words between quotation marks, within one block of the article.
 *
 * @param first the opening mark's token; where it goes on from the block before without one, its
 *     first word
 * @param end one past the closing mark's token; where no mark closes it, one past its last word
 * @param opened whether a mark opens it
 * @param closed whether a mark closes it
 * @param continues whether it goes on from the quotation before, whose block ended unclosed
 */
public record Quotation(int first, int end, boolean opened, boolean closed, boolean continues) {
  private static final int LONGEST_TITLE = 8;
  private static final int LONG_WORD = 4;

  /** Its first word's token. */
  public int wordsStart() {
    return opened ? first + 1 : first;
  }

  /** One past the last token between the marks. */
  public int wordsEnd() {
    return closed ? end - 1 : end;
  }

  /** Whether it may be the title of a work: a few words, all but the short ones with a capital. */
  boolean isTitle(Reading r) {
    int words = wordsEnd() - wordsStart();
    if (words < 2 || words > LONGEST_TITLE) {
      return false;
    }
    for (int i = wordsStart(); i < wordsEnd(); i++) {
      boolean small = r.tokens.shape(i) == Shape.LOWER;
      boolean counts = i == wordsStart() || r.tokens.end(i) - r.tokens.start(i) >= LONG_WORD;
      if (small && counts) {
        return false;
      }
    }
    return true;
  }
}
