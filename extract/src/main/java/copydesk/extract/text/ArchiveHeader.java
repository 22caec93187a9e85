package copydesk.extract.text;

import copydesk.records.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines that archives of newspapers print above a story: Nexis (labelled lines down to "BODY:")
 * and Factiva (headline, writer, number of words, date, source, copyright). Without them the
 * paper's name is the headline, and what stands beside "LENGTH" a paragraph.
 *
 * @param parts what each line is, from the first line of the text on; empty where there is none
 */
record ArchiveHeader(List<Part> parts) {
  /** So many lines a header may have. */
  private static final int MOST_LINES = 30;

  /** How far below the number of words the copyright stands. */
  private static final int FARTHEST_COPYRIGHT = 9;

  /** How many lines stand above the number of words: headline, its second line, writers. */
  private static final int FARTHEST_WORDS = 4;

  private static final int LONGEST_LABEL = 20;

  /**
   * What a line of the header is.
   *
   * @param kind what it is; a note where it is nothing that a record has
   * @param start where it starts; of a headline after the label (UTF-16)
   */
  record Part(Section.Kind kind, int start) {}

  /** The header at the top of a text. */
  static ArchiveHeader of(String text, List<Line> lines) {
    int body = bodyLine(text, lines);
    if (body > 0) {
      return new ArchiveHeader(labelled(text, lines, body));
    }
    return new ArchiveHeader(counted(text, lines));
  }

  private static int bodyLine(String text, List<Line> lines) {
    boolean labels = false;
    for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
      Line line = lines.get(i);
      String label = label(text, line);
      if ((label.equals("body") || isAlone(text, line, "body")) && labels) {
        return i;
      }
      labels |= label.equals("length") || label.equals("section") || label.equals("headline");
    }
    return -1;
  }

  private static List<Part> labelled(String text, List<Line> lines, int body) {
    List<Part> parts = new ArrayList<>();
    boolean headline = false;
    for (int i = 0; i <= body; i++) {
      headline |= label(text, lines.get(i)).equals("headline");
    }
    for (int i = 0; i <= body; i++) {
      Line line = lines.get(i);
      Section.Kind kind =
          switch (label(text, line)) {
            case "headline" -> Section.Kind.HEADLINE;
            case "byline" -> Section.Kind.BYLINE;
            case "dateline" -> Section.Kind.DATELINE;
            default -> !headline && i == 0 ? Section.Kind.HEADLINE : dateOrNote(text, line);
          };
      boolean headed = kind == Section.Kind.HEADLINE;
      parts.add(new Part(kind, headed ? afterLabel(text, line) : line.start()));
    }
    return parts;
  }

  private static List<Part> counted(String text, List<Line> lines) {
    int words = -1;
    for (int i = 1; i < Math.min(FARTHEST_WORDS, lines.size()) && words < 0; i++) {
      words = isWordCount(text, lines.get(i)) ? i : -1;
    }
    int copyright = -1;
    int last = Math.min(words + FARTHEST_COPYRIGHT, lines.size() - 1);
    for (int i = words + 1; words > 0 && i <= last && copyright < 0; i++) {
      copyright = isCopyright(text, lines.get(i)) ? i : -1;
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i <= copyright; i++) {
      Line line = lines.get(i);
      Section.Kind above = i == 0 ? Section.Kind.HEADLINE : Section.Kind.BYLINE;
      parts.add(new Part(i < words ? above : dateOrNote(text, line), line.start()));
    }
    return parts;
  }

  private static Section.Kind dateOrNote(String text, Line line) {
    return Dates.line(text, line) == null ? Section.Kind.NOTE : Section.Kind.DATE;
  }

  /** "312 words". */
  private static boolean isWordCount(String text, Line line) {
    int at = line.start();
    while (at < line.end() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == ',')) {
      at++;
    }
    return at > line.start() && text.regionMatches(true, at, " words", 0, line.end() - at);
  }

  private static boolean isCopyright(String text, Line line) {
    return text.startsWith("(c) ", line.start())
        || text.startsWith("©", line.start())
        || text.regionMatches(true, line.start(), "copyright ", 0, "copyright ".length());
  }

  private static boolean isAlone(String text, Line line, String word) {
    return line.length() == word.length()
        && text.regionMatches(true, line.start(), word, 0, word.length());
  }

  /** "headline" of "HEADLINE: Mackerel deal struck", in small letters; empty where none is. */
  private static String label(String text, Line line) {
    int colon = text.indexOf(':', line.start());
    boolean labelled = colon > 0 && colon < Math.min(line.end(), line.start() + LONGEST_LABEL);
    return labelled ? text.substring(line.start(), colon).toLowerCase(Locale.ROOT) : "";
  }

  private static int afterLabel(String text, Line line) {
    if (!label(text, line).equals("headline")) {
      return line.start();
    }
    int at = text.indexOf(':', line.start()) + 1;
    while (at < line.end() && Tokenizer.isBlank(text.charAt(at))) {
      at++;
    }
    return at < line.end() ? at : line.start();
  }
}
