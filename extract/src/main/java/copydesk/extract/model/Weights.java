package copydesk.extract.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The weights of a linear model over hashed features: a table of {@code 2^bits} rows, one row per
 * feature, {@code width} columns, one per outcome. Features that share a row share its weights.
 * Written with one byte a weight, and only the rows that have any. Read by any number of threads.
 */
public final class Weights {
  private static final int MAGIC = 0x43445731; // "CDW1"

  private final int bits;
  private final int width;
  private final float[] table;

  /** All weights zero. */
  public Weights(int bits, int width) {
    this.bits = bits;
    this.width = width;
    this.table = new float[width << bits];
  }

  /** How many outcomes there are. */
  public int width() {
    return width;
  }

  /** The rows themselves, for training; row {@code r} starts at {@code r * width}. */
  public float[] table() {
    return table;
  }

  /** The row of a feature: which template it comes from, and its value. */
  public int row(int template, long value) {
    long h = (value + template * 0x9E3779B97F4A7C15L) * 0xD6E8FEB86659FD93L;
    h ^= h >>> 32;
    h *= 0xD6E8FEB86659FD93L;
    return (int) (h >>> (64 - bits));
  }

  /** Adds a row's weights to the scores. */
  public void add(int row, float[] scores) {
    int at = row * width;
    for (int k = 0; k < width; k++) {
      scores[k] += table[at + k];
    }
  }

  /** The sum of the first column over some rows: the score of a model with one outcome. */
  public float sum(int[] rows, int count) {
    float sum = 0;
    for (int i = 0; i < count; i++) {
      sum += table[rows[i] * width];
    }
    return sum;
  }

  /**
   * Reads weights from the class path.
   *
   * @throws UncheckedIOException if the resource is missing or no table of weights
   */
  public static Weights resource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no resource " + name + " beside " + owner.getName());
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Weights read(InputStream stream) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("this is no table of weights");
    }
    Weights weights = new Weights(in.readUnsignedByte(), in.readUnsignedByte());
    float scale = in.readFloat();
    int rows = in.readInt();
    int row = -1;
    byte[] values = new byte[weights.width];
    for (int i = 0; i < rows; i++) {
      row += readGap(in);
      in.readFully(values);
      for (int k = 0; k < values.length; k++) {
        weights.table[row * weights.width + k] = values[k] * scale;
      }
    }
    return weights;
  }

  /** Writes the weights, rounded to one byte each. */
  public void write(OutputStream stream) throws IOException {
    float most = 1e-9f;
    for (float weight : table) {
      most = Math.max(most, Math.abs(weight));
    }
    float scale = most / 127;
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16))) {
      out.writeInt(MAGIC);
      out.writeByte(bits);
      out.writeByte(width);
      out.writeFloat(scale);
      out.writeInt(usedRows(scale));
      int last = -1;
      for (int row = 0; row < 1 << bits; row++) {
        if (isUsed(row, scale)) {
          writeGap(out, row - last);
          last = row;
          for (int k = 0; k < width; k++) {
            out.writeByte(Math.round(table[row * width + k] / scale));
          }
        }
      }
    }
  }

  private int usedRows(float scale) {
    int used = 0;
    for (int row = 0; row < 1 << bits; row++) {
      used += isUsed(row, scale) ? 1 : 0;
    }
    return used;
  }

  private boolean isUsed(int row, float scale) {
    for (int k = 0; k < width; k++) {
      if (Math.round(table[row * width + k] / scale) != 0) {
        return true;
      }
    }
    return false;
  }

  private static int readGap(DataInputStream in) throws IOException {
    int gap = 0;
    int shift = 0;
    int b;
    do {
      b = in.readUnsignedByte();
      gap |= (b & 0x7F) << shift;
      shift += 7;
    } while (b >= 0x80);
    return gap;
  }

  private static void writeGap(DataOutputStream out, int gap) throws IOException {
    int rest = gap;
    while (rest >= 0x80) {
      out.writeByte((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }
}
