package copydesk.extract.topic;

import copydesk.extract.word.WordMap;

/** Sums by numbers, for one article: open addressing, in the order of first appearance. */
final class Tally {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /** For each slot, 0 or the place of its key in the order, from 1 on. */
  private final int[] slots;

  private final long[] keys;
  private final int[] sums;
  private int size;

  /** With room for so many different numbers. */
  Tally(int most) {
    slots = new int[Integer.highestOneBit(Math.max(8, most)) << 2];
    keys = new long[most];
    sums = new int[most];
  }

  /** Adds to the key's sum and returns its place in the order. */
  int add(long key, int weight) {
    int mask = slots.length - 1;
    int at = (int) ((key * FACTOR) >>> 32) & mask;
    while (slots[at] > 0 && keys[slots[at] - 1] != key) {
      at = (at + 1) & mask;
    }
    if (slots[at] == 0) {
      keys[size++] = key;
      slots[at] = size;
    }
    int place = slots[at] - 1;
    sums[place] += weight;
    return place;
  }

  int size() {
    return size;
  }

  long key(int place) {
    return keys[place];
  }

  int sum(int place) {
    return sums[place];
  }

  /** The number that each key, as a word, has in an index, or -1. */
  int[] numbers(WordMap index) {
    return index.getAll(keys, size, -1);
  }
}
