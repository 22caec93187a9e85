package copydesk.extract.text;

/** Tells a word's shape from its characters. */
final class ShapeOf {
  private ShapeOf() {}

  static Shape word(String text, int start, int end) {
    int letters = 0;
    int capitals = 0;
    int digits = 0;
    int points = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.') {
        points++;
      } else if (c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c)) {
        capitals++;
        letters++;
      } else if (c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLetter(c)) {
        letters++;
      }
    }
    if (digits > 0) {
      return letters == 0 ? Shape.NUMBER : Shape.ALPHANUMERIC;
    }
    return letters(text.charAt(start), letters, capitals, points);
  }

  private static Shape letters(char first, int letters, int capitals, int points) {
    if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
      return Shape.LOWER;
    }
    if (letters == 1) {
      return Shape.INITIAL;
    }
    if (capitals == letters) {
      return points > 0 ? Shape.ACRONYM : Shape.UPPER;
    }
    return capitals > 1 ? Shape.MIXED : Shape.CAPITALISED;
  }
}
