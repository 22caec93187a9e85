package copydesk.sink.postgres;

import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.Role;
import copydesk.records.SpeakerKeys;
import copydesk.records.Statement;
import copydesk.records.Topic;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Statements, parties and topics of articles, in their tables. */
final class ContentRows {
  private static final List<String> TABLES = List.of("statement", "party", "topic");

  private final Connection connection;

  ContentRows(Connection connection) {
    this.connection = connection;
  }

  /** Fills one row of a table. */
  @FunctionalInterface
  private interface Rows {
    void add(PreparedStatement insert, long key, EnrichedArticle article) throws SQLException;
  }

  /**
   * Puts what is in these articles in place of what there was.
   *
   * @param keys of which articles anything there goes
   * @param articles what comes, by key
   */
  void replace(List<Long> keys, Map<Long, EnrichedArticle> articles) throws SQLException {
    for (String table : TABLES) {
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM " + table + " WHERE article = ANY (?)")) {
        delete.setArray(1, connection.createArrayOf("bigint", keys.toArray()));
        delete.executeUpdate();
      }
    }
    insert("statement", 12, articles, ContentRows::statements);
    insert("statement_party", 5, articles, ContentRows::statementParties);
    insert("party", 11, articles, this::parties);
    insert("topic", 6, articles, this::topics);
  }

  private void insert(String table, int columns, Map<Long, EnrichedArticle> articles, Rows rows)
      throws SQLException {
    String values = "?" + ", ?".repeat(columns - 1);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + values + ")")) {
      for (Map.Entry<Long, EnrichedArticle> entry : articles.entrySet()) {
        rows.add(insert, entry.getKey(), entry.getValue());
      }
      insert.executeBatch();
    } catch (BatchUpdateException e) {
      throw e.getNextException() == null ? e : e.getNextException();
    }
  }

  private static void statements(PreparedStatement insert, long key, EnrichedArticle article)
      throws SQLException {
    SpeakerKeys keys = new SpeakerKeys(article);
    int ordinal = 0;
    for (Statement statement : article.statements()) {
      insert.setLong(1, key);
      insert.setInt(2, ++ordinal);
      insert.setString(3, PostgresText.clean(statement.id()));
      insert.setString(4, statement.kind().code());
      insert.setString(5, statement.act().code());
      insert.setString(6, PostgresText.clean(statement.text()));
      insert.setString(7, PostgresText.key(keys.of(statement)));
      insert.setString(
          8, statement.speaker() == null ? null : PostgresText.clean(statement.speaker().name()));
      insert.setDouble(9, statement.confidence());
      insert.setString(10, statement.rule().code());
      insert.setString(
          11, statement.unattributed() == null ? null : statement.unattributed().code());
      insert.setObject(12, ArticleRows.day(article));
      insert.addBatch();
    }
  }

  private static void statementParties(PreparedStatement insert, long key, EnrichedArticle article)
      throws SQLException {
    StatementParties parties = new StatementParties(article);
    int ordinal = 0;
    for (Statement statement : article.statements()) {
      ordinal++;
      for (StatementParties.Present present : parties.of(statement)) {
        insert.setLong(1, key);
        insert.setInt(2, ordinal);
        insert.setString(3, present.role().code());
        insert.setString(4, present.key());
        insert.setString(5, PostgresText.clean(present.name()));
        insert.addBatch();
      }
    }
  }

  private void parties(PreparedStatement insert, long key, EnrichedArticle article)
      throws SQLException {
    int ordinal = 0;
    for (Party party : article.parties()) {
      insert.setLong(1, key);
      insert.setInt(2, ++ordinal);
      insert.setString(3, PostgresText.clean(party.id()));
      insert.setString(4, PostgresText.key(party.key()));
      insert.setString(5, PostgresText.clean(party.name()));
      insert.setString(6, party.type().code());
      insert.setDouble(7, party.salience());
      insert.setInt(8, party.mentions().size());
      List<String> titles = new ArrayList<>();
      for (Role role : party.roles()) {
        titles.add(role.title());
      }
      setTexts(insert, 9, titles);
      setTexts(insert, 10, party.aliases());
      setTexts(insert, 11, party.refs());
      insert.addBatch();
    }
  }

  private void topics(PreparedStatement insert, long key, EnrichedArticle article)
      throws SQLException {
    int ordinal = 0;
    for (Topic topic : article.topics()) {
      insert.setLong(1, key);
      insert.setInt(2, ++ordinal);
      insert.setString(3, PostgresText.clean(topic.id()));
      insert.setString(4, PostgresText.clean(topic.name()));
      insert.setDouble(5, topic.score());
      setTexts(insert, 6, topic.broader());
      insert.addBatch();
    }
  }

  private void setTexts(PreparedStatement insert, int column, List<String> texts)
      throws SQLException {
    insert.setArray(column, connection.createArrayOf("text", PostgresText.clean(texts)));
  }
}
