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

  /** The bits of a row's last long that hold weights; above them lie the feature and a flag. */
  private static final long LAST_WEIGHTS = 0xFFFFL;

  private static final int FEATURE_SHIFT = 16;
  private static final long FEATURE = 0xFFFFFFFFL << FEATURE_SHIFT;
  private static final long USED = 1L << 48;

  private final WordSet inner;
  private final float scale;
  private final int[][] transitions = new int[READINGS][TAGS * TAGS];
  private final long[] rows;
  private final int mask;

  private NameModel(WordSet inner, float scale, int features) {
    this.inner = inner;
    this.scale = scale;
    int capacity = Integer.highestOneBit(Math.max(4, features)) << 1;
    this.mask = capacity - 1;
    this.rows = new long[capacity * LONGS];
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
    int[] rowOf = new int[features];
    for (int feature = 0; feature < features; feature++) {
      rowOf[feature] = model.put(numberOf.get(feature));
    }
    byte[] column = new byte[features];
    for (int lane = 0; lane < READINGS * TAGS; lane++) {
      in.readFully(column);
      model.putWeights(lane, column, rowOf);
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

  /**
   * Adds the weights of features to the sums from {@code at}; returns how many of them have any.
   * {@code features} holds them from {@code from} to {@code to}.
   */
  int add(int[] features, int from, int to, long[] sums, int at) {
    int found = 0;
    long a0 = 0;
    long a1 = 0;
    long b0 = 0;
    long b1 = 0;
    long c0 = 0;
    long c1 = 0;
    long d0 = 0;
    long d1 = 0;
    long e0 = 0;
    long e1 = 0;
    for (int f = from; f < to; f++) {
      int row = row(features[f]);
      if (row >= 0) {
        found++;
        long eight = rows[row];
        a0 += eight & EVEN;
        a1 += (eight >>> 8) & EVEN;
        eight = rows[row + 1];
        b0 += eight & EVEN;
        b1 += (eight >>> 8) & EVEN;
        eight = rows[row + 2];
        c0 += eight & EVEN;
        c1 += (eight >>> 8) & EVEN;
        eight = rows[row + 3];
        d0 += eight & EVEN;
        d1 += (eight >>> 8) & EVEN;
        eight = rows[row + 4] & LAST_WEIGHTS;
        e0 += eight & EVEN;
        e1 += eight >>> 8;
      }
    }
    long[] added = {a0, a1, b0, b1, c0, c1, d0, d1, e0, e1};
    for (int k = 0; k < SUMS; k++) {
      sums[at + k] += added[k];
    }
    return found;
  }

  private int row(int feature) {
    long wanted = USED | ((feature & 0xFFFFFFFFL) << FEATURE_SHIFT);
    int slot = feature & mask;
    while (true) {
      long last = rows[slot * LONGS + LONGS - 1];
      if ((last & (USED | FEATURE)) == wanted) {
        return slot * LONGS;
      }
      if (last == 0) {
        return -1;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** The sum of a tag's weights over {@code features} features. */
  static int sum(long[] sums, int at, int features, int reading, int tag) {
    int lane = reading * TAGS + tag;
    long pair = sums[at + 2 * (lane >> 3) + (lane & 1)];
    return (int) (pair >>> (16 * ((lane & 7) >> 1)) & 0xFFFF) - BIAS * features;
  }

  private int put(int feature) {
    int slot = feature & mask;
    while (rows[slot * LONGS + LONGS - 1] != 0) {
      slot = (slot + 1) & mask;
    }
    int row = slot * LONGS;
    Arrays.fill(rows, row, row + LONGS - 1, ZEROS);
    rows[row + LONGS - 1] =
        USED | ((feature & 0xFFFFFFFFL) << FEATURE_SHIFT) | (ZEROS & LAST_WEIGHTS);
    return row;
  }

  private void putWeights(int lane, byte[] weights, int[] rowOf) {
    int shift = 8 * (lane & 7);
    for (int feature = 0; feature < weights.length; feature++) {
      int at = rowOf[feature] + (lane >> 3);
      long value = (weights[feature] + BIAS) & 0xFFL;
      rows[at] = (rows[at] & ~(0xFFL << shift)) | (value << shift);
    }
  }
}
