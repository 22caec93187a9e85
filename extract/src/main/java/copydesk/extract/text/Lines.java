package copydesk.extract.text;

import java.util.ArrayList;
import java.util.List;

/** Text to lines; where a text was wrapped to a width, its paragraphs' lines are joined again. */
final class Lines {
  private static final int MAX_WRAP = 100;
  private static final int MIN_WRAPPED_LINES = 4;
  private static final String BULLETS = "•●▪■◦*‣·";

  private Lines() {}

  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    List<Boolean> afterBlank = new ArrayList<>();
    boolean blank = true;
    int at = 0;
    while (at < text.length()) {
      int next = text.indexOf('\n', at);
      int end = next < 0 ? text.length() : next;
      Line line = line(text, at, end);
      if (line != null) {
        lines.add(line);
        boolean indented = line.start() - at >= 2 && !line.isBullet();
        afterBlank.add(blank || indented || line.isBullet());
      }
      blank = line == null;
      at = end + 1;
    }
    return isWrapped(lines, afterBlank) ? join(lines, afterBlank) : lines;
  }

  static boolean isBlankOrDash(char c) {
    return Tokenizer.isBlank(c) || c == '-' || c == '–' || c == '—' || c == ':';
  }

  private static Line line(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Tokenizer.isBlank(text.charAt(start))) {
      start++;
    }
    boolean bullet = false;
    if (start + 1 < end && BULLETS.indexOf(text.charAt(start)) >= 0) {
      bullet = true;
      start++;
    } else if (start + 2 < end && "-–—".indexOf(text.charAt(start)) >= 0) {
      bullet = text.charAt(start + 1) == ' ' || text.charAt(start + 1) == '\t';
      start += bullet ? 1 : 0;
    }
    while (start < end && Tokenizer.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Tokenizer.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? new Line(start, end, bullet) : null;
  }

  /** Most lines go on without a blank line and are nearly as long as the longest. */
  private static boolean isWrapped(List<Line> lines, List<Boolean> afterBlank) {
    int longest = 0;
    for (Line line : lines) {
      longest = Math.max(longest, line.length());
    }
    if (longest > MAX_WRAP || longest < 40) {
      return false;
    }
    int followed = 0;
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!afterBlank.get(i + 1)) {
        followed++;
        full += lines.get(i).length() * 10 >= longest * 7 ? 1 : 0;
      }
    }
    return followed >= MIN_WRAPPED_LINES && full * 10 >= followed * 8;
  }

  private static List<Line> join(List<Line> lines, List<Boolean> afterBlank) {
    List<Line> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (afterBlank.get(i) || joined.isEmpty()) {
        joined.add(line);
      } else {
        Line last = joined.remove(joined.size() - 1);
        joined.add(new Line(last.start(), line.end(), last.isBullet()));
      }
    }
    return joined;
  }
}
