package copydesk.format;

import copydesk.records.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message after IPTC 7901: a heading (service and number, priority, category, words; then key
 * words), and a text that begins with lead marks, headline and byline, of which the last ends with
 * an equals sign. Notes that are not for publication stand at its end.
 */
final class IptcMessage {
  /** "mna062 3 i 118 ccccb mna 061". */
  private static final Pattern HEADING =
      Pattern.compile("\\s*([A-Za-z]+)(\\d*)(?: +([1-9]))?(?: .*)?");

  private static final int MAX_HEAD_LINES = 8;

  private static final Pattern MARK =
      Pattern.compile(
          "(?i)[(\\[]?((\\d+\\.?(st|nd|rd|th)?|first|second|third) )?"
              + "(lead|add|take|refile|recast|repeats?|corrections?|corrected|update|urgent|flash|bulletin|roundup"
              + "|wrap-?up|extra|preview|kill|withdrawal|zusammenfassung|neu|eil|eilmeldung|berichtigung|ergänzung"
              + "|wiederholung|achtung)( \\d+)?[)\\]]?");
  private static final Pattern BYLINE = Pattern.compile("(?i)(by|von|par|por|di|door|av|af) .+");
  private static final Pattern BRACKETED = Pattern.compile("[(\\[].*[)\\]]");
  private static final Pattern RULE = Pattern.compile("[*_\\- ]{3,}");

  /** "mna th sl": the initials of those who made it. */
  private static final Pattern INITIALS = Pattern.compile("[a-z]{2,4}( [a-z]{2,3}){1,6}");

  private static final List<String> NOT_FOR_PRINT =
      List.of(
          "not for publication",
          "not intended for publication",
          "not to be published",
          "nicht zur veröffentlichung",
          "nicht für die veröffentlichung",
          "pas destinées à la publication",
          "pas destiné à la publication",
          "no destinada a su publicación",
          "non destinate alla pubblicazione");

  private final TeletypeEnvelope envelope;
  private final TeletypeStory story;
  private final List<String> block = new ArrayList<>();
  private boolean inNotes;

  IptcMessage(TeletypeEnvelope envelope, TeletypeStory story) {
    this.envelope = envelope;
    this.story = story;
  }

  void read() {
    heading();
    List<String> lines = TeletypeText.lines(envelope.text());
    int at = head(lines);
    for (String line : lines.subList(at, lines.size())) {
      boolean starts = isIndented(line) && !block.isEmpty() && !TeletypeText.isRow(line);
      if (line.isBlank() || starts || startsNotes(line)) {
        endBlock();
      }
      inNotes |= startsNotes(line);
      if (!line.isBlank()) {
        block.add(line);
      }
    }
    endBlock();
  }

  private void heading() {
    StringBuilder keys = new StringBuilder();
    List<String> lines = TeletypeText.lines(envelope.heading());
    Matcher first = HEADING.matcher(lines.get(0));
    if (first.matches()) {
      story.source = first.group(1);
      story.urgency = first.group(3) == null ? null : Integer.valueOf(first.group(3));
    }
    for (String line : lines.subList(1, lines.size())) {
      keys.append(line.strip());
    }
    slugline(keys.toString());
  }

  private void slugline(String keys) {
    String slug = keys.endsWith("/") ? keys.substring(0, keys.length() - 1) : keys;
    story.slugline = slug.isBlank() ? null : slug;
  }

  /** Reads the lines before the copy; returns where that begins. */
  private int head(List<String> lines) {
    int start = 0;
    while (start < lines.size() && lines.get(start).isBlank()) {
      start++;
    }
    int blank = start;
    int end = -1;
    while (blank < lines.size() && blank < start + MAX_HEAD_LINES && !lines.get(blank).isBlank()) {
      end = lines.get(blank).endsWith("=") ? blank + 1 : end;
      blank++;
    }
    if (end < 0) {
      boolean alone = blank == start + 1 && !isSentence(lines.get(start)) && blank < lines.size();
      end = alone ? blank : start;
    }
    for (String line : lines.subList(start, end)) {
      headLine(TeletypeText.bare(line).strip());
    }
    return end;
  }

  private void headLine(String line) {
    if (line.isEmpty()) {
      return;
    }
    if (MARK.matcher(line).matches()) {
      story.takeKey = story.takeKey == null ? line : story.takeKey + ", " + line;
    } else if (BYLINE.matcher(line).matches() && story.headline != null) {
      story.byline = line;
    } else if (BRACKETED.matcher(line).matches()) {
      story.edNote(line.substring(1, line.length() - 1));
    } else if (story.slugline == null && line.endsWith("/") && story.headline == null) {
      slugline(line);
    } else {
      story.headline = story.headline == null ? line : story.headline + " " + line;
    }
  }

  private void endBlock() {
    if (block.isEmpty()) {
      return;
    }
    String words = String.join(" ", block.stream().map(String::strip).toList());
    if (inNotes) {
      story.add(Section.Kind.NOTE, RULE.matcher(words).matches() ? "" : noteLines());
    } else if (isTable()) {
      story.add(
          Section.Kind.TABLE, String.join("\n", block.stream().map(TeletypeText::bare).toList()));
    } else if (INITIALS.matcher(words).matches() && !story.isEmpty()) {
      story.add(Section.Kind.NOTE, words);
    } else if (!RULE.matcher(words).matches()) {
      story.paragraph(words);
    }
    block.clear();
  }

  private String noteLines() {
    return String.join("\n", block.stream().map(String::strip).toList());
  }

  private boolean isTable() {
    long rows = block.stream().filter(TeletypeText::isRow).count();
    return rows > 1 && rows * 2 >= block.size();
  }

  private static boolean startsNotes(String line) {
    if (line.startsWith("# ") || line.startsWith("## ")) {
      return true;
    }
    String low = line.toLowerCase(Locale.ROOT);
    return NOT_FOR_PRINT.stream().anyMatch(low::contains);
  }

  private static boolean isIndented(String line) {
    return line.startsWith("  ") || line.startsWith("\t");
  }

  private static boolean isSentence(String line) {
    return line.endsWith(".") || line.endsWith(".\"") || line.contains(" - ");
  }
}
