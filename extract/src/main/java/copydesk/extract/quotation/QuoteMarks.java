package copydesk.extract.quotation;

import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;

/** What a quotation mark does where it stands: opens, closes, either, or nothing. */
final class QuoteMarks {
  /** What a mark can do. */
  enum Role {
    NONE,
    OPENS,
    CLOSES,
    EITHER
  }

  private QuoteMarks() {}

  /** What the token does as a double mark. */
  static Role ofDouble(Tokens tokens, int i, int from, int to) {
    if (tokens.shape(i) != Shape.MARK || isInches(tokens, i)) {
      return Role.NONE;
    }
    return switch (tokens.first(i)) {
      case '“', '„', '‟' -> low(tokens, i, from, to);
      case '”' -> opensAgainstItsKind(tokens, i, from, to) ? Role.OPENS : Role.CLOSES;
      case '«' -> spaced(tokens, i, from, to) == Role.CLOSES ? Role.CLOSES : Role.OPENS;
      case '»' -> spaced(tokens, i, from, to) == Role.OPENS ? Role.OPENS : Role.CLOSES;
      case '"' -> spaced(tokens, i, from, to);
      case '`' -> tokens.end(i) - tokens.start(i) == 2 ? Role.OPENS : Role.NONE;
      case '\'' ->
          tokens.end(i) - tokens.start(i) == 2 && !tokens.isPossessive(i)
              ? spaced(tokens, i, from, to)
              : Role.NONE;
      default -> Role.NONE;
    };
  }

  /** What the token does as a single mark. */
  static Role ofSingle(Tokens tokens, int i, int from, int to) {
    if (tokens.shape(i) != Shape.MARK || tokens.end(i) - tokens.start(i) != 1) {
      return Role.NONE;
    }
    return switch (tokens.first(i)) {
      case '‘' -> low(tokens, i, from, to);
      case '‚', '‹' -> Role.OPENS;
      case '›' -> Role.CLOSES;
      case '’' -> opensWord(tokens, i, from, to) ? Role.NONE : Role.CLOSES;
      case '\'', '`' ->
          opensWord(tokens, i, from, to)
              ? Role.OPENS
              : spaced(tokens, i, from, to) == Role.OPENS ? Role.NONE : Role.CLOSES;
      default -> Role.NONE;
    };
  }

  /** {@code 6’2”}: feet and inches. */
  private static boolean isInches(Tokens tokens, int i) {
    String text = tokens.text();
    int at = tokens.start(i) - 1;
    int digits = at;
    while (at >= 0 && at > digits - 2 && Character.isDigit(text.charAt(at))) {
      at--;
    }
    return at < digits
        && at > 0
        && "'’′".indexOf(text.charAt(at)) >= 0
        && Character.isDigit(text.charAt(at - 1));
  }

  /**
   * Some open with the mark that closes: a word follows it, and nothing or a blank stands before.
   */
  private static boolean opensAgainstItsKind(Tokens tokens, int i, int from, int to) {
    return (i == from || tokens.isSpaced(i))
        && i + 1 < to
        && !tokens.isSpaced(i + 1)
        && tokens.shape(i + 1) != Shape.MARK;
  }

  /** German wires close with the marks that English ones open with. */
  private static Role low(Tokens tokens, int i, int from, int to) {
    char mark = tokens.first(i);
    boolean closes =
        (mark == '“' || mark == '‘')
            && i > from
            && !tokens.isSpaced(i)
            && !isOpeningPunctuation(tokens, i - 1)
            && (i + 1 >= to || tokens.isSpaced(i + 1) || isClosingPunctuation(tokens, i + 1));
    return closes ? Role.CLOSES : Role.OPENS;
  }

  private static boolean opensWord(Tokens tokens, int i, int from, int to) {
    boolean before = i == from || tokens.isSpaced(i) || isOpeningPunctuation(tokens, i - 1);
    return before
        && i + 1 < to
        && !tokens.isSpaced(i + 1)
        && tokens.shape(i + 1) != Shape.MARK
        && !isDecade(tokens, i + 1);
  }

  /** "'90s": the mark stands for what is left out. */
  private static boolean isDecade(Tokens tokens, int i) {
    return tokens.shape(i) == Shape.ALPHANUMERIC
        && tokens.end(i) - tokens.start(i) == 3
        && tokens.text().charAt(tokens.end(i) - 1) == 's';
  }

  /** By the white space around it, as people read straight marks. */
  private static Role spaced(Tokens tokens, int i, int from, int to) {
    boolean spaceBefore = i == from || tokens.isSpaced(i);
    boolean spaceAfter = i + 1 >= to || tokens.isSpaced(i + 1);
    if (spaceBefore != spaceAfter) {
      return spaceBefore && !isBeforeComma(tokens, i) ? Role.OPENS : Role.CLOSES;
    }
    if (!spaceBefore) {
      boolean stopBefore = isClosingPunctuation(tokens, i - 1);
      boolean stopAfter = isClosingPunctuation(tokens, i + 1);
      if (isOpeningPunctuation(tokens, i - 1)) {
        return Role.OPENS;
      }
      return stopAfter || (stopBefore && tokens.shape(i + 1) == Shape.MARK)
          ? Role.CLOSES
          : Role.EITHER;
    }
    return Role.EITHER;
  }

  /** A mark set off from its words, as in French: nothing opens right before a comma. */
  private static boolean isBeforeComma(Tokens tokens, int i) {
    return tokens.shape(i + 1) == Shape.MARK && ",;:!?)".indexOf(tokens.first(i + 1)) >= 0;
  }

  private static boolean isOpeningPunctuation(Tokens tokens, int i) {
    char c = tokens.first(i);
    return tokens.shape(i) == Shape.MARK && "([{—–-“\"«‘‹/".indexOf(c) >= 0;
  }

  private static boolean isClosingPunctuation(Tokens tokens, int i) {
    char c = tokens.first(i);
    return tokens.shape(i) == Shape.MARK && ".,;:!?)]}…—–-”»’›".indexOf(c) >= 0;
  }
}
