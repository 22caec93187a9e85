package copydesk.records.text;

/** Which characters mark a quotation, and what content is without them. */
public final class QuotationMarks {
  private static final String MARKS = "\"“”„‟«»‹›‘’‚‛'`";

  private QuotationMarks() {}

  /** Whether the code point can open or close a quotation; true of apostrophes, too. */
  public static boolean isMark(int codePoint) {
    return MARKS.indexOf(codePoint) >= 0;
  }

  /**
   * A quotation's content: what is left of a span's text without white space and without one layer
   * of quotation marks around it (a doubled mark such as {@code ``} counts as one, and so does one
   * that is only read as a mark, such as the entity quot: {@link CleanText}). A mark at one edge
   * only comes off, too, for a quotation that goes on in the next paragraph is opened and not
   * closed; but one that belongs to words quoted within the span stays. All else stays as it came.
   */
  public static String strip(String quotation) {
    if (isPlainAt(quotation, 0) && isPlainAt(quotation, quotation.length() - 1)) {
      return quotation;
    }
    CleanText text = CleanText.of(quotation);
    String clean = text.text();
    int from = skipBlanks(clean, 0, clean.length());
    int to = dropBlanks(clean, from, clean.length());
    int start = from;
    int end = to;
    if (start < end && isMark(clean.charAt(start))) {
      start += doubled(clean, start, start + 1) ? 2 : 1;
    }
    if (end > start && isMark(clean.charAt(end - 1))) {
      end -= end - 2 >= start && doubled(clean, end - 2, end - 1) ? 2 : 1;
    }
    boolean opened = start > from && depth(clean, start, end, 1) >= 1;
    boolean closed = end < to && (opened || depth(clean, from, end, 0) == 0);
    int last = dropBlanks(clean, from, closed ? end : to);
    return text.source(skipBlanks(clean, opened ? start : from, last), last);
  }

  /** Whether a plain letter or digit stands there: most reported clauses have one at each edge. */
  private static boolean isPlainAt(String s, int at) {
    if (at < 0 || at >= s.length()) {
      return false;
    }
    char c = s.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int dropBlanks(String text, int from, int to) {
    int at = to;
    while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** How many double marks are open at the end; 0 for good once what was open at first closes. */
  private static int depth(String s, int start, int end, int open) {
    int depth = open;
    for (int i = start; i < end; i++) {
      int change = change(s, i, end);
      depth = Math.max(0, depth + change);
      if (open > 0 && depth == 0) {
        return 0;
      }
    }
    return depth;
  }

  /** 1 where a double mark opens, -1 where one closes. */
  private static int change(String s, int i, int end) {
    return switch (s.charAt(i)) {
      case '“', '„', '‟', '«' -> 1;
      case '”', '»' -> -1;
      case '"' -> {
        boolean blankBefore = i == 0 || !isWordEnd(s.charAt(i - 1));
        boolean wordAfter = i + 1 < end && Character.isLetterOrDigit(s.charAt(i + 1));
        yield blankBefore && wordAfter ? 1 : -1;
      }
      default -> 0;
    };
  }

  private static boolean isWordEnd(char c) {
    return Character.isLetterOrDigit(c) || ".,!?…;:)".indexOf(c) >= 0;
  }

  private static boolean doubled(String s, int first, int second) {
    if (first < 0 || second >= s.length() || s.charAt(first) != s.charAt(second)) {
      return false;
    }
    char c = s.charAt(first);
    return c == '`' || c == '\'' || c == '’' || c == '‘';
  }
}
