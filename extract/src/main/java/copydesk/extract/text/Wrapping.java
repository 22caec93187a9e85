package copydesk.extract.text;

import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines of a text that was wrapped to a width. Whether it was, the text as a whole tells:
 * some lines stop in the middle of a sentence, at nearly the same column, and few are longer than
 * these. Within it a line goes on in the next one if the sentence does, or if the next line's first
 * word had no room; so short lines (headlines, bylines, addresses, verse, lists) stay lines.
 */
final class Wrapping {
  /** Wider than this no copy is wrapped; narrower than the least, only what is so throughout. */
  private static final int WIDEST = 132;

  private static final int NARROW = 40;
  private static final int NARROWEST = 24;
  private static final int THROUGHOUT = 4;
  private static final int LONG = 60;

  /** So much a line may be longer than the ones that tell the width. */
  private static final int OVERHANG = 8;

  /** One line in so many may run over the width without telling it. */
  private static final int ODD_ONES = 10;

  /** Before this line stands what belongs to no paragraph. */
  private static final int HEAD_LINES = 8;

  private static final int TABLE_GAP = 3;
  private static final WordSet HALFWAY = WordLists.set("halfway");

  /** A line with where it starts on the page. */
  record Raw(Line line, int pageStart, boolean afterBlank) {
    int indent() {
      return line.start() - pageStart;
    }

    /** The column after its last character. */
    int columns() {
      return line.end() - pageStart;
    }
  }

  private final String text;
  private final List<Raw> lines;

  private Wrapping(String text, List<Raw> lines) {
    this.text = text;
    this.lines = lines;
  }

  /** The lines, those joined that one paragraph was broken into. */
  static List<Line> join(String text, List<Raw> lines) {
    Wrapping wrapping = new Wrapping(text, lines);
    int width = wrapping.width();
    List<Line> joined = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i).line();
      if (width > 0 && i > 0 && wrapping.follows(i) && wrapping.joins(i, width)) {
        Line last = joined.remove(joined.size() - 1);
        joined.add(new Line(last.start(), line.end(), last.isBullet()));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  /** The width that the text was wrapped to, as its longest line tells; 0 where it was not. */
  private int width() {
    List<Integer> halfway = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      boolean narrow = lines.get(i - 1).columns() <= WIDEST;
      if (narrow && (stopsHalfway(i) || isBrokenOff(i)) && follows(i)) {
        halfway.add(i);
      }
    }
    int width = longest(halfway);
    int least = halfway.size() >= THROUGHOUT ? NARROWEST : NARROW;
    return width >= least && areFull(halfway, width) && isRarelyLonger(width) ? width : 0;
  }

  /** The longest of the lines before these, but for the odd one that ran over its width. */
  private int longest(List<Integer> halfway) {
    int[] columns = halfway.stream().mapToInt(i -> lines.get(i - 1).columns()).sorted().toArray();
    return columns.length == 0 ? 0 : columns[columns.length - 1 - columns.length / ODD_ONES];
  }

  /**
   * Whether most of the lines that stop in a sentence stop near the same column; short ones, as of
   * a list or in the head of the text, say nothing.
   */
  private boolean areFull(List<Integer> halfway, int width) {
    int full = 0;
    int counted = 0;
    for (int i : halfway) {
      full += needed(i) * 10 >= width * 9 ? 1 : 0;
      counted += needed(i) * 2 > width ? 1 : 0;
    }
    return full * 10 >= counted * 7;
  }

  private boolean isRarelyLonger(int width) {
    int longer = 0;
    for (int i = 1; i < lines.size(); i++) {
      longer += lines.get(i).columns() > width + OVERHANG ? 1 : 0;
    }
    return longer * 4 < lines.size();
  }

  /** Whether a line may belong to the paragraph of the one before, as they stand on the page. */
  private boolean follows(int i) {
    Raw line = lines.get(i);
    Raw before = lines.get(i - 1);
    if (line.afterBlank() || line.line().isBullet()) {
      return false;
    }
    boolean indented = line.indent() >= before.indent() + 2 && !before.line().isBullet();
    return (!indented || stopsHalfway(i)) && isProse(line.line()) && isProse(before.line());
  }

  private boolean joins(int i, int width) {
    boolean hadNoRoom = needed(i) > width;
    boolean ranOver = lines.get(i - 1).columns() > width + OVERHANG && !stopsHalfway(i);
    if (ranOver || startsSection(i, hadNoRoom)) {
      return false;
    }
    if (hadNoRoom || (stopsHalfway(i) && (needed(i) * 2 > width || endsHalfway(i - 1)))) {
      return true;
    }
    boolean alone = isEnded(i - 1) || i == 1 || isSection(i - 1);
    return !alone && needed(i) * 4 > width * 3;
  }

  /** The columns that the line before would have with this one's first word. */
  private int needed(int i) {
    Line line = lines.get(i).line();
    int end = line.start();
    while (end < line.end() && !Tokenizer.isBlank(text.charAt(end))) {
      end++;
    }
    return lines.get(i - 1).columns() + 1 + end - line.start();
  }

  /** Whether the sentence of the line before certainly goes on in this one. */
  private boolean stopsHalfway(int i) {
    char first = text.charAt(lines.get(i).line().start());
    if (isEnded(i - 1)) {
      return false;
    }
    return Character.isLowerCase(first) || (Character.isLetterOrDigit(first) && endsHalfway(i - 1));
  }

  /** Whether a line ends with a word that no sentence ends with: "of", "the". */
  private boolean endsHalfway(int i) {
    return HALFWAY.contains(lastSmallWord(i));
  }

  /** Whether the line before is long, has no stop, and this one, its paragraph's last, has one. */
  private boolean isBrokenOff(int i) {
    Line before = lines.get(i - 1).line();
    boolean story = i > 1 || Datelines.end(text, before.start(), before.end()) > before.start();
    boolean last = i + 1 == lines.size() || lines.get(i + 1).afterBlank();
    return story && last && before.length() >= LONG && !isEnded(i - 1) && isEnded(i);
  }

  /** The number of a line's last word, if it starts with a small letter; or 0. */
  private long lastSmallWord(int i) {
    Line line = lines.get(i).line();
    int start = line.end();
    while (start > line.start() && Character.isLowerCase(text.charAt(start - 1))) {
      start--;
    }
    boolean whole = start == line.start() || Tokenizer.isBlank(text.charAt(start - 1));
    return whole && start < line.end() ? Words.hash(text, start, line.end()) : 0;
  }

  /** Whether the line ends with a stop, be it within closing marks. */
  private boolean isEnded(int i) {
    Line line = lines.get(i).line();
    int last = line.end() - 1;
    while (last > line.start() && "\"”’')]»“".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ".!?:;…".indexOf(text.charAt(last)) >= 0;
  }

  /** Whether the line is none of a table's, and no rule of stars or dashes. */
  private boolean isProse(Line line) {
    int gap = 0;
    boolean letters = false;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      gap = Tokenizer.isBlank(c) ? gap + 1 : 0;
      if (c == '\t' || gap == TABLE_GAP) {
        return false;
      }
      letters |= Character.isLetterOrDigit(c);
    }
    return letters;
  }

  /** Whether something of its own kind starts here, as which a paragraph's line cannot be taken. */
  private boolean startsSection(int i, boolean hadNoRoom) {
    Line line = lines.get(i).line();
    if (Character.isLowerCase(text.charAt(line.start()))) {
      return i < HEAD_LINES && !hadNoRoom && Bylines.isSigned(text, line);
    }
    if (i >= HEAD_LINES) {
      return Furniture.kind(text, line) == Section.Kind.CREDIT || (!hadNoRoom && isSection(i));
    }
    return isSection(i) || Datelines.end(text, line.start(), line.end()) > line.start();
  }

  /** Whether the line is a byline, a date, a credit, a caption or a note. */
  private boolean isSection(int i) {
    Line line = lines.get(i).line();
    return Furniture.kind(text, line) != null
        || (i < HEAD_LINES && (Dates.line(text, line) != null || isByline(i)));
  }

  private boolean isByline(int i) {
    Line next = i + 1 < lines.size() ? lines.get(i + 1).line() : null;
    return Bylines.isUnderHeadline(text, lines.get(i).line(), next);
  }
}
