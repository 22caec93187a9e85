package copydesk.desk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A connection to the file, used by one thread, that keeps what it has prepared. Its failures are
 * {@link StoreException}s.
 */
final class Sql implements AutoCloseable {
  private static final int MOST_PREPARED = 200;

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(64, 0.75f, true);

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** A row of an answer to something of the caller's. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Changes rows; returns how many. */
  int update(String sql, Object... values) {
    try {
      return bind(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  /** Does something whose answer does not matter. */
  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  /** All rows of the answer. */
  <T> List<T> list(String sql, Row<T> row, Object... values) {
    try (ResultSet rows = bind(sql, values).executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  /** The first row of the answer, or null where there is none. */
  <T> T first(String sql, Row<T> row, Object... values) {
    List<T> all = list(sql, row, values);
    return all.isEmpty() ? null : all.get(0);
  }

  /** The number in the answer; 0 where there is none. */
  long number(String sql, Object... values) {
    Long number = first(sql, row -> row.getLong(1), values);
    return number == null ? 0 : number;
  }

  /** Does all of it, or none. What is read meanwhile is of one moment. */
  void transaction(Runnable work) {
    run("BEGIN");
    boolean done = false;
    try {
      work.run();
      run("COMMIT");
      done = true;
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  /** What is prepared is forgotten: the tables have changed. */
  void forget() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      prepared.clear();
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  @Override
  public void close() {
    forget();
    try {
      connection.close();
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  private void rollBack() {
    try {
      run("ROLLBACK");
    } catch (StoreException e) {
      return; // some failures have rolled back already; the first one is told
    }
  }

  private PreparedStatement bind(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      if (prepared.size() >= MOST_PREPARED) {
        String oldest = prepared.keySet().iterator().next();
        prepared.remove(oldest).close();
      }
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
