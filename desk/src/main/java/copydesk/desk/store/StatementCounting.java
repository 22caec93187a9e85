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

  private final Sql sql;
  private final PartyReading parties;
  private final TopicNames topicNames;
  private final int most;

  StatementCounting(Sql sql, PartyReading parties, TopicNames topicNames, int most) {
    this.sql = sql;
    this.parties = parties;
    this.topicNames = topicNames;
    this.most = most;
  }

  /**
   * A key and how many have it.
   *
   * @param found how many were found in all, one more than are counted at most
   * @param count 0 where there is no key at all
   */
  private record Row(long found, String key, long count) {}

  /**
   * Counts.
   *
   * @param days what the filter says of days; null: any will do
   * @param limit how many items at most, those of most statements; days come all
   */
  Counts count(Filter filter, DayWords days, CountBy by, int limit) {
    ListQuery found = ListQuery.statementPlaces(filter, days, true);
    List<Row> rows =
        sql.list(
            "WITH found AS MATERIALIZED ("
                + found.select("s.pos, s." + (by.isOfArticle() ? "article" : by.column()) + " AS c")
                + "), newest AS (SELECT c FROM found ORDER BY pos DESC LIMIT "
                + most
                + ") SELECT f.n, r.k, r.n FROM (SELECT count(*) AS n FROM found) f LEFT JOIN ("
                + rows(by)
                + ") r ON true ORDER BY "
                + (by == CountBy.DAY ? "r.k NULLS LAST" : "r.n DESC, r.k LIMIT " + limit),
            row -> new Row(row.getLong(1), row.getString(2), row.getLong(3)),
            found.values(Long.MAX_VALUE, most + 1));
    boolean all = rows.get(0).found() <= most;
    return new Counts(
        all ? rows.get(0).found() : most,
        all,
        rows.stream().filter(row -> row.count() > 0).map(row -> item(by, row)).toList(),
        StoreReader.positions(sql));
  }

  /** By key, how many of the newest statements have it. An article is looked up once. */
  private static String rows(CountBy by) {
    String values = "SELECT c, count(*) AS n FROM newest GROUP BY c";
    if (by.isOfArticle()) {
      values =
          "SELECT a."
              + by.column()
              + " AS c, sum(g.n) AS n FROM ("
              + values
              + ") g CROSS JOIN articles a ON a.pos = g.c GROUP BY 1";
    }
    if (by.isSet()) {
      return "SELECT j.value AS k, sum(v.n) AS n FROM ("
          + values
          + ") v, json_each(v.c) j GROUP BY j.value";
    }
    return "SELECT c AS k, n FROM ("
        + values
        + ")"
        + (by == CountBy.DAY ? "" : " WHERE c NOT NULL");
  }

  private Counts.Item item(CountBy by, Row row) {
    String key = row.key();
    long count = row.count();
    return switch (by) {
      case DAY -> new Counts.Item(key == null ? Counts.UNDATED : key, null, null, count);
      case SOURCE -> new Counts.Item(key, null, null, count);
      case SPEAKER, ABOUT -> new Counts.Item(key, parties.name(key), null, count);
      case TOPIC ->
          sql.first(
              "SELECT name, broader FROM topics WHERE k=?",
              topic ->
                  new Counts.Item(
                      key, topicNames.of(key, topic.getString(1)), topic.getString(2), count),
              key);
    };
  }
}
