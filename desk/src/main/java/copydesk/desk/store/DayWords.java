package copydesk.desk.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Days from one to another as words of the index: whole years and months by one word each, so that
 * a few words stand for any span of time, and are looked up together with all else.
 *
 * @param words of which an article of these days has one; none where no article can be of them
 * @param isExact false where it would take too many words: days are to be looked at one by one
 */
record DayWords(List<String> words, boolean isExact) {
  static final int YEAR_LENGTH = 4;
  static final int MONTH_LENGTH = 7;
  private static final int MOST = 150;

  DayWords {
    words = List.copyOf(words);
  }

  /**
   * The words.
   *
   * @param from the first day that is asked for, or null
   * @param to the last one, or null
   * @param oldest the first day that an article has; null where no article has any
   * @param newest the last one
   * @return null where any day will do, and none
   */
  static DayWords of(String from, String to, String oldest, String newest) {
    if (from == null && to == null) {
      return null;
    }
    if (oldest == null) {
      return new DayWords(List.of(), true);
    }
    LocalDate day = later(Objects.requireNonNullElse(from, oldest), oldest);
    LocalDate last = earlier(Objects.requireNonNullElse(to, newest), newest);
    List<String> words = new ArrayList<>();
    while (!day.isAfter(last)) {
      if (words.size() == MOST) {
        return new DayWords(List.of(), false);
      }
      String name = day.toString();
      if (day.getDayOfYear() == 1 && !day.plusYears(1).minusDays(1).isAfter(last)) {
        words.add(Key.YEAR.word(name.substring(0, YEAR_LENGTH)));
        day = day.plusYears(1);
      } else if (day.getDayOfMonth() == 1 && !day.plusMonths(1).minusDays(1).isAfter(last)) {
        words.add(Key.MONTH.word(name.substring(0, MONTH_LENGTH)));
        day = day.plusMonths(1);
      } else {
        words.add(Key.DAY.word(name));
        day = day.plusDays(1);
      }
    }
    return new DayWords(words, true);
  }

  private static LocalDate later(String one, String other) {
    return LocalDate.parse(one.compareTo(other) > 0 ? one : other);
  }

  private static LocalDate earlier(String one, String other) {
    return LocalDate.parse(one.compareTo(other) < 0 ? one : other);
  }
}
