package copydesk.extract.quotation;

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
  /** Its first word's token. */
  public int wordsStart() {
    return opened ? first + 1 : first;
  }

  /** One past the last token between the marks. */
  public int wordsEnd() {
    return closed ? end - 1 : end;
  }
}
