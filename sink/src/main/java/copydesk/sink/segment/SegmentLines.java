package copydesk.sink.segment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the lines of a segment. */
final class SegmentLines {
  private SegmentLines() {}

  /** Takes a line without its end. */
  interface Receiver {
    void take(byte[] line) throws IOException;
  }

  /**
   * Hands over every line.
   *
   * @return how many bytes they take unpacked, with their ends
   * @throws IOException if the segment is torn, or no segment
   */
  static long read(Path segment, Compression compression, Receiver receiver) throws IOException {
    try (Lines lines =
        new Lines(
            compression.unpack(new BufferedInputStream(Files.newInputStream(segment), 1 << 16)))) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        receiver.take(line);
      }
      if (lines.isTorn()) {
        throw new IOException("its last line has no end");
      }
      return lines.position();
    }
  }
}
