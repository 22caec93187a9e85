package copydesk.records;

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
   * of quotation marks at its edges (a doubled mark such as {@code ``} counts as one). A mark is
   * taken off at the start and at the end independently, for a quotation that goes on in the next
   * paragraph is opened and not closed.
   */
  public static String strip(String quotation) {
    String content = quotation.strip();
    int start = 0;
    int end = content.length();
    if (start < end && isMark(content.charAt(start))) {
      start += doubled(content, start, start + 1) ? 2 : 1;
    }
    if (end > start && isMark(content.charAt(end - 1))) {
      end -= end - 2 >= start && doubled(content, end - 2, end - 1) ? 2 : 1;
    }
    return content.substring(start, end).strip();
  }

  private static boolean doubled(String s, int first, int second) {
    if (first < 0 || second >= s.length() || s.charAt(first) != s.charAt(second)) {
      return false;
    }
    char c = s.charAt(first);
    return c == '`' || c == '\'' || c == '’' || c == '‘';
  }
}
