package copydesk.records.text;

import java.util.Collection;
import java.util.List;

/**
 * Phrases of which a text may hold one or the other. One pass over the text, however many phrases
 * there are. Immutable, thread-safe.
 */
public final class PhraseSet {
  /** How many characters of a phrase are looked up at once: what fits into a {@code long}. */
  private static final int OPENING = 4;

  private static final int BITS = 9;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final List<String> phrases;
  private final boolean[] openings = new boolean[1 << BITS];

  /**
   * @param phrases each of at least four UTF-16 characters
   * @throws IllegalArgumentException if one is shorter
   */
  public PhraseSet(Collection<String> phrases) {
    this.phrases = List.copyOf(phrases);
    for (String phrase : phrases) {
      if (phrase.length() < OPENING) {
        throw new IllegalArgumentException("too short a phrase: " + phrase);
      }
      long window = 0;
      for (int i = 0; i < OPENING; i++) {
        window = next(window, phrase.charAt(i));
      }
      openings[slot(window)] = true;
    }
  }

  /** Whether the text holds one of them, anywhere, within a word too; by exact characters. */
  public boolean isIn(String text) {
    int length = text.length();
    long window = 0;
    for (int i = 0; i < length; i++) {
      window = next(window, text.charAt(i));
      if (openings[slot(window)] && i >= OPENING - 1 && standsAt(text, i - (OPENING - 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean standsAt(String text, int start) {
    for (String phrase : phrases) {
      if (text.startsWith(phrase, start)) {
        return true;
      }
    }
    return false;
  }

  /** The last four characters. */
  private static long next(long window, char c) {
    return (window << Character.SIZE) | c;
  }

  private static int slot(long window) {
    return (int) ((window * FACTOR) >>> (Long.SIZE - BITS));
  }
}
