package copydesk.extract.text;

/**
 * Tells the bare apostrophe of a possessive, "the workers' plan", from the mark that closes a
 * single-quoted quotation. After a quotation has opened, an apostrophe between a plural and a word
 * is a possessive's only if another mark closes the quotation later on.
 */
final class Apostrophes {
  private final Tokens tokens;
  private boolean open;
  private int firstDoubtful;

  Apostrophes(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Forgets what is open: no single-quoted quotation reaches over the end of its block. */
  void startBlock() {
    open = false;
    firstDoubtful = -1;
  }

  /**
   * Sees a single mark before its token, the next one, is added.
   *
   * @param chars the text
   * @param at where in it the mark stands
   * @param afterWord whether a word ends right before it
   * @param beforeWord whether a word starts right after it
   * @param goesOn whether one blank and then a word follow
   */
  void see(char[] chars, int at, boolean afterWord, boolean beforeWord, boolean goesOn) {
    if (!afterWord && beforeWord && chars[at] != '’' && !isDigit(chars[at + 1])) {
      startBlock();
      open = true;
    } else if (afterWord && goesOn && (chars[at - 1] == 's' || chars[at - 1] == 'S')) {
      if (!open) {
        tokens.setPossessive(tokens.size());
      } else if (firstDoubtful < 0) {
        firstDoubtful = tokens.size();
      }
    } else if (open && !beforeWord) {
      settle(chars);
      startBlock();
    }
  }

  /** The quotation closes here: the doubtful marks before did not close it. */
  private void settle(char[] chars) {
    for (int i = firstDoubtful; i >= 0 && i < tokens.size(); i++) {
      char before = tokens.start(i) > 0 ? chars[tokens.start(i) - 1] : ' ';
      boolean apostrophe = tokens.is(i, '’') || tokens.is(i, '\'');
      if (apostrophe && (before == 's' || before == 'S')) {
        tokens.setPossessive(i);
      }
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
