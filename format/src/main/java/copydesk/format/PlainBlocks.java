package copydesk.format;

import copydesk.records.Section;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text of a wire as it is typed: lines in columns are a table; where the first line of a paragraph
 * is indented, as teletypes do it, its hard line breaks are joined; else the lines stay as they
 * are, and whoever reads plain text tells what they are.
 */
final class PlainBlocks {
  /** Several blanks between words, twice in a line: columns. */
  private static final Pattern COLUMNS = Pattern.compile("\\S {3,}\\S[^\\n]* {3,}\\S");

  /** Markup in what says that it is none. */
  private static final Pattern MARKUP =
      Pattern.compile("(?i)<(p|br|div|h[1-6])(\\s[^<>]{0,500})?/?>");

  private PlainBlocks() {}

  /** Whether the text has elements of HTML that end lines. */
  static boolean isMarkup(String text) {
    return MARKUP.matcher(text).find();
  }

  /** The text's paragraphs. */
  static BodyText of(String text) {
    List<String> lines = text.lines().toList();
    BodyText body = new BodyText();
    if (isTable(lines)) {
      return body.add(Section.Kind.TABLE, text.replaceAll("\\R", "\n"));
    }
    if (!isIndented(lines)) {
      for (String part : text.replaceAll("\\R", "\n").split("\\n[ \\t]*\\n", -1)) {
        body.add(Section.Kind.PARAGRAPH, part);
      }
      return body;
    }
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      if (line.isBlank() || startsParagraph(line)) {
        body.add(Section.Kind.PARAGRAPH, paragraph.toString());
        paragraph.setLength(0);
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
    }
    return body.add(Section.Kind.PARAGRAPH, paragraph.toString());
  }

  private static boolean isTable(List<String> lines) {
    long rows = lines.stream().filter(line -> COLUMNS.matcher(line.strip()).find()).count();
    return rows >= 2 && rows * 2 > lines.stream().filter(line -> !line.isBlank()).count();
  }

  /** Some lines are indented, and some others that follow another line are not. */
  private static boolean isIndented(List<String> lines) {
    boolean first = false;
    boolean next = false;
    for (String line : lines) {
      first |= startsParagraph(line);
      next |= first && !line.isBlank() && !startsParagraph(line);
    }
    return first && next;
  }

  private static boolean startsParagraph(String line) {
    return !line.isBlank() && (line.startsWith("  ") || line.startsWith("\t"));
  }
}
