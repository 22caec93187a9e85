package copydesk.extract.text;

import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads dates as wires write them: "Friday Jul 09, 2021", "9 July 2021", "2021-07-09". */
final class Dates {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final WordSet MONTH_NAMES = WordLists.set("months");
  private static final WordSet BESIDE = WordLists.set("beside-dates");
  private static final int MAX_LENGTH = 80;

  private Dates() {}

  /** The date, where the line is one and nothing else; or null. */
  static LocalDate line(String text, Line line) {
    if (line.length() > MAX_LENGTH) {
      return null;
    }
    List<String> words = words(text, line.start(), line.end());
    for (String word : words) {
      if (!isNumber(word) && !isMonth(word) && !BESIDE.contains(Words.hash(word))) {
        return null;
      }
    }
    return date(words);
  }

  /** The first complete date between two offsets, or null. */
  static LocalDate within(String text, int start, int end) {
    return date(words(text, start, end));
  }

  static boolean isMonth(String word) {
    return MONTH_NAMES.contains(Words.hash(word));
  }

  private static LocalDate date(List<String> words) {
    for (int i = 0; i + 2 < words.size(); i++) {
      LocalDate date = date(words.get(i), words.get(i + 1), words.get(i + 2));
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static LocalDate date(String a, String b, String c) {
    if (isMonth(a)) {
      return of(c, month(a), b);
    }
    if (isMonth(b)) {
      return of(c, month(b), a);
    }
    return a.length() == 4 && isNumber(a) && isNumber(b) ? of(a, number(b), c) : null;
  }

  private static LocalDate of(String year, int month, String day) {
    int y = number(year);
    int d = number(day);
    if (year.length() != 4 || y < 1000 || d < 1) {
      return null;
    }
    try {
      return LocalDate.of(y, month, d);
    } catch (DateTimeException e) {
      return null; // the 31st of June is no date
    }
  }

  private static int month(String name) {
    String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
    return MONTHS.indexOf(start) / 3 + 1;
  }

  /** The number a word starts with, as in "9th"; -1 where it starts with none. */
  private static int number(String word) {
    int value = -1;
    for (int i = 0; i < word.length() && i < 4; i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') {
        break;
      }
      value = Math.max(0, value) * 10 + c - '0';
    }
    return value;
  }

  private static boolean isNumber(String word) {
    return number(word) >= 0;
  }

  private static List<String> words(String text, int start, int end) {
    List<String> words = new ArrayList<>();
    int at = start;
    while (at < end) {
      int from = at;
      while (at < end && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      if (at > from) {
        words.add(text.substring(from, at));
      } else {
        at++;
      }
    }
    return words;
  }
}
