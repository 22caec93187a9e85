package copydesk.desk.store;

import copydesk.desk.fact.Filter;
import java.util.List;

/**
 * Counts statements that stand. Only the newest of those that were asked for are counted, so that
 * no question takes long.
 */
final class StatementCounting {
  /** So many are counted at most. */
  static final int MOST = 20_000;

  private static final int ALL = -1;

  private final Sql sql;
  private final PartyReading parties;
  private final int most;

  StatementCounting(Sql sql, PartyReading parties, int most) {
    this.sql = sql;
    this.parties = parties;
    this.most = most;
  }

  /**
   * Counts.
   *
   * @param limit how many items at most, those of most statements; days come all
   */
  Counts count(Filter filter, CountBy by, int limit) {
    ListQuery found = ListQuery.statementPlaces(filter, false);
    long matching =
        sql.number(
            "SELECT count(*) FROM (" + found.select("1") + ")",
            found.values(Long.MAX_VALUE, most + 1));
    boolean all = matching <= most;
    return new Counts(
        all ? matching : most, all, items(filter, by, limit), StoreReader.positions(sql));
  }

  private List<Counts.Item> items(Filter filter, CountBy by, int limit) {
    boolean isDay = by == CountBy.DAY;
    ListQuery counted = ListQuery.statementPlaces(filter, true);
    String values = by.isOfArticle() ? ofArticles(by, counted) : ofStatements(by, counted);
    String rows =
        by.isSet()
            ? "SELECT j.value AS k, sum(v.n) AS n FROM (" + values + ") v, json_each(v.c) j"
            : "SELECT v.c AS k, v.n AS n FROM (" + values + ") v";
    String where = by == CountBy.SOURCE ? " WHERE k IS NOT NULL" : "";
    String order = isDay ? " ORDER BY k NULLS LAST" : " ORDER BY n DESC, k";
    return sql.list(
        rows
            + where
            + (by.isSet() ? " GROUP BY k" : "")
            + order
            + " LIMIT "
            + (isDay ? ALL : limit),
        row -> item(by, row.getString(1), row.getLong(2)),
        counted.values(Long.MAX_VALUE, most));
  }

  private static String ofStatements(CountBy by, ListQuery counted) {
    return "SELECT c, count(*) AS n FROM ("
        + counted.select("s." + by.column() + " AS c")
        + ") GROUP BY c";
  }

  /** The article is looked up once, however many of its statements are counted. */
  private static String ofArticles(CountBy by, ListQuery counted) {
    return "SELECT b."
        + by.column()
        + " AS c, sum(g.n) AS n FROM (SELECT pos, count(*) AS n FROM ("
        + counted.select("s.article AS pos")
        + ") GROUP BY pos) g CROSS JOIN articles b ON b.pos = g.pos GROUP BY c";
  }

  private Counts.Item item(CountBy by, String key, long count) {
    return switch (by) {
      case DAY -> new Counts.Item(key == null ? Counts.UNDATED : key, null, null, count);
      case SOURCE -> new Counts.Item(key, null, null, count);
      case SPEAKER, ABOUT -> new Counts.Item(key, parties.name(key), null, count);
      case TOPIC ->
          sql.first(
              "SELECT name, broader FROM topics WHERE k=?",
              row -> new Counts.Item(key, row.getString(1), row.getString(2), count),
              key);
    };
  }
}
