package copydesk.desk.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.desk.fact.ArticleFacts;
import copydesk.desk.fact.StatementFacts;
import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.RecordJson;
import copydesk.records.Topic;
import copydesk.records.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts what stands of an article into the tables that are asked, and takes it out of them. */
final class ArticleIndex {
  /** So many keys of parties an article's statements have at most, all together. */
  static final int MOST_PARTY_KEYS = 100_000;

  private final Sql sql;

  ArticleIndex(Sql sql) {
    this.sql = sql;
  }

  /**
   * Puts an article in that is not in.
   *
   * @param kept by their keys, the places of statements that the version before had, too
   */
  void put(long pos, FiledRecord record, Map<String, Long> kept) {
    ArticleFacts facts = record.facts();
    sql.update(
        "INSERT INTO articles VALUES(?,?,?,?,?,?)",
        pos,
        record.id(),
        facts.article().version(),
        facts.date(),
        facts.article().source(),
        array(facts.topics()));
    sql.update("INSERT INTO summaries VALUES(?,?)", pos, record.summary());
    List<String> keys = Key.of(facts);
    List<String> parties = Key.ofParties(facts);
    sql.update(
        "INSERT INTO article_words(rowid, words, keys) VALUES(?,?,?)",
        pos,
        String.join(" ", facts.words()),
        joined(keys, parties));
    List<PartyTrace> traces = PartyTrace.of(facts.article());
    for (int i = 0; i < traces.size(); i++) {
      sql.update(
          "INSERT OR IGNORE INTO article_party VALUES(?,?,?)",
          facts.article().parties().get(i).key(),
          pos,
          RecordJson.toBytes(traces.get(i)));
    }
    boolean tooMany = (long) parties.size() * facts.statements().size() > MOST_PARTY_KEYS;
    String framing = joined(keys, tooMany ? List.of(Key.MANY_PARTIES) : parties);
    Set<Long> keptPlaces = new HashSet<>(kept.values());
    long last = Place.of(record.timeMillis(), record.partition(), record.offset());
    for (StatementFacts statement : facts.statements()) {
      Long place = kept.get(statement.key());
      last = place == null ? free("statements", last + 1, keptPlaces) : last + 1;
      put(place == null ? last : place, pos, facts.date(), framing, statement);
    }
    count(facts);
  }

  /** Takes out an article that is in; returns the places of its statements by their keys. */
  Map<String, Long> remove(long pos, EnrichedArticle article) {
    Map<String, Long> places = new HashMap<>();
    sql.list(
        "SELECT k, pos FROM statements WHERE article=?",
        row -> places.put(row.getString(1), row.getLong(2)),
        pos);
    for (long place : places.values()) {
      sql.update("DELETE FROM statement_records WHERE pos=?", place);
      sql.update("DELETE FROM statement_words WHERE rowid=?", place);
    }
    sql.update("DELETE FROM statements WHERE article=?", pos);
    sql.update("DELETE FROM article_party WHERE pos=?", pos);
    sql.update("DELETE FROM article_words WHERE rowid=?", pos);
    sql.update("DELETE FROM summaries WHERE pos=?", pos);
    sql.update("DELETE FROM articles WHERE pos=?", pos);
    discount(article);
    return places;
  }

  /**
   * The first place from this one on that nothing in the table has.
   *
   * @param others places that are not free either
   */
  long free(String table, long place, Set<Long> others) {
    long free = place;
    while (others.contains(free)
        || sql.number("SELECT count(*) FROM " + table + " WHERE pos=?", free) > 0) {
      free++;
    }
    return free;
  }

  private void put(long place, long article, String date, String keys, StatementFacts statement) {
    sql.update(
        "INSERT INTO statements VALUES(?,?,?,?,?,?)",
        place,
        article,
        statement.key(),
        statement.record().speakerKey(),
        array(statement.about()),
        date);
    sql.update("INSERT INTO statement_records VALUES(?,?)", place, statement.json());
    sql.update(
        "INSERT INTO statement_words(rowid, words, keys) VALUES(?,?,?)",
        place,
        String.join(" ", statement.words()),
        keys + " " + String.join(" ", Key.of(statement)));
  }

  private static String joined(List<String> some, List<String> others) {
    return String.join(" ", some) + ' ' + String.join(" ", others);
  }

  /** A set as the tables hold it; null where it is empty. */
  private static String array(Set<String> set) {
    return set.isEmpty() ? null : new String(RecordJson.toBytes(new TreeSet<>(set)), UTF_8);
  }

  private void count(ArticleFacts facts) {
    for (String key : facts.parties()) {
      sql.update(
          "INSERT INTO parties VALUES(?,1) ON CONFLICT(k) DO UPDATE SET articles=articles+1", key);
    }
    for (Party party : facts.article().parties()) {
      use(party.key(), party.name(), 1);
      party.aliases().forEach(alias -> use(party.key(), alias, 0));
    }
    for (String topic : facts.topics()) {
      sql.update(
          "INSERT INTO topics VALUES(?,NULL,NULL,1,0)"
              + " ON CONFLICT(k) DO UPDATE SET articles=articles+1",
          topic);
    }
    for (Topic topic : facts.article().topics()) {
      String broader = topic.broader().isEmpty() ? null : topic.broader().get(0);
      sql.update(
          "UPDATE topics SET name=?, broader=?, central=central+1 WHERE k=?",
          topic.name(),
          broader,
          topic.id());
      for (int i = 1; i < topic.broader().size(); i++) {
        sql.update(
            "UPDATE topics SET broader=? WHERE k=?",
            topic.broader().get(i),
            topic.broader().get(i - 1));
      }
    }
  }

  private void discount(EnrichedArticle article) {
    for (String key : ArticleFacts.parties(article)) {
      sql.update("UPDATE parties SET articles=articles-1 WHERE k=?", key);
      sql.update("DELETE FROM parties WHERE k=? AND articles=0", key);
    }
    for (Party party : article.parties()) {
      disuse(party.key(), party.name(), 1);
      party.aliases().forEach(alias -> disuse(party.key(), alias, 0));
    }
    for (Topic topic : article.topics()) {
      sql.update("UPDATE topics SET central=central-1 WHERE k=?", topic.id());
    }
    for (String topic : ArticleFacts.topics(article)) {
      sql.update("UPDATE topics SET articles=articles-1 WHERE k=?", topic);
      sql.update("DELETE FROM topics WHERE k=? AND articles=0", topic);
    }
  }

  private void use(String key, String name, int named) {
    int known =
        sql.update(
            "UPDATE names SET uses=uses+1, named=named+? WHERE k=? AND name=?", named, key, name);
    if (known == 0) {
      sql.update("INSERT INTO names(k, name, uses, named) VALUES(?,?,1,?)", key, name, named);
      sql.update(
          "INSERT INTO name_words(rowid, words) SELECT id, ? FROM names WHERE k=? AND name=?",
          String.join(" ", Words.of(name)),
          key,
          name);
    }
  }

  private void disuse(String key, String name, int named) {
    sql.update(
        "UPDATE names SET uses=uses-1, named=named-? WHERE k=? AND name=?", named, key, name);
    sql.update(
        "DELETE FROM name_words WHERE rowid="
            + "(SELECT id FROM names WHERE k=? AND name=? AND uses=0)",
        key,
        name);
    sql.update("DELETE FROM names WHERE k=? AND name=? AND uses=0", key, name);
  }
}
