package copydesk.format.feed;

import copydesk.format.common.MonthNames;
import copydesk.format.common.ZoneNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the forms in which feeds give times: RFC 822 with all that is made of it, and ISO 8601,
 * extended or basic. A wrong day of the week does not matter. What can be read in two ways
 * ("24/11/2026", "IST") is not read as either. The host's zone and language play no part.
 */
final class FeedDates {
  private static final int LONGEST = 100;
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[Tt ] ?(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,9})?)?"
              + " ?(\\S{0,10}(?: \\S{1,10})?))?");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?([A-Za-z+-].{0,9})?");
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC|UT)?([+-])(\\d{1,2})(?::?(\\d{2}))?");
  private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,15}\\.?,? ");
  private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,60}\\)");
  private static final Pattern BETWEEN = Pattern.compile("[ ,]+");
  private static final Pattern HYPHENS = Pattern.compile("(\\d{1,2})-(\\p{L}{3,9})-(\\d{2,4})");

  private LocalDate date;
  private LocalTime time;
  private ZoneOffset zone;
  private int day;
  private int month;
  private int year;

  private FeedDates() {}

  /** The time that the text gives; null where it gives none. */
  static FeedTime of(String text) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    String line = COMMENT.matcher(text).replaceAll(" ").strip().replaceAll("\\s+", " ");
    try {
      Matcher iso = ISO.matcher(line);
      if (iso.matches()) {
        return new FeedDates().iso(iso).result();
      }
      FeedTime time = ofWords(WEEKDAY.matcher(line).replaceFirst(""));
      return time == null ? ofWords(line) : time; // "Mar" may be a Tuesday, or the month
    } catch (DateTimeException e) {
      return null; // the 31st of February: the same as none
    }
  }

  private static FeedTime ofWords(String line) {
    FeedDates reader = new FeedDates();
    return reader.words(line) ? reader.result() : null;
  }

  /** What programs write that have no date is none. */
  private FeedTime result() {
    if (date.getYear() < 1970 || date.getYear() > 9999) {
      return null;
    }
    if (time == null || zone == null) {
      return new FeedTime(null, date);
    }
    FeedTime found = new FeedTime(LocalDateTime.of(date, time).toInstant(zone), date);
    return found.instant().getEpochSecond() == 0 ? null : found;
  }

  private FeedDates iso(Matcher iso) {
    date = LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
    if (iso.group(4) != null) {
      time = time(iso.group(4), iso.group(5), iso.group(6), 0);
      zone = zone(iso.group(7).replace(" ", ""));
    }
    return this;
  }

  private boolean words(String line) {
    String[] words = BETWEEN.split(HYPHENS.matcher(line).replaceFirst("$1 $2 $3"), -1);
    for (int i = 0; i < words.length; i++) {
      String next = i + 1 < words.length ? words[i + 1] : "";
      if (!words[i].isEmpty() && !word(words[i], next, i == 0)) {
        return false;
      }
    }
    if (day == 0 || month == 0 || year == 0) {
      return false;
    }
    date = LocalDate.of(year, month, day);
    return true;
  }

  /** Takes up one word; whether it can belong to a date. */
  private boolean word(String word, String next, boolean first) {
    Matcher clock = TIME.matcher(word);
    if (clock.matches()) {
      String tail = clock.group(4) == null ? "" : clock.group(4);
      time =
          time(clock.group(1), clock.group(2), clock.group(3), noon(tail.isEmpty() ? next : tail));
      zone = zone(tail);
      return true;
    }
    int named = MonthNames.of(word);
    if (named > 0 && month == 0) {
      month = named;
      return true;
    }
    if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return number(word, word.length());
    }
    if (first || noon(word) != 0) {
      return Character.isLetter(word.charAt(0)); // the day of the week
    }
    if (time != null && zone == null) {
      zone =
          zone(OFFSET.matcher(next).matches() && ZoneOffset.UTC.equals(zone(word)) ? next : word);
    }
    return true;
  }

  private boolean number(String word, int digits) {
    if (digits <= 2 && day == 0) {
      day = number(word);
    } else if (digits == 4 && year == 0) {
      year = number(word);
    } else if (digits == 2 && year == 0) {
      year = number(word) + (number(word) < 50 ? 2000 : 1900);
    } else {
      return false;
    }
    return true;
  }

  private static String bare(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
  }

  /** 1 for a time before noon, 2 for one after; 0 where the word says neither. */
  private static int noon(String word) {
    return switch (bare(word)) {
      case "am", "a.m" -> 1;
      case "pm", "p.m" -> 2;
      default -> 0;
    };
  }

  private static LocalTime time(String hours, String minutes, String seconds, int noon) {
    int hour = number(hours);
    if (noon != 0 && hour <= 12) {
      hour = hour % 12 + (noon == 2 ? 12 : 0);
    }
    int second = seconds == null ? 0 : Math.min(59, number(seconds)); // a leap second
    return LocalTime.of(hour, number(minutes), second);
  }

  private static ZoneOffset zone(String word) {
    String name = word.toUpperCase(Locale.ROOT);
    ZoneOffset known = ZoneNames.offset(name);
    if (known != null) {
      return known;
    }
    Matcher offset = OFFSET.matcher(name);
    if (!offset.matches()) {
      return null;
    }
    int minutes = offset.group(3) == null ? 0 : number(offset.group(3));
    int total = number(offset.group(2)) * 60 + minutes;
    return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -total : total) * 60);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
