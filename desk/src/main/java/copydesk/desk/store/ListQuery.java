package copydesk.desk.store;

import copydesk.desk.fact.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The SQL for a list, newest first. All is looked up in the index of words, days too ({@link
 * DayWords}), which gives the rows that have all of it in their order: so a page is read without
 * sorting.
 */
final class ListQuery {
  /** What no article and no statement has. */
  private static final String NO_KEY = "none";

  private final String words;
  private final List<String> match = new ArrayList<>();
  private final List<String> from = new ArrayList<>();
  private final List<String> where = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private String place;

  private ListQuery(String words) {
    this.words = words;
  }

  /**
   * Articles that a filter takes; what only statements have does not count.
   *
   * @param days what the filter says of days; null: any will do
   */
  static ListQuery articles(Filter filter, DayWords days) {
    ListQuery query = new ListQuery("article_words");
    query.key(Key.PARTY, filter.party());
    query.matchOf(filter, days);
    query.begin("articles a", "a.pos", areLookedAt(days));
    query.dates("a", filter, days);
    return query.ending("summaries p");
  }

  /** Statements that a filter takes, of articles of these days; null: any will do. */
  static ListQuery statements(Filter filter, DayWords days) {
    return statementPlaces(filter, days, false).ending("statement_records p");
  }

  /**
   * The places of statements that a filter takes.
   *
   * @param days what the filter says of days; null: any will do
   * @param withTable whether the table {@code statements s} is to be selected from
   */
  static ListQuery statementPlaces(Filter filter, DayWords days, boolean withTable) {
    ListQuery query = new ListQuery("statement_words");
    query.matchOf(filter, days);
    if (filter.party() != null) {
      query.match.add(
          "keys : (" + Key.PARTY.word(filter.party()) + " OR " + Key.MANY_PARTIES + ")");
    }
    query.key(Key.SPEAKER, filter.speaker());
    query.key(Key.ABOUT, filter.about());
    query.key(Key.KIND, filter.kind());
    boolean isNeeded = withTable || filter.party() != null || areLookedAt(days);
    query.begin("statements s", "s.pos", isNeeded);
    query.dates("s", filter, days);
    query.party(filter.party());
    return query;
  }

  /** The rows below a place, newest first: place and JSON. */
  List<Map.Entry<Long, byte[]>> run(Sql sql, long below, int limit) {
    return sql.list(
        select("p.json, " + place),
        row -> Map.entry(row.getLong(2), row.getBytes(1)),
        values(below, limit));
  }

  /** The SQL that selects these columns, newest first, with {@link #values} to be bound. */
  String select(String columns) {
    List<String> all = new ArrayList<>(where);
    all.add(place + " < ?");
    return "SELECT "
        + columns
        + " FROM "
        + String.join(" CROSS JOIN ", from)
        + " WHERE "
        + String.join(" AND ", all)
        + " ORDER BY "
        + place
        + " DESC LIMIT ?";
  }

  /** What is bound, for at most so many rows below a place. */
  Object[] values(long below, int limit) {
    List<Object> all = new ArrayList<>(values);
    all.add(below);
    all.add(limit);
    return all.toArray();
  }

  private void matchOf(Filter filter, DayWords days) {
    for (List<String> phrase : filter.text()) {
      match.add("words : \"" + String.join(" ", phrase) + '"');
    }
    key(Key.SOURCE, filter.source());
    key(Key.TOPIC, filter.topic());
    if (days != null && days.isExact()) {
      match.add(
          "keys : (" + (days.words().isEmpty() ? NO_KEY : String.join(" OR ", days.words())) + ")");
    }
  }

  private void key(Key key, String value) {
    if (value != null) {
      match.add("keys : " + key.word(value));
    }
  }

  /** The rows come from the index of words, else from the table, which is joined where needed. */
  private void begin(String table, String pos, boolean isNeeded) {
    if (match.isEmpty()) {
      from.add(table);
      place = pos;
      return;
    }
    from.add(words);
    where.add(words + " MATCH ?");
    values.add(String.join(" AND ", match));
    place = words + ".rowid";
    if (isNeeded) {
      from.add(table);
      where.add(pos + " = " + place);
    }
  }

  private ListQuery ending(String payload) {
    from.add(payload);
    where.add("p.pos = " + place);
    return this;
  }

  /** Statements of articles with very many parties are found without them. */
  private void party(String key) {
    if (key != null) {
      where.add("EXISTS (SELECT 1 FROM article_party t WHERE t.k = ? AND t.pos = s.article)");
      values.add(key);
    }
  }

  /** Whether days are too many for words, and are looked at row by row. */
  private static boolean areLookedAt(DayWords days) {
    return days != null && !days.isExact();
  }

  private void dates(String table, Filter filter, DayWords days) {
    if (!areLookedAt(days)) {
      return;
    }
    if (filter.from() != null) {
      where.add(table + ".date >= ?");
      values.add(filter.from());
    }
    if (filter.to() != null) {
      where.add(table + ".date <= ?");
      values.add(filter.to());
    }
  }
}
