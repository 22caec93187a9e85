package copydesk.format;

import copydesk.records.text.FilingDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times in the forms in which wires write them: RFC 3339, the basic form of ISO 8601, zones without
 * a colon, no seconds, white space around all of it. Without a zone there is a day and no instant:
 * zones are never guessed.
 */
final class WireTime {
  private static final Pattern DAY = Pattern.compile("(\\d{4})(-?)(\\d{2})\\2(\\d{2})");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<day>\\d{4}-\\d{2}-\\d{2}|\\d{8})[Tt ]?"
              + "(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?<part>[.,]\\d{1,9})?)?"
              + " ?(?<zone>[Zz]|[+-]\\d{2}(?::?\\d{2})?)?");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");

  /** As much of a wire's time as is ever looked at, in characters. */
  private static final int MAX_LENGTH = 64;

  private WireTime() {}

  /** The instant, RFC 3339 in UTC; null where the value is no time, or has no zone. */
  static String instant(String value) {
    Matcher found = match(value);
    if (found == null || found.group("zone") == null) {
      return null;
    }
    String second = found.group("second") == null ? "00" : found.group("second");
    String part = found.group("part") == null ? "" : found.group("part").replace(',', '.');
    return FilingDate.utc(
        day(found.group("day"))
            + 'T'
            + found.group("hour")
            + ':'
            + found.group("minute")
            + ':'
            + second
            + part
            + zone(found.group("zone")));
  }

  /** The day as the value has it, in its own zone: "2021-07-09"; null where it has no whole day. */
  static String day(String value) {
    String day = stripped(value);
    Matcher time = match(value);
    Matcher date = DAY.matcher(time == null ? day : time.group("day"));
    if (!date.matches()) {
      return null;
    }
    try {
      String iso = date.group(1) + '-' + date.group(3) + '-' + date.group(4);
      return FilingDate.isDate(iso) ? LocalDate.parse(iso).toString() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The instant, else the day, month or year: as much as the value says; null: nothing. */
  static String asPrecise(String value) {
    String instant = instant(value);
    String day = instant == null ? day(value) : null;
    if (instant != null || day != null) {
      return instant == null ? day : instant;
    }
    String rest = stripped(value);
    try {
      if (MONTH.matcher(rest).matches()) {
        return YearMonth.parse(rest).toString();
      }
    } catch (DateTimeException e) {
      return null;
    }
    return YEAR.matcher(rest).matches() ? rest : null;
  }

  /** Whether the value starts as a date does, whatever comes after it. */
  static boolean looksLikeOne(String value) {
    String start = stripped(value);
    return !start.isEmpty() && Character.isDigit(start.charAt(0));
  }

  private static Matcher match(String value) {
    Matcher found = TIME.matcher(stripped(value));
    return found.matches() ? found : null;
  }

  private static String stripped(String value) {
    if (value == null) {
      return "";
    }
    String stripped = value.strip();
    return stripped.length() > MAX_LENGTH ? "" : stripped;
  }

  private static String zone(String zone) {
    if (zone.equalsIgnoreCase("Z")) {
      return "Z";
    }
    String digits = zone.replace(":", "");
    return digits.substring(0, 3) + ':' + (digits.length() > 3 ? digits.substring(3) : "00");
  }
}
