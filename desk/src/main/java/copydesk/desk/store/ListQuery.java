package copydesk.desk.store;

import copydesk.desk.fact.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The SQL for a list, newest first. One condition, the one that most often leaves least, gives the
 * rows in their order ({@code d}); the others are looked up for each. So a page is read without
 * sorting, and no more of the table than it takes to fill the page.
 */
final class ListQuery {
  private final String what;
  private final List<String> from = new ArrayList<>();
  private final List<String> where = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private String place;

  private ListQuery(String what) {
    this.what = what;
  }

  /** Articles that a filter takes; what only statements have does not count. */
  static ListQuery articles(Filter filter) {
    ListQuery query = new ListQuery("article");
    query.text(filter.text());
    query.key("article_party", filter.party());
    query.key("article_topic", filter.topic());
    query.source(filter.source(), "articles");
    query.table("articles", "a", "a.pos");
    query.dates(filter);
    query.from.add("summaries p");
    query.where.add("p.pos = " + query.place);
    return query;
  }

  /** Statements that a filter takes. */
  static ListQuery statements(Filter filter) {
    ListQuery query = new ListQuery("statement");
    query.text(filter.text());
    query.key("statement_about", filter.about());
    if (filter.speaker() != null && query.place == null) {
      query.place = "s.pos";
      query.from.add("statements s");
      query.is("s.speaker", filter.speaker());
    } else if (filter.speaker() != null) {
      query.table("statements", "s", "s.pos");
      query.is("s.speaker", filter.speaker());
    }
    query.key("statement_topic", filter.topic());
    if (filter.speaker() == null) {
      query.table("statements", "s", "s.pos");
    }
    query.is("s.kind", filter.kind());
    if (filter.source() != null || filter.from() != null || filter.to() != null) {
      query.from.add("articles a");
      query.where.add("a.pos = s.article");
      query.is("a.source", filter.source());
      query.dates(filter);
    }
    if (filter.party() != null) {
      query.where.add("EXISTS (SELECT 1 FROM article_party x WHERE x.k = ? AND x.pos = s.article)");
      query.values.add(filter.party());
    }
    query.from.add("statement_records p");
    query.where.add("p.pos = " + query.place);
    return query;
  }

  /** The rows below a place, newest first: place and JSON. */
  List<Map.Entry<Long, byte[]>> run(Sql sql, long below, int limit) {
    List<Object> all = new ArrayList<>(values);
    all.add(below);
    all.add(limit);
    return sql.list(
        "SELECT p.json, "
            + place
            + " FROM "
            + String.join(" CROSS JOIN ", from)
            + " WHERE "
            + String.join(" AND ", where)
            + " AND "
            + place
            + " < ? ORDER BY "
            + place
            + " DESC LIMIT ?",
        row -> Map.entry(row.getLong(2), row.getBytes(1)),
        all.toArray());
  }

  /** How FTS5 writes phrases that all must be there; they are letters and digits only. */
  static String match(List<List<String>> phrases) {
    return phrases.stream()
        .map(phrase -> '"' + String.join(" ", phrase) + '"')
        .collect(Collectors.joining(" AND "));
  }

  private void text(List<List<String>> phrases) {
    if (!phrases.isEmpty()) {
      String words = what + "_words";
      from.add(words);
      where.add(words + " MATCH ?");
      values.add(match(phrases));
      place = words + ".rowid";
    }
  }

  private void key(String table, String key) {
    if (key == null) {
      return;
    }
    if (place == null) {
      from.add(table + " d");
      where.add("d.k = ?");
      place = "d.pos";
    } else {
      where.add("EXISTS (SELECT 1 FROM " + table + " x WHERE x.k = ? AND x.pos = " + place + ")");
    }
    values.add(key);
  }

  private void source(String source, String table) {
    if (source != null && place == null) {
      from.add(table + " a");
      place = "a.pos";
    }
    if (source != null) {
      is("a.source", source);
    }
  }

  /** Joins the table, unless it gives the rows. */
  private void table(String table, String name, String pos) {
    String entry = table + " " + name;
    if (from.contains(entry)) {
      return;
    }
    from.add(entry);
    if (place == null) {
      place = pos;
    } else {
      where.add(pos + " = " + place);
    }
  }

  private void is(String column, String value) {
    if (value != null) {
      where.add(column + " = ?");
      values.add(value);
    }
  }

  private void dates(Filter filter) {
    if (filter.from() != null) {
      where.add("a.date >= ?");
      values.add(filter.from());
    }
    if (filter.to() != null) {
      where.add("a.date <= ?");
      values.add(filter.to());
    }
  }
}
