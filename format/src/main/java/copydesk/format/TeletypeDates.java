package copydesk.format;

import copydesk.format.common.MonthNames;
import copydesk.format.common.ZoneNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times with which teletype messages end: {@code 241105 GMT Nov 26} (day, hour, minute, zone,
 * month, year) and {@code MNA-WF-11-24-26 1105GMT<} (month, day, year, hour, minute, zone). A time
 * without a zone, or in one that is not known, is its day alone: zones are never guessed.
 */
final class TeletypeDates {
  private static final Pattern IPTC =
      Pattern.compile(
          "\\b(\\d{2})(\\d{2})(\\d{2}) {1,3}(?:([A-Z]{1,4}) {1,3})?(\\p{L}{3,9})\\.? {1,3}(\\d{2,4})\\b");
  private static final Pattern ANPA =
      Pattern.compile(
          "\\b(\\d{1,2})-(\\d{1,2})-(\\d{2,4}) {1,3}(\\d{2})(\\d{2}) ?([A-Z]{1,4})?\\b");

  /** What is looked at: the line is short. */
  private static final int MAX_TRAILER = 500;

  /** Years of two digits from here on are those of the last century. */
  private static final int LAST_CENTURY = 70;

  private TeletypeDates() {}

  /** The time in a trailer: RFC 3339 in UTC, or a day alone; null where there is neither. */
  static String of(String trailer) {
    String line = trailer.substring(0, Math.min(trailer.length(), MAX_TRAILER));
    Matcher iptc = IPTC.matcher(line);
    while (iptc.find()) {
      int month = MonthNames.ofStart(iptc.group(5));
      if (month > 0) {
        return time(
            year(iptc.group(6)), month, iptc.group(1), iptc.group(2), iptc.group(3), iptc.group(4));
      }
    }
    Matcher anpa = ANPA.matcher(line);
    if (!anpa.find()) {
      return null;
    }
    int month = Integer.parseInt(anpa.group(1));
    return time(
        year(anpa.group(3)), month, anpa.group(2), anpa.group(4), anpa.group(5), anpa.group(6));
  }

  private static String time(
      int year, int month, String day, String hour, String minute, String zone) {
    try {
      LocalDate date = LocalDate.of(year, month, Integer.parseInt(day));
      ZoneOffset offset = zone == null ? null : ZoneNames.offset(zone);
      if (offset == null) {
        return date.toString();
      }
      LocalDateTime time = date.atTime(Integer.parseInt(hour), Integer.parseInt(minute));
      return time.toInstant(offset).toString();
    } catch (DateTimeException e) {
      return null; // no day of the calendar, or no hour of the day: as if it were not there
    }
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    return year < LAST_CENTURY ? 2000 + year : 1900 + year;
  }
}
