package copydesk.sink.segment;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of bytes that end with a line feed. Not thread-safe. */
final class Lines implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private long position;
  private boolean torn;

  /** Reads from here on, and closes it. */
  Lines(InputStream in) {
    this.in = in;
  }

  /** The next line without its end; null at the end, also before a line that has none. */
  byte[] next() throws IOException {
    ByteArrayOutputStream line = null;
    while (true) {
      if (at == filled) {
        filled = Math.max(0, in.read(buffer));
        at = 0;
        if (filled == 0) {
          torn = line != null;
          return null;
        }
      }
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      if (end < filled && line == null) {
        byte[] whole = java.util.Arrays.copyOfRange(buffer, at, end);
        at = end + 1;
        position += whole.length + 1;
        return whole;
      }
      line = line == null ? new ByteArrayOutputStream(2 * BUFFER) : line;
      line.write(buffer, at, end - at);
      at = Math.min(end + 1, filled);
      if (end < filled) {
        position += line.size() + 1;
        return line.toByteArray();
      }
    }
  }

  /** How many bytes the lines take that were read so far. */
  long position() {
    return position;
  }

  /** Whether bytes without a line end follow the last line. */
  boolean isTorn() {
    return torn;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
