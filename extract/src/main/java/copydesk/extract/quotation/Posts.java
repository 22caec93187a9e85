package copydesk.extract.quotation;

import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;

/** Posts as pages embed them: {@code The bridge is open — Ann Poole (@annpoole) June 28, 2016}. */
final class Posts {
  private static final int LONGEST_NAME = 6;
  private static final int LONGEST_DATE = 10;
  private static final int FEWEST_WORDS = 3;

  private Posts() {}

  /** The words that are posted; null where the block is no post. */
  static Range words(Tokens tokens, Range block) {
    int least = Math.max(block.first(), block.end() - LONGEST_NAME - LONGEST_DATE);
    for (int i = block.end() - 2; i > least + 1; i--) {
      if (tokens.is(i, '(') && tokens.shape(i + 1) == Shape.ADDRESS) {
        int dash = dash(tokens, i, block.first());
        int first = afterTag(tokens, block);
        return dash - first >= FEWEST_WORDS ? new Range(first, dash) : null;
      }
    }
    return null;
  }

  /** The dash before the name of who posts, which ends at a token; or -1. */
  private static int dash(Tokens tokens, int end, int from) {
    for (int i = end - 1; i >= Math.max(from, end - LONGEST_NAME); i--) {
      if (tokens.isMark(i, "–—―-") && tokens.isSpaced(i)) {
        return i < end - 1 ? i : -1;
      }
    }
    return -1;
  }

  /** Where the words start, after a tag of the page. */
  private static int afterTag(Tokens tokens, Range block) {
    if (!tokens.is(block.first(), '<')) {
      return block.first();
    }
    for (int i = block.first(); i < block.end() - 1; i++) {
      if (tokens.is(i, '>')) {
        return i + 1;
      }
    }
    return block.first();
  }
}
