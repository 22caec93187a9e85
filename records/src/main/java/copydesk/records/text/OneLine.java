package copydesk.records.text;

/** Words of a text as they are shown: on one line, with single blanks. */
public final class OneLine {
  private OneLine() {}

  /** The text without white space at its edges, each run of white space within it one blank. */
  public static String of(String text) {
    if (isOneLine(text)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        blank = !line.isEmpty();
      } else {
        if (blank) {
          line.append(' ');
        }
        line.append(c);
        blank = false;
      }
    }
    return line.toString();
  }

  private static boolean isOneLine(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = c <= ' ' || (c >= 0x80 && Character.isWhitespace(c));
      if (white && (blank || c != ' ')) {
        return false;
      }
      blank = white;
    }
    return !blank;
  }
}
