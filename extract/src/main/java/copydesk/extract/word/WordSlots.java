package copydesk.extract.word;

/**
 * Gives each different word of an article a small number, by open addressing: what is kept of words
 * is kept in arrays at these numbers. Not thread-safe.
 */
public final class WordSlots {
  private final long[] keys;

  /**
   * An empty one.
   *
   * @param capacity one more than the largest number; a power of two above the number of words
   */
  public WordSlots(int capacity) {
    this.keys = new long[capacity];
  }

  /** The number of the word, the same each time. */
  public int of(long word) {
    int mask = keys.length - 1;
    int at = (int) (word ^ (word >>> 32)) & mask;
    while (keys[at] != 0 && keys[at] != word) {
      at = (at + 1) & mask;
    }
    keys[at] = word;
    return at;
  }
}
