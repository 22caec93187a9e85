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
 * Weights of one byte each, times a scale: what ships. Any number of threads may read them. The
 * file, compressed by gzip: a magic number, the fingerprint of the features that the rows are of,
 * bits, width, scale, then the rows that have any weight, each after its distance from the one
 * before.
 */
public final class PackedWeights extends Weights {
  /** The first four bytes; the fingerprint follows. */
  public static final int MAGIC = 0x43445732; // "CDW2"

  private final float scale;
  private final byte[] table;

  private PackedWeights(int bits, int width, RoundedWeights weights) {
    super(bits, width);
    this.scale = weights.scale();
    this.table = weights.bytes();
  }

  /** Rounds learned weights, row after row, to one byte each. */
  public static PackedWeights pack(int bits, int width, float[] learned) {
    return new PackedWeights(bits, width, RoundedWeights.of(learned));
  }

  @Override
  public void sum(int[] rows, int count, float[] scores) {
    for (int k = 0; k < width(); k++) {
      int sum = 0;
      for (int i = 0; i < count; i++) {
        sum += table[rows[i] * width() + k];
      }
      scores[k] = sum * scale;
    }
  }

  @Override
  public float sum(int[] rows, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += table[rows[i] * width()];
    }
    return sum * scale;
  }

  /** One weight, in units of the scale. */
  byte weight(int row, int outcome) {
    return table[row * width() + outcome];
  }

  /**
   * Reads weights from the class path.
   *
   * @throws UncheckedIOException if the resource is missing, no table of weights, or of other
   *     features
   */
  public static PackedWeights resource(Class<?> owner, String name, FeatureSpace space) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no resource " + name + " beside " + owner.getName());
      }
      return read(in, name, space);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param name what an error calls it
   * @param space the features that it must be of
   */
  public static PackedWeights read(InputStream stream, String name, FeatureSpace space)
      throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException(name + " is no table of weights of this version");
    }
    space.check(name, in.readLong());
    int bits = in.readUnsignedByte();
    int width = in.readUnsignedByte();
    RoundedWeights weights = new RoundedWeights(new byte[width << bits], in.readFloat());
    int rows = in.readInt();
    int row = -1;
    for (int i = 0; i < rows; i++) {
      row += readGap(in);
      in.readFully(weights.bytes(), row * width, width);
    }
    return new PackedWeights(bits, width, weights);
  }

  /** Writes the rows that have any weight. */
  public void write(OutputStream stream, FeatureSpace space) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16))) {
      out.writeInt(MAGIC);
      out.writeLong(space.fingerprint());
      out.writeByte(bits());
      out.writeByte(width());
      out.writeFloat(scale);
      int used = 0;
      for (int row = 0; row < 1 << bits(); row++) {
        used += isUsed(row) ? 1 : 0;
      }
      out.writeInt(used);
      int last = -1;
      for (int row = 0; row < 1 << bits(); row++) {
        if (isUsed(row)) {
          writeGap(out, row - last);
          out.write(table, row * width(), width());
          last = row;
        }
      }
    }
  }

  private boolean isUsed(int row) {
    for (int k = 0; k < width(); k++) {
      if (table[row * width() + k] != 0) {
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
