package copydesk.extract.name;

import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordSet;
import java.util.Arrays;

/**
 * The tokens of an article that can be part of a name at all: words with a capital, and beside them
 * or between them the few other words that names contain. All other tokens are outside, unseen by
 * the model. Candidates that follow each other without a gap in a sentence form a chain.
 */
public final class NameCandidates {
  private static final int REACH = 3;

  private int[] tokens;
  private int size;

  private NameCandidates(int expected) {
    tokens = new int[Math.max(16, expected)];
  }

  /**
   * Finds the candidates.
   *
   * @param inner the words that names contain in small letters, and marks
   * @param outer the words that are no names where they stand alone with a capital: "The", "Monday"
   */
  public static NameCandidates of(Tokens tokens, WordSet inner, WordSet outer) {
    NameCandidates found = new NameCandidates(tokens.size() / 3);
    for (int s = 0; s < tokens.sentences(); s++) {
      found.add(tokens, inner, outer, tokens.sentenceStart(s), tokens.sentenceEnd(s));
    }
    return found;
  }

  /** How many candidates there are. */
  public int size() {
    return size;
  }

  /** The token that is candidate {@code c}. */
  public int token(int c) {
    return tokens[c];
  }

  /** Whether candidate {@code c} goes on with the chain of the one before it. */
  boolean isLinked(Tokens text, int c) {
    return c > 0
        && tokens[c - 1] == tokens[c] - 1
        && text.sentenceOf(tokens[c - 1]) == text.sentenceOf(tokens[c]);
  }

  /** One past the last candidate of the chain that starts at candidate {@code from}. */
  public int chainEnd(Tokens text, int from) {
    int end = from + 1;
    while (end < size && isLinked(text, end)) {
      end++;
    }
    return end;
  }

  private void add(Tokens text, WordSet inner, WordSet outer, int from, int to) {
    int capital = -REACH - 1;
    int next = nextCapital(text, outer, from, from, to);
    for (int i = from; i < to; i++) {
      if (i == next) {
        add(i);
        capital = i;
        next = nextCapital(text, outer, i + 1, from, to);
      } else if (isNear(i - capital, next - i)
          && (inner.contains(text.word(i)) || isHyphened(text, i, to))) {
        add(i);
      }
    }
  }

  /** "-kin" of "Man-kin": a hyphen after a capitalised word without blanks, and what follows. */
  private static boolean isHyphened(Tokens text, int i, int to) {
    if (i == 0 || text.isSpaced(i)) {
      return false;
    }
    if (text.is(i, '-')) {
      return i + 1 < to && !text.isSpaced(i + 1) && text.shape(i - 1).isCapital();
    }
    return i >= 2 && text.is(i - 1, '-') && text.shape(i - 2).isCapital() && !text.isSpaced(i - 1);
  }

  private static boolean isNear(int before, int after) {
    return before == 1 || after == 1 || after == 2 || (before <= REACH && after <= REACH);
  }

  private static int nextCapital(Tokens text, WordSet outer, int at, int from, int to) {
    for (int i = at; i < to; i++) {
      boolean plain = text.shape(i) == Shape.CAPITALISED && outer.contains(text.word(i));
      if (isCapital(text, i) && !(plain && isAlone(text, i, from, to))) {
        return i;
      }
    }
    return to + REACH + 1;
  }

  private static boolean isCapital(Tokens text, int i) {
    Shape shape = text.shape(i);
    return shape.isCapital() || shape == Shape.ALPHANUMERIC;
  }

  /** Whether no word with a capital and no hyphen stands beside the token. */
  public static boolean isAlone(Tokens text, int i, int from, int to) {
    return (i == from || !(isCapital(text, i - 1) || text.is(i - 1, '-')))
        && (i + 1 == to || !(isCapital(text, i + 1) || text.is(i + 1, '-')));
  }

  private void add(int token) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, size * 2);
    }
    tokens[size++] = token;
  }
}
