package copydesk.format;

import static copydesk.records.Section.Kind.SUBHEAD;
import static copydesk.records.Section.Kind.TABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message after ANPA 1312: a heading with service level and number, priority, category, whether
 * the copy is text or a table, key words and words; header lines that begin with {@code ^} and end
 * with {@code <} or {@code =}; paragraphs that begin with a tab.
 */
final class AnpaMessage {
  private static final char SEPARATOR = 0x1F;
  private static final char TEXT_CODE = 0x11;
  private static final char TABLE_CODE = 0x12;

  /** "r i" before the code for text or table. */
  private static final Pattern PRIORITY =
      Pattern.compile("(?i)\\s*([a-z]) ?([a-z])?[\\x11-\\x14 ].*");

  private static final Pattern NUMBER = Pattern.compile("(?s)[A-Za-z]\\d{4}\\x1f.*");
  private static final Map<String, Integer> URGENCIES =
      Map.of("f", 1, "u", 2, "b", 3, "r", 4, "d", 5);
  private static final int OTHER_URGENCY = 6;

  /** "BC-EU--Iceland-Norway-Mackerel,1stLd-Writethru 11-24 0118". */
  private static final Pattern HEADING_KEYS =
      Pattern.compile("[\\x11-\\x14]+ ?([^\\x11-\\x14]*?) +\\d{1,2}-\\d{1,2}( +\\d{0,5})?\\s*");

  private static final Pattern WORD_COUNT = Pattern.compile(",? *\\d+$");
  private static final Pattern PICTURES =
      Pattern.compile("\\S+ (Photos?|Graphics?|Videos?|Audio)( [A-Z]+\\d+\\b.*)?");
  private static final Pattern FOR_EDITORS =
      Pattern.compile("\\(?(?:(?:Eds|Editors) ?:|(?i:editor['’]?s?['’]? note) ?[:_—-]) ?(.*?)\\)?");
  private static final Pattern RULE = Pattern.compile("[_=\\- ]{3,}");

  private final TeletypeEnvelope envelope;
  private final TeletypeStory story;
  private final StringBuilder paragraph = new StringBuilder();
  private final List<String> rows = new ArrayList<>();
  private boolean agency;

  AnpaMessage(TeletypeEnvelope envelope, TeletypeStory story) {
    this.envelope = envelope;
    this.story = story;
  }

  /** Whether a message is of this form; else it is of the other one. */
  static boolean isOne(TeletypeEnvelope envelope) {
    String heading = envelope.heading();
    return NUMBER.matcher(heading).matches()
        || heading.indexOf(TEXT_CODE) >= 0
        || heading.indexOf(TABLE_CODE) >= 0
        || (heading.indexOf(SEPARATOR) >= 0 && envelope.text().startsWith("^"));
  }

  void read() {
    List<String> lines = TeletypeText.lines(envelope.text());
    story.table =
        envelope.heading().indexOf(TABLE_CODE) >= 0
            || lines.stream().anyMatch(l -> l.startsWith("\b"));
    heading();
    int at = 0;
    while (at < lines.size() && (lines.get(at).isBlank() || lines.get(at).startsWith("^"))) {
      at = headerLine(lines, at);
    }
    for (String line : lines.subList(at, lines.size())) {
      if (story.table) {
        row(line);
      } else {
        copyLine(line);
      }
    }
    endParagraph();
    story.add(TABLE, String.join("\n", rows));
  }

  private void heading() {
    String heading = envelope.heading().replace("\r\n", "\n").replace('\r', '\n');
    String codes = heading.substring(heading.indexOf('\n') + 1).replace('\n', ' ');
    Matcher priority = PRIORITY.matcher(codes);
    if (priority.matches()) {
      story.urgency =
          URGENCIES.getOrDefault(priority.group(1).toLowerCase(Locale.ROOT), OTHER_URGENCY);
    }
    Matcher keys = HEADING_KEYS.matcher(codes);
    if (keys.find()) {
      keys(keys.group(1));
    }
  }

  /** Slug line and take key, which a comma parts. */
  private void keys(String words) {
    int comma = words.indexOf(',');
    String slug = comma < 0 ? words : words.substring(0, comma);
    if (!slug.isBlank()) {
      story.slugline = slug.strip();
      String take = comma < 0 ? "" : words.substring(comma + 1).strip();
      story.takeKey = take.isEmpty() ? null : take;
    }
  }

  /** Reads a header line, which goes on until its end is marked; returns where the next begins. */
  private int headerLine(List<String> lines, int start) {
    StringBuilder words = new StringBuilder(lines.get(start).strip());
    int at = start + 1;
    while (!story.table && !isEnded(words) && at < lines.size() && isContinued(lines.get(at))) {
      words.append(' ').append(lines.get(at).strip());
      at++;
    }
    if (words.length() > 1) {
      header(words.substring(1), start == firstHeader(lines));
    }
    return at;
  }

  private static int firstHeader(List<String> lines) {
    int at = 0;
    while (at < lines.size() && !lines.get(at).startsWith("^")) {
      at++;
    }
    return at;
  }

  private static boolean isEnded(CharSequence words) {
    char last = words.isEmpty() ? '<' : words.charAt(words.length() - 1);
    return last == '<' || last == '=';
  }

  private static boolean isContinued(String line) {
    return !line.isBlank() && "^\t\b ".indexOf(line.charAt(0)) < 0;
  }

  private void header(String marked, boolean first) {
    String words = TeletypeText.bare(marked).strip();
    Matcher note = FOR_EDITORS.matcher(words);
    if (first && (words.contains("--") || words.contains(","))) {
      keys(WORD_COUNT.matcher(words).replaceFirst(""));
    } else if (note.matches()) {
      story.edNote(note.group(1));
    } else if (words.toLowerCase(Locale.ROOT).startsWith("by ")) {
      story.byline = words;
      agency = true;
    } else if (agency && marked.endsWith("=")) {
      story.source = words;
      agency = false;
    } else if (marked.endsWith("<") && story.headline == null && !isPictures(words)) {
      story.headline = words;
    } else if (story.table) {
      rows.add(words);
    } else if (!isPictures(words)) {
      story.add(SUBHEAD, words);
    }
  }

  /** Which pictures belong to it: for editors, who have their numbers. */
  private static boolean isPictures(String words) {
    return PICTURES.matcher(words).matches();
  }

  private void row(String line) {
    String words = TeletypeText.bare(line.startsWith("^") ? line.substring(1) : line);
    if (!words.isBlank() && !RULE.matcher(words.strip()).matches()) {
      rows.add(words);
    }
  }

  private void copyLine(String line) {
    if (line.startsWith("^")) {
      endParagraph();
      story.add(SUBHEAD, TeletypeText.bare(line.substring(1)));
      return;
    }
    if (line.isBlank() || line.startsWith("\t") || line.startsWith("  ")) {
      endParagraph();
    }
    paragraph.append(paragraph.isEmpty() ? "" : " ").append(TeletypeText.bare(line).strip());
  }

  private void endParagraph() {
    String words = paragraph.toString().strip();
    paragraph.setLength(0);
    if (words.isEmpty() || RULE.matcher(words).matches()) {
      return;
    }
    Matcher note = FOR_EDITORS.matcher(words);
    if (note.matches()) {
      story.edNote(note.group(1));
    } else {
      story.paragraph(words);
    }
  }
}
