package copydesk.app.export;

import java.util.List;

/**
 * Lines of CSV as RFC 4180 has them: commas, fields in quotation marks where they need them, CR LF.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class Csv {
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  /** The line of these fields, with its end. */
  static String line(List<String> fields) {
    StringBuilder line = new StringBuilder();
    for (String field : fields) {
      line.append(line.isEmpty() ? "" : ",").append(quoted(field));
    }
    return line.append("\r\n").toString();
  }

  /** Somebody else's words as a field that is never a formula; null is an empty one. */
  static String text(String words) {
    if (words == null) {
      return "";
    }
    int first = 0;
    while (first < words.length() && isBlank(words.charAt(first))) {
      first++;
    }
    boolean formula = first < words.length() && FORMULA.indexOf(words.charAt(first)) >= 0;
    return formula || words.startsWith("\t") || words.startsWith("\r") ? "'" + words : words;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String quoted(String field) {
    boolean plain =
        field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
            && field.equals(field.strip());
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
