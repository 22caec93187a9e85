package copydesk.extract.name;

import copydesk.extract.text.WordSet;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The weights of the tagger: for each feature a weight per tag for the first reading and one for
 * the second, and for each reading the weights of a tag after another. Weights are bytes, so that
 * sums are exact and eight of them are added at once. Immutable, thread-safe.
 *
 * <p>The file: the words inside names as 64-bit numbers, the factor that turns sums into log odds,
 * the transition weights, the feature numbers in ascending order, the weights tag by tag.
 */
public final class NameModel {
  /** How many times an article is read. */
  public static final int READINGS = 2;

  /** The first four bytes of the file. */
  public static final int MAGIC = 0x43444E31;

  static final int TAGS = NameTags.COUNT;

  /** Longs in which the sums of one candidate are kept: two for each eight weights. */
  static final int SUMS = 2 * ((READINGS * TAGS + 7) / 8);

  private static final long EVEN = 0x00FF00FF00FF00FFL;
  private static final int LONGS = SUMS / 2;
  private static final int BIAS = 128;
  private static final long ZEROS = 0x8080808080808080L;

  private final WordSet inner;
  private final float scale;
  private final int[][] transitions = new int[READINGS][TAGS * TAGS];
  private final int[] keys;
  private final int[] rowOf;
  private final long[] rows;
  private final int mask;

  private NameModel(WordSet inner, float scale, int features) {
    this.inner = inner;
    this.scale = scale;
    int capacity = Integer.highestOneBit(Math.max(4, features)) << 2;
    this.keys = new int[capacity];
    this.rowOf = new int[capacity];
    this.mask = capacity - 1;
    this.rows = new long[features * LONGS];
    Arrays.fill(rows, ZEROS);
  }

  /** Reads the file that the training module writes. */
  public static NameModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    if (in.readInt() != MAGIC) {
      throw new IOException("not a name model of this version");
    }
    long[] inner = new long[in.readInt()];
    for (int i = 0; i < inner.length; i++) {
      inner[i] = in.readLong();
    }
    float scale = in.readFloat();
    int features = in.readInt();
    NameModel model = new NameModel(WordSet.ofNumbers(inner), scale, features);
    for (int[] of : model.transitions) {
      for (int i = 0; i < of.length; i++) {
        of[i] = in.readShort();
      }
    }
    byte[] numbers = new byte[features * 4];
    in.readFully(numbers);
    java.nio.IntBuffer numberOf = java.nio.ByteBuffer.wrap(numbers).asIntBuffer();
    for (int row = 0; row < features; row++) {
      model.put(numberOf.get(row), row);
    }
    byte[] column = new byte[features];
    for (int tag = 0; tag < READINGS * TAGS; tag++) {
      in.readFully(column);
      model.putWeights(tag, column);
    }
    return model;
  }

  /** The words that stand in names with a small letter, and the marks. */
  public WordSet inner() {
    return inner;
  }

  /** What a sum of weights is multiplied by to be a logarithm of odds. */
  float scale() {
    return scale;
  }

  /** The weights of a tag after another, in a reading: {@code [before * COUNT + tag]}. */
  int[] transitions(int reading) {
    return transitions[reading];
  }

  /** Adds a feature's weights to the sums from {@code at}; returns 1, or 0 if it has none. */
  int add(int feature, long[] sums, int at) {
    int slot = feature & mask;
    while (keys[slot] != feature) {
      if (rowOf[slot] == 0) {
        return 0;
      }
      slot = (slot + 1) & mask;
    }
    if (rowOf[slot] == 0) {
      return 0;
    }
    int row = (rowOf[slot] - 1) * LONGS;
    for (int k = 0; k < LONGS; k++) {
      long eight = rows[row + k];
      sums[at + 2 * k] += eight & EVEN;
      sums[at + 2 * k + 1] += (eight >>> 8) & EVEN;
    }
    return 1;
  }

  /** The sum of a tag's weights over {@code features} features. */
  static int sum(long[] sums, int at, int features, int reading, int tag) {
    int lane = reading * TAGS + tag;
    long pair = sums[at + 2 * (lane >> 3) + (lane & 1)];
    return (int) (pair >>> (16 * ((lane & 7) >> 1)) & 0xFFFF) - BIAS * features;
  }

  private void put(int feature, int row) {
    int slot = feature & mask;
    while (rowOf[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = feature;
    rowOf[slot] = row + 1;
  }

  private void putWeights(int lane, byte[] weights) {
    int shift = 8 * (lane & 7);
    for (int row = 0; row < weights.length; row++) {
      int at = row * LONGS + (lane >> 3);
      long value = (weights[row] + BIAS) & 0xFFL;
      rows[at] = (rows[at] & ~(0xFFL << shift)) | (value << shift);
    }
  }
}
