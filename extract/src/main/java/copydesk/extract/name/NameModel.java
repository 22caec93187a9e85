package copydesk.extract.name;

import copydesk.extract.model.FeatureSpace;
import copydesk.extract.word.WordSet;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The weights of the tagger: for each feature a weight per tag for the first reading and one for
 * the second, and for each reading the weights of a tag after another. Weights are bytes, so that
 * sums are exact and eight of them are added at once. Immutable, thread-safe.
 *
 * <p>The file: a magic number, the fingerprint of the features, the words inside names and those
 * outside as 64-bit numbers, the factor that turns sums into log odds, the transition weights, the
 * feature numbers, the most frequent first so that what is needed often lies together, the weights
 * tag by tag.
 */
public final class NameModel {
  /** How many times an article is read. */
  public static final int READINGS = 2;

  /** The first four bytes of the file; the fingerprint follows. */
  public static final int MAGIC = 0x43444E34; // "CDN4"

  /**
   * Weights of a feature in a reading: all tags' but that of outside, which they are relative to.
   */
  public static final int LANES = NameTags.COUNT - 1;

  private static final int LONGS_OF_A_ROW = READINGS * LANES / 8;

  /** Longs in which the sums of one candidate are kept: two for each eight weights. */
  static final int SUMS = 2 * LONGS_OF_A_ROW;

  private static final int TAGS = NameTags.COUNT;
  private static final long EVEN = 0x00FF00FF00FF00FFL;
  private static final int BIAS = 128;
  private static final long ZEROS = 0x8080808080808080L;

  private final WordSet inner;
  private final WordSet outer;
  private final float scale;
  private final int[][] transitions = new int[READINGS][TAGS * TAGS];

  /** The feature above, where its row starts below; 0 if free. */
  private final long[] slots;

  private final long[] rows;
  private final int mask;

  private NameModel(WordSet inner, WordSet outer, float scale, int features) {
    this.inner = inner;
    this.outer = outer;
    this.scale = scale;
    int capacity = Integer.highestOneBit(Math.max(4, features)) << 2;
    this.mask = capacity - 1;
    this.slots = new long[capacity];
    this.rows = new long[features * LONGS_OF_A_ROW];
    Arrays.fill(rows, ZEROS);
  }

  /**
   * Reads the file that the training module writes.
   *
   * @param space the features that it must be of
   */
  public static NameModel read(InputStream stream, FeatureSpace space) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    if (in.readInt() != MAGIC) {
      throw new IOException("not a name model of this version");
    }
    space.check("the name model", in.readLong());
    WordSet inner = readWords(in);
    WordSet outer = readWords(in);
    float scale = in.readFloat();
    int features = in.readInt();
    NameModel model = new NameModel(inner, outer, scale, features);
    for (int[] of : model.transitions) {
      for (int i = 0; i < of.length; i++) {
        of[i] = in.readShort();
      }
    }
    byte[] numbers = new byte[features * 4];
    in.readFully(numbers);
    java.nio.IntBuffer numberOf = java.nio.ByteBuffer.wrap(numbers).asIntBuffer();
    for (int row = 0; row < features; row++) {
      model.put(numberOf.get(row), row * LONGS_OF_A_ROW);
    }
    byte[] column = new byte[features];
    for (int lane = 0; lane < READINGS * LANES; lane++) {
      in.readFully(column);
      model.putWeights(lane, column);
    }
    return model;
  }

  /** The words that stand in names with a small letter, and the marks. */
  public WordSet inner() {
    return inner;
  }

  /** The words that are no names where they stand alone with a capital. */
  public WordSet outer() {
    return outer;
  }

  /** What a sum of weights is multiplied by to be a logarithm of odds. */
  float scale() {
    return scale;
  }

  /** The weights of a tag after another, in a reading: {@code [before * COUNT + tag]}. */
  int[] transitions(int reading) {
    return transitions[reading];
  }

  /**
   * Adds the weights of features to the sums from {@code at}; returns how many of them have any.
   * {@code features} holds them from {@code from} to {@code to}.
   */
  int add(int[] features, int from, int to, long[] sums, int at) {
    // First all look-ups, then all additions: without branches between them, the processor fetches
    // many rows at a time.
    int[] found = new int[to - from + 1];
    int size = 0;
    for (int f = from; f < to; f++) {
      long slot = slots[slot(features[f])];
      found[size] = (int) slot;
      size += slot != 0 ? 1 : 0;
    }
    long a0 = 0;
    long a1 = 0;
    long b0 = 0;
    long b1 = 0;
    long c0 = 0;
    long c1 = 0;
    long d0 = 0;
    long d1 = 0;
    for (int k = 0; k < size; k++) {
      int row = found[k];
      long a = rows[row];
      long b = rows[row + 1];
      long c = rows[row + 2];
      long d = rows[row + 3];
      a0 += a & EVEN;
      a1 += (a >>> 8) & EVEN;
      b0 += b & EVEN;
      b1 += (b >>> 8) & EVEN;
      c0 += c & EVEN;
      c1 += (c >>> 8) & EVEN;
      d0 += d & EVEN;
      d1 += (d >>> 8) & EVEN;
    }
    sums[at] += a0;
    sums[at + 1] += a1;
    sums[at + 2] += b0;
    sums[at + 3] += b1;
    sums[at + 4] += c0;
    sums[at + 5] += c1;
    sums[at + 6] += d0;
    sums[at + 7] += d1;
    return size;
  }

  /** Where the feature is, or the free slot where it would be. */
  private int slot(int feature) {
    int slot = feature & mask;
    while (slots[slot] != 0 && (int) (slots[slot] >>> 32) != feature) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /**
   * Writes the sums of a candidate's weights, tag by tag.
   *
   * @param at where its sums start
   * @param features of how many features they are
   * @param into takes them from {@code to} on
   */
  static void unpack(long[] sums, int at, int features, int reading, int[] into, int to) {
    int zero = BIAS * features;
    int lane = to + 1;
    into[to + NameTags.OUTSIDE] = 0;
    int first = at + reading * LANES / 4;
    for (int k = first; k < first + LANES / 4; k += 2) {
      long even = sums[k];
      long odd = sums[k + 1];
      for (int shift = 0; shift < Long.SIZE; shift += 16) {
        into[lane++] = (int) ((even >>> shift) & 0xFFFF) - zero;
        into[lane++] = (int) ((odd >>> shift) & 0xFFFF) - zero;
      }
    }
  }

  private static WordSet readWords(DataInputStream in) throws IOException {
    long[] words = new long[in.readInt()];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readLong();
    }
    return WordSet.ofNumbers(words);
  }

  private void put(int feature, int row) {
    slots[slot(feature)] = (long) feature << 32 | row;
  }

  private void putWeights(int lane, byte[] weights) {
    int shift = 8 * (lane & 7);
    for (int row = 0; row < weights.length; row++) {
      int at = row * LONGS_OF_A_ROW + (lane >> 3);
      long value = (weights[row] + BIAS) & 0xFFL;
      rows[at] = (rows[at] & ~(0xFFL << shift)) | (value << shift);
    }
  }
}
