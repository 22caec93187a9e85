package copydesk.enrich.copy;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Signatures that came in one after the other, found by their bands: those of half a day, or as
 * many as it takes. It grows and is dropped as a whole. Not thread-safe.
 */
final class IndexSegment {
  /** How many signatures it takes at most. */
  static final int CAPACITY = 1 << 15;

  private static final int FIRST = 1 << 8;
  private static final int HEADS_PER_PRINT = 16;

  private final long started;
  private long newest;
  private int size;
  private byte[] signatures = new byte[FIRST * CopySignature.BYTES];
  private long[] times = new long[FIRST];
  private StoryNode[] nodes = new StoryNode[FIRST];
  private boolean[] first = new boolean[FIRST];
  private int[] heads = new int[FIRST * HEADS_PER_PRINT]; // one more than the entry; 0 where none
  private int[] next = new int[FIRST * CopySignature.BANDS];
  private int[] seen = new int[FIRST];
  private int query;

  /**
   * @param started the time of the first signature
   */
  IndexSegment(long started) {
    this.started = started;
    this.newest = started;
  }

  long started() {
    return started;
  }

  /** The latest time of a signature in it. */
  long newest() {
    return newest;
  }

  int size() {
    return size;
  }

  StoryNode node(int slot) {
    return nodes[slot];
  }

  long time(int slot) {
    return times[slot];
  }

  /** Whether it is that of the article's first revision. */
  boolean isFirst(int slot) {
    return first[slot];
  }

  /** Adds a revision; one without a signature is never found. */
  void add(StoryNode node, long time, CopySignature signature, boolean isFirst) {
    if (size == times.length) {
      grow();
    }
    nodes[size] = node;
    times[size] = time;
    first[size] = isFirst;
    newest = Math.max(newest, time);
    if (signature != null) {
      signature.copyTo(signatures, size * CopySignature.BYTES);
      link(size);
    }
    size++;
  }

  private void grow() {
    int slots = size * 2;
    signatures = Arrays.copyOf(signatures, slots * CopySignature.BYTES);
    times = Arrays.copyOf(times, slots);
    nodes = Arrays.copyOf(nodes, slots);
    first = Arrays.copyOf(first, slots);
    seen = Arrays.copyOf(seen, slots);
    next = new int[slots * CopySignature.BANDS];
    heads = new int[slots * HEADS_PER_PRINT];
    for (int slot = 0; slot < size; slot++) {
      if (hasSignature(slot)) {
        link(slot);
      }
    }
  }

  /** A signature counts its words, so that none is all zeros. */
  private boolean hasSignature(int slot) {
    int end = (slot + 1) * CopySignature.BYTES;
    return signatures[end - 1] != 0 || signatures[end - 2] != 0;
  }

  private void link(int slot) {
    for (int band = 0; band < CopySignature.BANDS; band++) {
      int key = CopySignature.band(signatures, slot * CopySignature.BYTES, band);
      int head = head(band, key);
      int entry = slot * CopySignature.BANDS + band;
      next[entry] = heads[head];
      heads[head] = entry + 1;
    }
  }

  private int head(int band, int key) {
    int hash = (key * 31 + band) * 0x9E3779B9;
    return (hash ^ (hash >>> 15)) & (heads.length - 1);
  }

  /** Hands over the slot of each signature that is that of a copy, once, in no particular order. */
  void copies(byte[] signature, IntConsumer receiver) {
    query++;
    for (int band = 0; band < CopySignature.BANDS; band++) {
      int key = CopySignature.band(signature, 0, band);
      for (int e = heads[head(band, key)]; e != 0; e = next[e - 1]) {
        int slot = (e - 1) / CopySignature.BANDS;
        int at = slot * CopySignature.BYTES;
        boolean here = (e - 1) % CopySignature.BANDS == band && seen[slot] != query;
        if (here && CopySignature.band(signatures, at, band) == key) {
          seen[slot] = query;
          if (CopySignature.areCopies(signature, 0, signatures, at)) {
            receiver.accept(slot);
          }
        }
      }
    }
  }
}
