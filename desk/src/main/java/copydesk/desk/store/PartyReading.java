package copydesk.desk.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import copydesk.records.Party;
import copydesk.records.RecordJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Parties over all articles. */
final class PartyReading {
  /** What is said of a party comes from so many of its newest articles. */
  private static final int NEWEST = 200;

  private static final int MOST_NAMES = 100;
  private static final String SEPARATOR = " ";

  private final Sql sql;

  PartyReading(Sql sql) {
    this.sql = sql;
  }

  /** A party in a list. */
  record Listed(String key, String name, long articles) {}

  /**
   * A party.
   *
   * @param name the name that most articles give it
   * @param aliases its other names, those of most articles first, at most 100
   * @param roles its offices in its 200 newest articles, the newest first
   * @param refs its ids elsewhere, from the same
   * @param articles how many articles that stand have it
   * @param statements how many statements that stand are its own
   * @param about how many statements that stand are about it
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Profile(
      String key,
      String name,
      Party.Type type,
      List<String> aliases,
      List<String> roles,
      List<String> refs,
      long articles,
      long statements,
      long about) {}

  Page list(List<String> words, String after, int limit, Positions positions) {
    List<Object> values = new ArrayList<>();
    String where = "1";
    if (!words.isEmpty()) {
      where =
          "p.k IN (SELECT n.k FROM name_words w CROSS JOIN names n ON n.id = w.rowid"
              + " WHERE name_words MATCH ?)";
      values.add(words.stream().map(w -> '"' + w + "\" *").collect(Collectors.joining(" AND ")));
    }
    if (after != null) {
      int separator = after.indexOf(SEPARATOR);
      where += " AND (p.articles < ? OR (p.articles = ? AND p.k > ?))";
      long articles = Long.parseLong(after.substring(0, separator));
      values.add(articles);
      values.add(articles);
      values.add(after.substring(separator + 1));
    }
    values.add(limit + 1);
    List<Listed> rows =
        sql.list(
            "SELECT p.k, p.articles FROM parties p WHERE "
                + where
                + " ORDER BY p.articles DESC, p.k LIMIT ?",
            row -> new Listed(row.getString(1), null, row.getLong(2)),
            values.toArray());
    List<byte[]> items = new ArrayList<>();
    for (Listed row : rows.subList(0, Math.min(limit, rows.size()))) {
      items.add(RecordJson.toBytes(new Listed(row.key(), requireName(row.key()), row.articles())));
    }
    Listed last = rows.size() > limit ? rows.get(limit - 1) : null;
    return new Page(
        items, last == null ? null : last.articles() + SEPARATOR + last.key(), positions);
  }

  byte[] party(String key) {
    long articles = sql.number("SELECT articles FROM parties WHERE k=?", key);
    if (articles == 0) {
      return null;
    }
    List<String> names = names(key, MOST_NAMES);
    List<PartyTrace> traces =
        sql.list(
            "SELECT party FROM article_party WHERE k=? ORDER BY pos DESC LIMIT ?",
            row -> trace(row.getBytes(1)),
            key,
            NEWEST);
    if (names.isEmpty() || traces.isEmpty()) {
      throw incomplete(key);
    }
    Set<String> roles = new LinkedHashSet<>();
    Set<String> refs = new LinkedHashSet<>();
    for (PartyTrace trace : traces) {
      roles.addAll(trace.roles());
      refs.addAll(trace.refs());
    }
    return RecordJson.toBytes(
        new Profile(
            key,
            names.get(0),
            traces.get(0).type(),
            names.subList(1, names.size()),
            List.copyOf(roles),
            List.copyOf(refs),
            articles,
            sql.number("SELECT count(*) FROM statements WHERE speaker=?", key),
            sql.number(
                "SELECT count(*) FROM statement_words WHERE statement_words MATCH ?",
                "keys : " + Key.ABOUT.word(key))));
  }

  /** The name that most articles give it; null where it has none. */
  String name(String key) {
    List<String> names = names(key, 1);
    return names.isEmpty() ? null : names.get(0);
  }

  private String requireName(String key) {
    String name = name(key);
    if (name == null) {
      throw incomplete(key);
    }
    return name;
  }

  private static StoreException incomplete(String key) {
    return StoreException.damaged("the desk's file is damaged: it lacks parts of " + key, null);
  }

  /** Its names, the one that most articles give it first. */
  private List<String> names(String key, int most) {
    return sql.list(
        "SELECT name FROM names WHERE k=? ORDER BY named DESC, uses DESC, name LIMIT ?",
        row -> row.getString(1),
        key,
        most);
  }

  private static PartyTrace trace(byte[] json) {
    try {
      return RecordJson.fromBytes(json, PartyTrace.class);
    } catch (IOException e) {
      throw StoreException.damaged("the desk's file is damaged: a party cannot be read", e);
    }
  }
}
