package copydesk.extract.word;

/**
 * Words as 64-bit numbers. Two words that differ in case only, or in the kind of apostrophe, are
 * the same number; different words practically never are (with a million words the chance of any
 * clash is about 1 in 30 million).
 */
public final class Words {
  /** Where the number of every word starts. */
  public static final long SEED = 0x9E3779B97F4A7C15L;

  private static final long FACTOR = 0xD6E8FEB86659FD93L;

  private static final char[] FOLDED = new char[0x80];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = Character.toLowerCase(c);
    }
  }

  private Words() {}

  /** The number of the word, whatever its case. */
  public static long hash(CharSequence word) {
    return hash(word, 0, word.length());
  }

  /** The number of the word that stands in a text from {@code start} to {@code end} (UTF-16). */
  public static long hash(CharSequence text, int start, int end) {
    long hash = SEED;
    for (int i = start; i < end; i++) {
      hash = add(hash, text.charAt(i));
    }
    return finish(hash, end - start);
  }

  public static long hash(char[] text, int start, int end) {
    long hash = SEED;
    for (int i = start; i < end; i++) {
      hash = add(hash, text[i]);
    }
    return finish(hash, end - start);
  }

  /** The number of a phrase: its words' numbers in order. */
  public static long phrase(long first, long second) {
    return mix(first * 31 + second);
  }

  /** The number of a phrase of these words, from the one at an index on; 0 for none. */
  public static long phrase(long[] words, int from) {
    long phrase = 0;
    for (int i = from; i < words.length; i++) {
      phrase = phrase(phrase, words[i]);
    }
    return phrase;
  }

  public static long add(long hash, char c) {
    return (hash ^ fold(c)) * FACTOR;
  }

  public static long finish(long hash, int length) {
    return mix(hash + length);
  }

  /** The character in lower case; curly apostrophes are straight ones. */
  public static char fold(char c) {
    if (c < 0x80) {
      return FOLDED[c];
    }
    return c == '’' || c == '‘' ? '\'' : Character.toLowerCase(c);
  }

  /** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit depends on all. */
  public static long mix(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return h ^ (h >>> 33);
  }
}
