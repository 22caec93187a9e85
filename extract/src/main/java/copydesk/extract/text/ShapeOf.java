package copydesk.extract.text;

import java.util.Arrays;

/** Tells a word's shape from its characters. */
final class ShapeOf {
  private static final byte SMALL = 1;
  private static final byte CAPITAL = 2;
  private static final byte DIGIT = 4;

  /** The kinds of plain characters: letters and digits with codes below 128. */
  private static final byte[] PLAIN = new byte[0x80];

  static {
    Arrays.fill(PLAIN, 'a', 'z' + 1, SMALL);
    Arrays.fill(PLAIN, 'A', 'Z' + 1, CAPITAL);
    Arrays.fill(PLAIN, '0', '9' + 1, DIGIT);
  }

  private ShapeOf() {}

  /** A bit for a plain character's kind; 0 where it is none. */
  static int kind(char c) {
    return c < 0x80 ? PLAIN[c] : 0;
  }

  /** The shape of a word of plain characters, by its first and the kinds of all others. */
  static Shape plain(char start, int others) {
    int first = kind(start);
    if (((first | others) & DIGIT) != 0) {
      return (first | others) == DIGIT ? Shape.NUMBER : Shape.ALPHANUMERIC;
    }
    if (first == SMALL) {
      return Shape.LOWER;
    }
    return switch (others) {
      case 0 -> Shape.INITIAL;
      case SMALL -> Shape.CAPITALISED;
      case CAPITAL -> Shape.UPPER;
      default -> Shape.MIXED;
    };
  }

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
