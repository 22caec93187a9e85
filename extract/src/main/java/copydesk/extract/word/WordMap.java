package copydesk.extract.word;

import java.util.Arrays;

/**
 * Words to small numbers, by open addressing over primitive arrays. Not thread-safe while it is
 * filled; any number of threads may read it afterwards.
 */
public final class WordMap {
  /**
   * For each slot, 0 or an entry: its number from 1 on in the lower bits, as many as a slot's index
   * has; in the upper ones those of its word, which rule out nearly all others without a look.
   */
  private int[] slots;

  private long[] words;
  private int[] values;
  private int size;

  /** An empty map with room for so many words. */
  public WordMap(int expected) {
    slots = new int[Integer.highestOneBit(Math.max(4, expected * 2)) << 1];
    words = new long[Math.max(2, expected)];
    values = new int[words.length];
  }

  /** Sets the word's value, in place of any it had. */
  public void put(long word, int value) {
    int entry = find(word);
    if (entry < 0) {
      entry = size++;
      if (size > words.length) {
        words = Arrays.copyOf(words, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      words[entry] = word;
      if (size * 2 > slots.length) {
        slots = new int[slots.length * 2];
        for (int i = 0; i < entry; i++) {
          link(i);
        }
      }
      link(entry);
    }
    values[entry] = value;
  }

  /** The word's value, or {@code other} where it has none. */
  public int get(long word, int other) {
    int entry = find(word);
    return entry < 0 ? other : values[entry];
  }

  /**
   * The values of the first {@code count} words, or {@code other}. Faster than word by word: each
   * pass but the second one fetches from far away in memory, and waits for no single word.
   */
  public int[] getAll(long[] all, int count, int other) {
    int mask = slots.length - 1;
    int[] found = new int[count];
    for (int i = 0; i < count; i++) {
      found[i] = slots[home(all[i], mask)];
    }
    for (int i = 0; i < count; i++) {
      int tag = tag(all[i], mask);
      int slot = found[i];
      for (int at = home(all[i], mask); slot != 0 && (slot & ~mask) != tag; slot = slots[at]) {
        at = (at + 1) & mask;
      }
      found[i] = (slot & mask) - 1;
    }
    for (int i = 0; i < count; i++) {
      int entry = found[i];
      if (entry < 0) {
        found[i] = other;
      } else {
        found[i] = words[entry] == all[i] ? values[entry] : get(all[i], other);
      }
    }
    return found;
  }

  /** How many words it holds. */
  public int size() {
    return size;
  }

  /** The entry of the word, or -1. */
  private int find(long word) {
    int mask = slots.length - 1;
    int tag = tag(word, mask);
    int at = home(word, mask);
    for (int slot = slots[at]; slot != 0; slot = slots[at]) {
      int entry = (slot & mask) - 1;
      if ((slot & ~mask) == tag && words[entry] == word) {
        return entry;
      }
      at = (at + 1) & mask;
    }
    return -1;
  }

  private void link(int entry) {
    int mask = slots.length - 1;
    int at = home(words[entry], mask);
    while (slots[at] != 0) {
      at = (at + 1) & mask;
    }
    slots[at] = tag(words[entry], mask) | (entry + 1);
  }

  private static int home(long word, int mask) {
    return (int) (word ^ (word >>> 32)) & mask;
  }

  private static int tag(long word, int mask) {
    return (int) (word >>> 32) & ~mask;
  }
}
