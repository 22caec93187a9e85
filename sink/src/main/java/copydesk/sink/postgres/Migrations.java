package copydesk.sink.postgres;

import copydesk.records.InvalidSettingException;
import copydesk.records.text.TextSha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings a schema to where this release has it: numbered SQL files, each run once, in a transaction
 * of its own together with its entry in the table {@code migration}. A file that was released is
 * never changed; what is to be otherwise is a new one.
 */
final class Migrations {
  /** The files, whose places in the list are their numbers, from 1. */
  private static final List<String> FILES = List.of("001-tables.sql", "002-views.sql");

  private static final String ALREADY_THERE = "42P07";

  private static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS migration (
        number int PRIMARY KEY,
        name text NOT NULL,
        sha256 text NOT NULL,
        applied timestamptz NOT NULL DEFAULT now()
      )
      """;

  private Migrations() {}

  /**
   * Runs what has not been run, and commits it.
   *
   * @param connection without auto-commit, of the one sink that may write
   * @throws InvalidSettingException if a newer release, or another build, made the schema
   */
  static void apply(Connection connection, String place) throws SQLException {
    Map<Integer, String> applied = applied(connection);
    if (applied.size() > FILES.size()) {
      throw new InvalidSettingException(
          place
              + " has tables of a newer release (migration "
              + applied.size()
              + ", this one knows "
              + FILES.size()
              + ")");
    }
    for (int number = 1; number <= FILES.size(); number++) {
      String name = FILES.get(number - 1);
      String sql = read(name);
      String sha256 = TextSha256.of(sql);
      if (!applied.containsKey(number)) {
        make(connection, place, number, name, sql, sha256);
      } else if (!applied.get(number).equals(sha256)) {
        throw new InvalidSettingException(
            place + " has tables of another build (migration " + name + " is not this one's)");
      }
    }
  }

  private static Map<Integer, String> applied(Connection connection) throws SQLException {
    Map<Integer, String> applied = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      if (!exists(statement)) {
        statement.execute(TABLE);
      }
      try (ResultSet rows = statement.executeQuery("SELECT number, sha256 FROM migration")) {
        while (rows.next()) {
          applied.put(rows.getInt(1), rows.getString(2));
        }
      }
    }
    connection.commit();
    return applied;
  }

  /** Asked first, since making a table wants a right that a sink does not need later. */
  private static boolean exists(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            "SELECT FROM pg_tables WHERE schemaname = current_schema() AND tablename ="
                + " 'migration'")) {
      return found.next();
    }
  }

  private static void make(
      Connection connection, String place, int number, String name, String sql, String sha256)
      throws SQLException {
    try {
      apply(connection, number, name, sql, sha256);
    } catch (SQLException e) {
      if (!ALREADY_THERE.equals(e.getSQLState())) {
        throw e;
      }
      throw new InvalidSettingException(
          place
              + " has tables of somebody else's in the schema: "
              + PostgresTrouble.why(e)
              + "; name another one (?currentSchema=NAME)",
          e);
    }
  }

  private static void apply(
      Connection connection, int number, String name, String sql, String sha256)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement entry =
            connection.prepareStatement(
                "INSERT INTO migration (number, name, sha256) VALUES (?, ?, ?)")) {
      statement.execute(sql);
      entry.setInt(1, number);
      entry.setString(2, name);
      entry.setString(3, sha256);
      entry.executeUpdate();
    }
    connection.commit();
  }

  private static String read(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
