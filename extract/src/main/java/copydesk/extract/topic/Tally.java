package copydesk.extract.topic;

import java.util.Arrays;

/** Sums by small numbers, for one article: open addressing, in the order of first appearance. */
final class Tally {
  private final int[] slots;
  private final int[] keys;
  private final int[] sums;
  private final boolean[] inHeadline;
  private int size;

  /** With room for so many different numbers. */
  Tally(int most) {
    slots = new int[Integer.highestOneBit(Math.max(8, most)) << 2];
    keys = new int[most];
    sums = new int[most];
    inHeadline = new boolean[most];
    Arrays.fill(slots, -1);
  }

  void add(int key, int weight, boolean headline) {
    int mask = slots.length - 1;
    int at = ((key * 0x9E3779B9) >>> 7) & mask;
    while (slots[at] >= 0 && keys[slots[at]] != key) {
      at = (at + 1) & mask;
    }
    if (slots[at] < 0) {
      slots[at] = size;
      keys[size++] = key;
    }
    sums[slots[at]] += weight;
    inHeadline[slots[at]] |= headline;
  }

  int size() {
    return size;
  }

  int key(int i) {
    return keys[i];
  }

  int sum(int i) {
    return sums[i];
  }

  boolean isInHeadline(int i) {
    return inHeadline[i];
  }
}
