package copydesk.app.redrive;

import copydesk.records.text.Columns;
import copydesk.records.text.OneLine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes and texts of strangers, as a terminal may show them: on one line, without its commands. */
final class Printable {
  private static final int MAX_BYTES_OF_A_CHARACTER = 4;

  /** What stands for a character that cannot be shown. */
  private static final char UNSEEN = '\u00B7';

  private static final char MALFORMED = '\uFFFD';

  private Printable() {}

  /** The text on one line; a dot stands for each control character; null is "-". */
  static String of(String text) {
    if (text == null) {
      return "-";
    }
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean unseen =
          !Character.isWhitespace(c)
              && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
      shown.append(unseen ? UNSEEN : c);
    }
    return OneLine.of(shown.toString());
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
