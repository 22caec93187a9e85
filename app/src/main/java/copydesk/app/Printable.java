package copydesk.app;

import copydesk.records.text.Columns;
import java.util.ArrayList;
import java.util.List;

/**
 * Words of an article, a key or a header as a terminal may get them: whatever came in, a terminal
 * takes none of it for a command, and a line stays a line.
 */
public final class Printable {
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /**
   * The text on one line, each run of white space in it one blank; controls and halves of surrogate
   * pairs are U+FFFD; what is unseen, marks of direction too, is left out.
   */
  public static String of(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isBlank(c)) {
        blank = !line.isEmpty();
      } else if (Character.getType(c) != Character.FORMAT) {
        if (blank) {
          line.append(' ');
          blank = false;
        }
        line.appendCodePoint(isHarmful(c) ? REPLACEMENT : c);
      }
    }
    return line.toString();
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isHarmful(int c) {
    return Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.SURROGATE;
  }

  /**
   * JSON as a terminal may get it: what {@link #of} would replace or leave out in its strings is
   * escaped, so that it is the same JSON.
   */
  public static String json(String json) {
    StringBuilder line = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              if (isHarmful(c) || Character.getType(c) == Character.FORMAT) {
                for (char unit : Character.toChars(c)) {
                  line.append(String.format("\\u%04x", (int) unit));
                }
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }

  /**
   * The text as {@link #of} gives it, in lines of at most so many columns, from 1, broken at
   * blanks; words that are longer are broken where the line ends. An empty text is one empty line.
   */
  public static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int width = 0;
    for (String word : of(text).split(" ", -1)) {
      String rest = word;
      if (width > 0 && width + 1 + Columns.width(rest) > columns) {
        lines.add(line.toString());
        line.setLength(0);
        width = 0;
      }
      if (width > 0) {
        line.append(' ');
        width++;
      }
      while (Columns.width(rest) > columns) {
        int end = rest.offsetByCodePoints(0, columns);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(rest);
      width += Columns.width(rest);
    }
    lines.add(line.toString());
    return lines;
  }
}
