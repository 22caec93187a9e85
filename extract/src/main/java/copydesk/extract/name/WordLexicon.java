package copydesk.extract.name;

import copydesk.extract.word.Words;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What is known of words before any text is read: the clusters of words that stand in the same
 * places, and how often a word is part of which kind of name. A word is looked up whatever its
 * case; a record is one long, 0 where nothing is known. Immutable, thread-safe.
 *
 * <p>The file: the number of words, the coarse cluster of each fine one, the words' 32-bit keys in
 * ascending order, their records. Keys are the upper half of {@link Words#hash}; two words with the
 * same key share a record (about one pair in 400,000 words).
 */
public final class WordLexicon {
  /** How many fine clusters there may be; 0 is "none". */
  public static final int CLUSTERS = 2048;

  /** Two longs a word: its key and what the second clustering says of it; its record. */
  private final long[] entries;

  private final byte[] coarse;
  private final int mask;

  private WordLexicon(int words, byte[] coarse) {
    int capacity = Integer.highestOneBit(Math.max(4, words + words / 3)) << 1; // at most 3/4 full
    this.entries = new long[2 * capacity];
    this.coarse = coarse;
    this.mask = capacity - 1;
  }

  /** Reads the file that the training module writes. */
  public static WordLexicon read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    int words = in.readInt();
    byte[] coarse = new byte[CLUSTERS];
    in.readFully(coarse);
    WordLexicon lexicon = new WordLexicon(words, coarse);
    byte[] keys = new byte[words * 4];
    in.readFully(keys);
    byte[] records = new byte[words * 10];
    in.readFully(records);
    java.nio.IntBuffer keyOf = java.nio.ByteBuffer.wrap(keys).asIntBuffer();
    for (int i = 0; i < words; i++) {
      long record = 0;
      for (int column = 0; column < 8; column++) {
        record = record << 8 | (records[column * words + i] & 0xFF);
      }
      int second = (records[8 * words + i] & 0xFF) << 8 | (records[9 * words + i] & 0xFF);
      lexicon.put(keyOf.get(i), record, second);
    }
    return lexicon;
  }

  /** The key of a word, of its number. */
  public static int key(long word) {
    int key = (int) (word >>> 32);
    return key == 0 ? 1 : key;
  }

  /** The word's entry, or -1. */
  int find(long word) {
    int key = key(word);
    int at = key & mask;
    long entry = entries[2 * at];
    while (entry != 0) {
      if ((int) (entry >>> 32) == key) {
        return 2 * at;
      }
      at = (at + 1) & mask;
      entry = entries[2 * at];
    }
    return -1;
  }

  /** The record of an entry. */
  long record(int entry) {
    return entries[entry + 1];
  }

  /** The cluster in the second clustering, 11 bits, and above it the class of frequency. */
  int second(int entry) {
    return (int) entries[entry] & 0xFFFF;
  }

  /** A record of its parts. */
  public static long record(int capital, int small, int brown, int brownSmall, int traits) {
    return (long) capital << 53
        | (long) small << 42
        | (long) brown << 32
        | (long) brownSmall << 22
        | traits;
  }

  /** The fine cluster of the word as written with a capital or without, 0 if unknown. */
  static int cluster(long record, boolean capital) {
    int own = (int) (record >>> (capital ? 53 : 42)) & 0x7FF;
    return own != 0 ? own : (int) (record >>> (capital ? 42 : 53)) & 0x7FF;
  }

  /** The coarse cluster of a fine one. */
  int coarse(int cluster) {
    return coarse[cluster];
  }

  /** The Brown cluster, 1 to 1023, in the order of their paths; 0 if unknown. */
  static int brown(long record, boolean capital) {
    int own = (int) (record >>> (capital ? 32 : 22)) & 0x3FF;
    return own != 0 ? own : (int) (record >>> (capital ? 22 : 32)) & 0x3FF;
  }

  /** 22 bits: in which kinds of names the word stands, and how often. */
  static int traits(long record) {
    return (int) record & 0x3FFFFF;
  }

  private void put(int key, long record, int second) {
    int at = key & mask;
    while (entries[2 * at] != 0) {
      at = (at + 1) & mask;
    }
    entries[2 * at] = (long) key << 32 | second;
    entries[2 * at + 1] = record;
  }
}
