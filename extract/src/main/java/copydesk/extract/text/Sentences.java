package copydesk.extract.text;

import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;

/**
 * Finds where sentences end, block by block: after a stop that a capital, a digit or a mark
 * follows. Closing marks belong to the sentence that they close. A small letter after {@code ?"}
 * goes on with the sentence, for a cue stands there.
 */
final class Sentences {
  private static final WordSet STARTERS = WordLists.set("sentence-starters");

  private Sentences() {}

  /** Divides the tokens from {@code first} on, all of one block, into sentences. */
  static void divide(Tokens tokens, int first, int block) {
    int size = tokens.size();
    int i = first;
    while (i < size) {
      tokens.startSentence(i, block);
      i = end(tokens, i, size);
    }
  }

  private static int end(Tokens tokens, int from, int size) {
    int i = from;
    while (i < size) {
      int last = i++;
      if (!canEnd(tokens, last, size)) {
        continue;
      }
      while (i < size && isClosing(tokens, i)) {
        i++;
      }
      if (i >= size || starts(tokens, i, last)) {
        return i;
      }
    }
    return size;
  }

  private static boolean canEnd(Tokens tokens, int i, int size) {
    Shape shape = tokens.shape(i);
    if (shape == Shape.MARK) {
      char c = tokens.first(i);
      return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '‼';
    }
    return shape.isCapital()
        && tokens.text().charAt(tokens.end(i) - 1) == '.'
        && i + 1 < size
        && endsAtPoint(tokens, i, shape);
  }

  /** "U.S. The": an acronym or "Inc." ends a sentence where a word follows that starts one. */
  private static boolean endsAtPoint(Tokens tokens, int i, Shape shape) {
    boolean closes = isClosing(tokens, i + 1);
    if (shape == Shape.INITIAL) {
      return closes;
    }
    return closes
        || (tokens.shape(i + 1) == Shape.CAPITALISED && STARTERS.contains(tokens.word(i + 1)));
  }

  private static boolean isClosing(Tokens tokens, int i) {
    char c = tokens.first(i);
    if (tokens.shape(i) != Shape.MARK || tokens.isSpaced(i)) {
      return false;
    }
    return c == '"' || c == '”' || c == '’' || c == '\'' || c == ')' || c == ']' || c == '»'
        || c == '“' || c == '‘' || c == '«' || c == '.' || c == '!' || c == '?' || c == '›'
        || c == '…';
  }

  private static boolean starts(Tokens tokens, int i, int last) {
    Shape shape = tokens.shape(i);
    boolean spaced = tokens.isSpaced(i);
    if (shape == Shape.LOWER || shape == Shape.ADDRESS) {
      return shape == Shape.ADDRESS && spaced;
    }
    if (shape == Shape.MARK) {
      char c = tokens.first(i);
      return spaced && c != '-' && c != '–' && c != '—' && c != ',' && c != ';' && c != ')';
    }
    return spaced || (shape.isCapital() && tokens.first(last) != '.') || isGlued(tokens, i, last);
  }

  /** "peace.He said": a missing blank after a stop. */
  private static boolean isGlued(Tokens tokens, int i, int last) {
    return tokens.shape(i) == Shape.CAPITALISED && last > 0 && tokens.shape(last) == Shape.MARK;
  }
}
