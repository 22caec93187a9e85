package copydesk.extract.text;

import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.Locale;
import java.util.Set;

/**
 * What agencies write around a story for the desks that take it: the mark of an update before the
 * headline ("UPDATE 2-", "REFILE-CORRECTED-"), what is new ("(Adds details, quote)"), exchange
 * rates, how to reach the writers, the number in an archive, and the mark of the end.
 */
final class WireLines {
  private static final WordSet MARKS = WordLists.set("update-marks");
  private static final WordSet CHANGES = WordLists.set("update-verbs");
  private static final Set<String> ENDS = WordLists.shipped().entries("end-marks");

  /** So many lines from the top may say what is new. */
  private static final int HEAD_LINES = 10;

  private static final int FEWEST_BRACKETED = 5;
  private static final int LONGEST_END = 12;
  private static final int LONGEST_RATE = 120;
  private static final String DOCUMENT = "Document ";
  private static final int FEWEST_DIGITS = 6;
  private static final int MOST_MARKS = 4;

  private WireLines() {}

  /** Whether a line is for the desks and no part of the story; the number of the line counts. */
  static boolean isNote(String text, Line line, int number) {
    char first = text.charAt(line.start());
    char last = text.charAt(line.end() - 1);
    boolean several = line.length() >= FEWEST_BRACKETED;
    if (several && first == '(' && (last == ')' || text.charAt(line.end() - 2) == ')')) {
      boolean contact = text.charAt(line.start() + 1) == '(' && text.charAt(line.end() - 2) == ')';
      return contact || isRate(text, line) || (number < HEAD_LINES && isChange(text, line));
    }
    if (text.startsWith(DOCUMENT, line.start())) {
      return isNumber(text, line.start() + DOCUMENT.length(), line.end());
    }
    return line.length() <= LONGEST_END
        && ENDS.contains(text.substring(line.start(), line.end()).toLowerCase(Locale.ROOT));
  }

  /** An archive's number of a document, "MNA0000020261124embo0005". */
  private static boolean isNumber(String text, int from, int end) {
    int digits = 0;
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      if (!Character.isLetterOrDigit(c)) {
        return false;
      }
      digits += Character.isDigit(c) ? 1 : 0;
    }
    return digits >= FEWEST_DIGITS;
  }

  /** "($1 = 10.2 Norwegian crowns)", "(1 euro = 1.08 dollars)". */
  private static boolean isRate(String text, Line line) {
    if (line.length() > LONGEST_RATE) {
      return false;
    }
    int at = line.start() + 1;
    boolean money = !Character.isLetterOrDigit(text.charAt(at));
    int digit = money ? at + 1 : at;
    int equals = text.indexOf('=', at);
    return Character.isDigit(text.charAt(digit)) && equals > 0 && equals < line.end();
  }

  /** "(Adds details, quote)", "(Corrects to show that …, in paragraph 4)". */
  private static boolean isChange(String text, Line line) {
    int end = wordEnd(text, line.start() + 1, line.end());
    return Character.isUpperCase(text.charAt(line.start() + 1))
        && CHANGES.contains(Words.hash(text, line.start() + 1, end));
  }

  /** Where a headline starts after the marks of updates before it. */
  static int headlineStart(String text, Line line) {
    int start = line.start();
    for (int marks = 0; marks < MOST_MARKS; marks++) {
      int end = markEnd(text, start, line.end());
      if (end == start || end >= line.end()) {
        return start;
      }
      start = end;
    }
    return start;
  }

  /** After "UPDATE 2-" or "CORRECTED-(OFFICIAL)-", or the start. */
  private static int markEnd(String text, int start, int end) {
    int at = wordEnd(text, start, end);
    boolean mark =
        at > start + 1
            && Character.isUpperCase(text.charAt(start + 1))
            && MARKS.contains(Words.hash(text, start, at));
    if (!mark) {
      return start;
    }
    at = at < end && text.charAt(at) == ' ' ? digitsEnd(text, at + 1, end) : at;
    boolean dash = at + 1 < end && text.charAt(at) == '-' && text.charAt(at + 1) != ' ';
    if (dash) {
      return at + 1;
    }
    boolean colon = at + 1 < end && text.charAt(at) == ':' && text.charAt(at + 1) == ' ';
    return colon ? at + 2 : start;
  }

  private static int wordEnd(String text, int from, int end) {
    int at = from;
    while (at < end && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int digitsEnd(String text, int from, int end) {
    int at = from;
    while (at < end && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
