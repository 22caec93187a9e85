package copydesk.extract.text;

/** Tells a headline from a story's first paragraph by its look. */
final class Headlines {
  private static final int MAX_LENGTH = 200;
  private static final int MIN_LENGTH = 8;

  private Headlines() {}

  static boolean isHeadline(String text, Line line) {
    if (line.length() > MAX_LENGTH || line.length() < MIN_LENGTH) {
      return false;
    }
    if (Datelines.end(text, line.start(), line.end()) > line.start()) {
      return false;
    }
    char last = text.charAt(line.end() - 1);
    if (last == ',' || last == ';' || last == ':') {
      return false;
    }
    boolean stopped = last == '.' || (isClosing(last) && text.charAt(line.end() - 2) == '.');
    return !stopped || isTitleCase(text, line);
  }

  private static boolean isClosing(char c) {
    return c == '"' || c == '”' || c == '\'' || c == '’' || c == ')';
  }

  /** Most words of four and more letters start with a capital. */
  static boolean isTitleCase(String text, Line line) {
    int words = 0;
    int capitals = 0;
    int at = line.start();
    while (at < line.end()) {
      int from = at;
      while (at < line.end() && Character.isLetter(text.charAt(at))) {
        at++;
      }
      if (at - from >= 4) {
        words++;
        capitals += Character.isUpperCase(text.charAt(from)) ? 1 : 0;
      }
      at = Math.max(at, from + 1);
    }
    return words >= 2 && capitals * 10 >= words * 7;
  }
}
