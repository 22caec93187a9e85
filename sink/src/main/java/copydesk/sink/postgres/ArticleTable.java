package copydesk.sink.postgres;

import copydesk.records.EnrichedArticle;
import copydesk.records.Wire;
import copydesk.records.text.FilingDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** The columns of the table of articles that follow from the record. */
final class ArticleTable {
  /** What they are called, in the order of {@link #row}. */
  static final List<String> COLUMNS =
      List.of(
          "version",
          "status",
          "source",
          "received",
          "published",
          "day",
          "language",
          "headline",
          "kind",
          "story_id",
          "text");

  /** As long as PostgreSQL keeps times: to the microsecond. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private ArticleTable() {}

  /**
   * The values of one article, of the kinds that {@link ContentTable#rows} has; days and times are
   * strings.
   *
   * @param article one of storable text
   */
  static List<Object> row(EnrichedArticle article) {
    return Arrays.asList(
        article.version(),
        article.status().code(),
        article.source(),
        time(article.received()),
        article.published(),
        day(article),
        article.language(),
        article.headline(),
        kind(article),
        article.storyId(),
        article.text());
  }

  /** SQL that gives a column of the table {@code a} as {@link #row} has it. */
  static String read(String column) {
    return column.equals("received")
        ? "to_char(a.received AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
        : "a." + column;
  }

  /** The filing date, or null where there is none. */
  static String day(EnrichedArticle article) {
    LocalDate day = FilingDate.day(article.published(), article.received());
    return day == null ? null : day.toString();
  }

  private static String time(String received) {
    String utc = FilingDate.utc(received);
    return utc == null ? null : TIME.format(Instant.parse(utc).truncatedTo(ChronoUnit.MICROS));
  }

  private static String kind(EnrichedArticle article) {
    return article.wire() == null || article.wire().kind() == null
        ? Wire.Kind.NEWS.code()
        : article.wire().kind().code();
  }
}
