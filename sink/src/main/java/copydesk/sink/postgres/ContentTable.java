package copydesk.sink.postgres;

import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.Role;
import copydesk.records.SpeakerKeys;
import copydesk.records.Statement;
import copydesk.records.Status;
import copydesk.records.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The tables of what is in articles, with the rows that they have of one: the same for whoever
 * writes them and whoever looks whether they are as they have to be.
 */
final class ContentTable {
  /** All of them, such that none refers to one after it. */
  static final List<ContentTable> ALL =
      List.of(
          new ContentTable(
              "statement",
              1,
              "ordinal, id, kind, act, text, speaker_key, speaker_name, confidence, rule,"
                  + " unattributed, day",
              ContentTable::statements),
          new ContentTable(
              "statement_party",
              3,
              "statement, role, party_key, name",
              ContentTable::statementParties),
          new ContentTable(
              "party",
              1,
              "ordinal, id, key, name, type, salience, mentions, roles, aliases, refs",
              ContentTable::parties),
          new ContentTable("topic", 1, "ordinal, id, name, score, broader", ContentTable::topics));

  private final String table;
  private final int keys;
  private final List<String> columns;
  private final Function<EnrichedArticle, List<List<Object>>> rows;

  private ContentTable(
      String table, int keys, String columns, Function<EnrichedArticle, List<List<Object>>> rows) {
    this.table = table;
    this.keys = keys;
    this.columns = List.of(columns.split(", ", -1));
    this.rows = rows;
  }

  /** Its name in the database. */
  String table() {
    return table;
  }

  /** Its columns, without the article's key. */
  List<String> columns() {
    return columns;
  }

  /** How many of the columns, from the first, tell the rows of one article apart. */
  int keys() {
    return keys;
  }

  /**
   * Its rows, with a value for each of {@link #columns}: String, Integer, Double, List of String,
   * or null; days are strings. An article that may not be published has none.
   *
   * @param article one of storable text
   */
  List<List<Object>> rows(EnrichedArticle article) {
    return article.status() == Status.USABLE ? rows.apply(article) : List.of();
  }

  private static List<List<Object>> statements(EnrichedArticle article) {
    SpeakerKeys keys = new SpeakerKeys(article);
    String day = ArticleTable.day(article);
    List<List<Object>> rows = new ArrayList<>();
    for (Statement statement : article.statements()) {
      rows.add(
          Arrays.asList(
              rows.size() + 1,
              statement.id(),
              statement.kind().code(),
              statement.act().code(),
              statement.text(),
              PostgresText.key(keys.of(statement)),
              statement.speaker() == null ? null : statement.speaker().name(),
              statement.confidence(),
              statement.rule().code(),
              statement.unattributed() == null ? null : statement.unattributed().code(),
              day));
    }
    return rows;
  }

  private static List<List<Object>> statementParties(EnrichedArticle article) {
    StatementParties parties = new StatementParties(article);
    List<List<Object>> rows = new ArrayList<>();
    int ordinal = 0;
    for (Statement statement : article.statements()) {
      ordinal++;
      for (StatementParties.Present present : parties.of(statement)) {
        rows.add(Arrays.asList(ordinal, present.role().code(), present.key(), present.name()));
      }
    }
    return rows;
  }

  private static List<List<Object>> parties(EnrichedArticle article) {
    List<List<Object>> rows = new ArrayList<>();
    for (Party party : article.parties()) {
      rows.add(
          Arrays.asList(
              rows.size() + 1,
              party.id(),
              PostgresText.key(party.key()),
              party.name(),
              party.type().code(),
              party.salience(),
              party.mentions().size(),
              party.roles().stream().map(Role::title).toList(),
              party.aliases(),
              party.refs()));
    }
    return rows;
  }

  private static List<List<Object>> topics(EnrichedArticle article) {
    List<List<Object>> rows = new ArrayList<>();
    for (Topic topic : article.topics()) {
      rows.add(
          Arrays.asList(rows.size() + 1, topic.id(), topic.name(), topic.score(), topic.broader()));
    }
    return rows;
  }
}
