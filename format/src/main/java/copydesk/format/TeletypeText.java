package copydesk.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a teletype message without what only machines read. */
final class TeletypeText {
  /** Two of these between words make a column. */
  private static final Pattern COLUMNS = Pattern.compile("\\S(?: {3,}| *\\t+ *)\\S");

  private static final Pattern TYPED_OPEN = Pattern.compile("``");
  private static final Pattern TYPED_CLOSE = Pattern.compile("''");
  private static final Pattern TYPED_DASH = Pattern.compile("(?<=[\\p{L}\\p{N}),.”\"’]) _ (?=\\S)");
  private static final char BACKSPACE = '\b';
  private static final char SPACE_BAND = 0x10;
  private static final char FIRST_SEPARATOR = 0x1C;

  private TeletypeText() {}

  /**
   * The lines, without line ends and blanks at their ends. Controls are left out; those that
   * separate are blanks, and the backspace that starts the line of a table stays.
   */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !isNext(text, i, '\n'))) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      } else if (c == '\t' || (c == BACKSPACE && line.isEmpty()) || !Character.isISOControl(c)) {
        line.append(c);
      } else if (c == SPACE_BAND || (c >= FIRST_SEPARATOR && c < ' ')) {
        line.append(' ');
      }
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private static boolean isNext(String text, int at, char wanted) {
    return at + 1 < text.length() && text.charAt(at + 1) == wanted;
  }

  /** A line without the mark of a table's line before it, and the end of copy after it. */
  static String bare(String line) {
    String bare = line.startsWith("\b") ? line.substring(1) : line;
    bare = bare.stripTrailing();
    boolean marked = bare.endsWith("<") || bare.endsWith("=");
    return marked ? bare.substring(0, bare.length() - 1).stripTrailing() : bare;
  }

  /** Whether a line has columns: words far from each other. */
  static boolean isRow(String line) {
    return line.startsWith("\b") || COLUMNS.matcher(line.strip()).find();
  }

  /** The words with the marks that a typewriter lacks: quotation marks and dashes. */
  static String typeset(String words) {
    if (words.indexOf('`') < 0 && words.indexOf("''") < 0 && words.indexOf('_') < 0) {
      return words;
    }
    String text = TYPED_OPEN.matcher(words).replaceAll("“");
    text = TYPED_CLOSE.matcher(text).replaceAll("”");
    return TYPED_DASH.matcher(text.replace('`', '‘')).replaceAll(" — ");
  }
}
