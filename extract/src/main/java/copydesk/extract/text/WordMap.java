package copydesk.extract.text;

import java.util.Arrays;

/**
 * Words to small numbers, by open addressing over primitive arrays. Not thread-safe while it is
 * filled; any number of threads may read it afterwards.
 */
public final class WordMap {
  private long[] keys;
  private int[] values;
  private int size;

  /** An empty map with room for so many words. */
  public WordMap(int expected) {
    int capacity = Integer.highestOneBit(Math.max(4, expected * 2)) << 1;
    keys = new long[capacity];
    values = new int[capacity];
  }

  /** Sets the word's value, in place of any it had. */
  public void put(long word, int value) {
    if ((size + 1) * 2 > keys.length) {
      grow();
    }
    int at = slot(word);
    if (keys[at] == 0) {
      keys[at] = word;
      size++;
    }
    values[at] = value;
  }

  /** The word's value, or {@code other} where it has none. */
  public int get(long word, int other) {
    int at = slot(word);
    return keys[at] == 0 ? other : values[at];
  }

  /** How many words it holds. */
  public int size() {
    return size;
  }

  private int slot(long word) {
    int mask = keys.length - 1;
    int at = (int) (word ^ (word >>> 32)) & mask;
    while (keys[at] != 0 && keys[at] != word) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    Arrays.fill(keys, 0);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }
}
