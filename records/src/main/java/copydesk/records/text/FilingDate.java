package copydesk.records.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Under which date an article is filed: the one that it gives itself, else that of its arrival. A
 * store of files has a folder for each; how it lays them out is its own business.
 */
public final class FilingDate {
  /** The filing date of an article that has no date at all. */
  public static final String UNDATED = "undated";

  private static final Pattern FOLDER = Pattern.compile("\\d{4}/\\d{2}/\\d{2}|" + UNDATED);

  private FilingDate() {}

  /**
   * The filing date, in the form of a folder: "2021/07/09" or {@link #UNDATED}.
   *
   * @param published the article's own date, ISO 8601, or null
   * @param received when it came in, RFC 3339, or null; what is no such time counts as null
   */
  public static String folder(String published, String received) {
    LocalDate date = day(published, received);
    return date == null
        ? UNDATED
        : "%04d/%02d/%02d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The filing date, from the same, as a day of the calendar; null where there is no date. */
  public static LocalDate day(String published, String received) {
    if (published != null) {
      return LocalDate.parse(published);
    }
    Instant instant = instant(received);
    return instant == null ? null : LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Whether {@link #folder} gives names of this form. */
  public static boolean isFolder(String name) {
    return FOLDER.matcher(name).matches();
  }

  /**
   * Whether an article can be filed under this date: a day of the calendar as {@code yyyy-MM-dd},
   * with a year from 0001 to 9999, for it names a folder.
   */
  public static boolean isDate(String date) {
    try {
      return date.length() == 10 && LocalDate.parse(date).getYear() >= 1;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The RFC 3339 time as it is written in UTC, or null where the text is no such time. */
  public static String utc(String time) {
    Instant instant = instant(time);
    return instant == null ? null : instant.toString();
  }

  private static Instant instant(String time) {
    if (time == null) {
      return null;
    }
    try {
      Instant instant = OffsetDateTime.parse(time.strip()).toInstant();
      int year = instant.atOffset(ZoneOffset.UTC).getYear();
      return year >= 1 && year <= 9999 ? instant : null;
    } catch (DateTimeException e) {
      return null; // not a time: the same as none
    }
  }
}
