package copydesk.extract.name;

import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;

/**
 * Finds acronyms where they are explained, "the National Olympic Council (NOC)", and marks both.
 * Marks: 1 the acronym, 2 the first word of what it stands for, 3 the other words.
 */
final class Acronyms {
  private static final int MAX_LETTERS = 9;

  private Acronyms() {}

  static void mark(Tokens text, int from, int to, byte[] marks) {
    for (int i = from + 2; i < to; i++) {
      boolean framed = text.shape(i) == Shape.UPPER && text.is(i - 1, '(');
      if (framed && text.end(i) - text.start(i) <= MAX_LETTERS) {
        int start = start(text, i, from, false);
        start = start < 0 ? start(text, i, from, true) : start;
        if (start >= 0) {
          marks[i] = 1;
          marks[start] = 2;
          for (int k = start + 1; k < i - 1; k++) {
            marks[k] = 3;
          }
        }
      }
    }
  }

  /** The first of the words whose initials the acronym has, or -1. */
  private static int start(Tokens text, int acronym, int from, boolean smallWordsCount) {
    int letter = text.end(acronym) - 1;
    int least = Math.max(from, acronym - 1 - 2 * MAX_LETTERS);
    for (int i = acronym - 2; i >= least; i--) {
      Shape shape = text.shape(i);
      boolean counts = shape.isCapital() || (smallWordsCount && shape == Shape.LOWER);
      if (!counts) {
        if (shape == Shape.MARK && !text.is(i, '-') && !text.is(i, '&') && !isPossessive(text, i)) {
          return -1;
        }
        continue;
      }
      if (Character.toUpperCase(text.first(i)) != text.text().charAt(letter)) {
        return -1;
      }
      if (--letter < text.start(acronym)) {
        return shape.isCapital() ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isPossessive(Tokens text, int i) {
    return text.end(i) - text.start(i) == 2;
  }
}
