package copydesk.ingest;

import copydesk.records.channel.Channels;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

/**
 * The lines of a stream, one at a time, of bounded length: a longer one is passed over, so memory
 * does not grow with the input, whatever it is. Not thread-safe.
 */
public final class JsonLines implements Closeable {
  /** The longest line of JSON that can hold an article, in bytes: it may escape every character. */
  public static final int MAX_LINE_BYTES = 4 * Channels.MAX_ARTICLE_BYTES;

  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonlines",
          "application/jsonlines");

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long before;
  private long number;

  /**
   * Does no I/O.
   *
   * @param in closed with this
   * @param maxBytes the longest line that is read
   */
  public JsonLines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Whether a content type says that there is an article on each line; null says nothing. */
  public static boolean areDeclaredBy(String contentType) {
    return contentType != null
        && MEDIA_TYPES.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  /** A line: its number from 1, where it begins, and its bytes without the line end. */
  public static final class Line {
    private final long number;
    private final long offset;
    private final byte[] bytes;

    private Line(long number, long offset, byte[] bytes) {
      this.number = number;
      this.offset = offset;
      this.bytes = bytes;
    }

    /** From 1; blank lines count. */
    public long number() {
      return number;
    }

    /** How many bytes of the stream stand before it. */
    public long offset() {
      return offset;
    }

    /** Null where the line is longer than the limit. */
    public byte[] bytes() {
      return bytes;
    }

    /** Whether there is nothing to read on it. */
    public boolean isBlank() {
      if (bytes == null) {
        return false;
      }
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  /** The next line, or null at the end. */
  public Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
    long offset = before + position;
    boolean any = false;
    boolean tooLong = false;
    while (position < limit || fill()) {
      any = true;
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      tooLong |= line.size() + (end - position) > maxBytes;
      if (!tooLong) {
        line.write(buffer, position, end - position);
      }
      boolean complete = end < limit;
      position = complete ? end + 1 : end;
      if (complete) {
        break;
      }
    }
    return any ? new Line(++number, offset, tooLong ? null : line.toByteArray()) : null;
  }

  private boolean fill() throws IOException {
    before += limit;
    limit = Math.max(0, in.read(buffer));
    position = 0;
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
