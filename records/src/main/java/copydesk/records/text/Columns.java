package copydesk.records.text;

/** Text in columns of a terminal, a log or a header: a column for each code point. */
public final class Columns {
  private Columns() {}

  /** How many columns the text takes. */
  public static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * At most so many columns of the text, from 1; an ellipsis stands for what is cut, in the last of
   * them, right after a word where the cut falls behind one.
   */
  public static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, columns - 1)).stripTrailing() + "…";
  }

  /** The whole text, with blanks after it where it takes fewer columns than these. */
  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** The text in exactly so many columns, from 1: cut, or with blanks after it. */
  public static String fit(String text, int columns) {
    return pad(cut(text, columns), columns);
  }
}
