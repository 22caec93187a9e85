package copydesk.sink.postgres;

import copydesk.records.EnrichedArticle;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Statements, parties and topics of articles, in their tables. */
final class ContentRows {
  private final Connection connection;

  ContentRows(Connection connection) {
    this.connection = connection;
  }

  /**
   * Puts what is in these articles in place of what there was of them.
   *
   * @param articles what comes, by key
   */
  void replace(Map<Long, EnrichedArticle> articles) throws SQLException {
    for (ContentTable table : ContentTable.ALL) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "DELETE FROM " + table.table() + " WHERE article = ANY (?)")) {
        delete.setArray(1, connection.createArrayOf("bigint", articles.keySet().toArray()));
        delete.executeUpdate();
      }
    }
    for (ContentTable table : ContentTable.ALL) {
      insert(table, articles);
    }
  }

  private void insert(ContentTable table, Map<Long, EnrichedArticle> articles) throws SQLException {
    List<String> columns = table.columns();
    String values =
        columns.stream()
            .map(column -> column.equals("day") ? ", ?::date" : ", ?")
            .collect(Collectors.joining());
    String sql =
        "INSERT INTO %s (article, %s) VALUES (?%s)"
            .formatted(table.table(), String.join(", ", columns), values);
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Map.Entry<Long, EnrichedArticle> entry : articles.entrySet()) {
        for (List<Object> row : table.rows(entry.getValue())) {
          insert.setLong(1, entry.getKey());
          set(insert, 2, row);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    } catch (BatchUpdateException e) {
      throw PostgresTrouble.cause(e);
    }
  }

  /** Sets the parameters from this one on to a row's values; each keeps one type in all rows. */
  static void set(PreparedStatement statement, int from, List<Object> row) throws SQLException {
    int parameter = from;
    for (Object value : row) {
      if (value instanceof Integer number) {
        statement.setInt(parameter, number);
      } else if (value instanceof Double number) {
        statement.setDouble(parameter, number);
      } else if (value instanceof List<?> texts) {
        statement.setArray(
            parameter, statement.getConnection().createArrayOf("text", texts.toArray()));
      } else {
        statement.setString(parameter, (String) value);
      }
      parameter++;
    }
  }
}
