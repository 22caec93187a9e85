package copydesk.extract.text;

import java.util.ArrayList;
import java.util.List;

/** Text to lines; where a text was wrapped to a width, its paragraphs' lines are joined again. */
final class Lines {
  private static final String BULLETS = "•●▪■◦*‣·";

  private Lines() {}

  static List<Line> of(String text) {
    List<Wrapping.Raw> lines = new ArrayList<>();
    boolean blank = true;
    int at = 0;
    while (at < text.length()) {
      int next = text.indexOf('\n', at);
      int end = next < 0 ? text.length() : next;
      Line line = line(text, at, end);
      if (line != null) {
        lines.add(new Wrapping.Raw(line, at, blank));
      }
      blank = line == null;
      at = end + 1;
    }
    return Wrapping.join(text, lines);
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
    if (start + 1 < end && text.charAt(start) == '>') {
      start++; // as mail marks what it quotes
      while (start < end && Tokenizer.isBlank(text.charAt(start))) {
        start++;
      }
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
}
