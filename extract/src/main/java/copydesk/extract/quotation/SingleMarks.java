package copydesk.extract.quotation;

import copydesk.extract.quotation.QuoteMarks.Role;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import java.util.List;

/**
 * Quotations between single marks, which are apostrophes, too: within what no double marks enclose,
 * around double marks, and over paragraphs that each open with a mark.
 */
final class SingleMarks {
  private final Tokens tokens;
  private final List<Quotation> found;
  private boolean openAtBlockEnd;

  /** Adds what is found to a list. */
  SingleMarks(Tokens tokens, List<Quotation> found) {
    this.tokens = tokens;
    this.found = found;
  }

  /**
   * Finds the quotations at the start of a block that stand around double marks, or that go on in
   * the next block.
   *
   * @param next the next block, or null
   * @return the first token after them
   */
  int findAround(int from, int to, Range next) {
    boolean continues = openAtBlockEnd && QuoteMarks.ofSingle(tokens, from, from, to) == Role.OPENS;
    openAtBlockEnd = false;
    int at = from;
    for (int open = firstOpening(at, to); open >= 0; open = firstOpening(at, to)) {
      int close = closeAfterStop(open, to);
      if (close >= 0 && (continues || hasDouble(open, close))) {
        found.add(new Quotation(open, close + 1, true, true, continues));
        continues = false;
        at = close + 1;
      } else if (close < 0 && isIntroduced(open, from) && opensSingle(next)) {
        found.add(new Quotation(open, to, true, false, continues));
        openAtBlockEnd = true;
        return to;
      } else {
        return at;
      }
    }
    return at;
  }

  /** The single mark that opens before any other mark does; or -1. */
  private int firstOpening(int from, int to) {
    for (int i = from; i < to; i++) {
      if (QuoteMarks.ofDouble(tokens, i, from, to) != Role.NONE) {
        return -1;
      }
      if (QuoteMarks.ofSingle(tokens, i, from, to) == Role.OPENS) {
        return i;
      }
    }
    return -1;
  }

  /** The single mark after a stop or a comma: no genitive's. */
  private int closeAfterStop(int open, int to) {
    for (int i = open + 2; i < to; i++) {
      boolean stop = tokens.isMark(i - 1, ".,!?…") && !tokens.isSpaced(i);
      if (stop && QuoteMarks.ofSingle(tokens, i, open, to) == Role.CLOSES) {
        return i;
      }
    }
    return -1;
  }

  private boolean hasDouble(int open, int close) {
    for (int i = open; i < close; i++) {
      if (QuoteMarks.ofDouble(tokens, i, open, close) != Role.NONE) {
        return true;
      }
    }
    return false;
  }

  private boolean isIntroduced(int open, int from) {
    return open == from || tokens.isMark(open - 1, ":,");
  }

  private boolean opensSingle(Range block) {
    return block != null
        && QuoteMarks.ofSingle(tokens, block.first(), block.first(), block.end()) == Role.OPENS;
  }

  /** Finds the quotations in a stretch that no double marks enclose. */
  void find(int from, int to) {
    int i = from;
    while (i < to) {
      if (QuoteMarks.ofSingle(tokens, i, from, to) == Role.OPENS) {
        int close = singleClose(i, from, to);
        if (close > i + 1) {
          found.add(new Quotation(i, close + 1, true, true, false));
          i = close;
        }
      }
      i++;
    }
  }

  /**
   * The mark that closes a single-quoted quotation; -1 where none does. After an "s" and before a
   * small letter a mark may be a genitive's, so a later one is taken where there is one before the
   * next opens.
   */
  private int singleClose(int open, int from, int to) {
    int genitive = -1;
    for (int i = open + 1; i < to; i++) {
      Role role = QuoteMarks.ofSingle(tokens, i, from, to);
      if (role == Role.OPENS) {
        return genitive;
      }
      if (role == Role.CLOSES && !tokens.isSpaced(i)) {
        if (!isGenitive(i, to)) {
          return i;
        }
        genitive = genitive < 0 ? i : genitive;
      }
    }
    return genitive;
  }

  private boolean isGenitive(int mark, int to) {
    char before = tokens.text().charAt(tokens.end(mark - 1) - 1);
    return before == 's'
        && mark + 1 < to
        && tokens.isSpaced(mark + 1)
        && Character.isLetter(tokens.first(mark + 1));
  }
}
