package copydesk.app.redrive;

import copydesk.app.Printable;
import copydesk.records.text.Columns;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What letters say, as a terminal may show it. */
final class LetterText {
  private static final int MAX_BYTES_OF_A_CHARACTER = 4;
  private static final int PREVIEW_BYTES = 2 << 10;
  private static final char MALFORMED = '\uFFFD';

  private LetterText() {}

  /** The text as {@link Printable} gives it; null is "-". */
  static String of(String text) {
    return text == null ? "-" : Printable.of(text);
  }

  /**
   * The first two kilobytes, read as UTF-8; null where these are no text: they are not UTF-8, or
   * hold a character NUL. What is left of a character that was cut is left out.
   */
  static String preview(byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    int length = Math.min(bytes.length, PREVIEW_BYTES);
    CharBuffer text = CharBuffer.allocate(length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes, 0, length), text, length == bytes.length);
    String read = text.flip().toString();
    return result.isError() || read.indexOf('\0') >= 0 ? null : read;
  }

  /** How the bytes begin, read as UTF-8, in at most so many columns; null is null. */
  static String start(byte[] bytes, int columns) {
    if (bytes == null) {
      return null;
    }
    int length = Math.min(bytes.length, columns * MAX_BYTES_OF_A_CHARACTER);
    String text = new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_8);
    if (length < bytes.length) { // the last character may be cut
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) == MALFORMED) {
        end--;
      }
      text = text.substring(0, end) + "…";
    }
    return Columns.cut(of(text), columns);
  }
}
