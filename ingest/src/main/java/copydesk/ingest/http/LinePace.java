package copydesk.ingest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;

/**
 * Holds whoever sends lines to a pace: a line that has begun must end in time. Between lines one
 * may pause as long as the connection bears.
 */
final class LinePace extends FilterInputStream {
  private final long mostNanos;
  private boolean within;
  private long began;

  LinePace(InputStream in, Duration most) {
    super(in);
    this.mostNanos = most.toNanos();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    int end = offset + count - 1;
    int last = end;
    while (last >= offset && bytes[last] != '\n') {
      last--;
    }
    boolean ended = last >= offset;
    if (ended || !within) {
      began = System.nanoTime();
      within = last < end;
    } else if (System.nanoTime() - began > mostNanos) {
      throw new InterruptedIOException("a line took too long to arrive");
    }
    return count;
  }
}
