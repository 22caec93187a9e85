package copydesk.sink.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Opens connections to the database, in the schema of the tables. */
final class PostgresConnections {
  private static final int LAST_WORD_MILLIS = 2_000;

  private final PostgresSettings settings;

  PostgresConnections(PostgresSettings settings) {
    this.settings = settings;
  }

  /** A connection that makes the schema where it is missing; no auto-commit. */
  Connection openToWrite() throws SQLException {
    Connection connection = open();
    try (Statement statement = connection.createStatement()) {
      // A machine that vanishes must not hold the lock for hours.
      statement.execute("SET tcp_keepalives_idle = 30");
      statement.execute("SET tcp_keepalives_interval = 10");
      statement.execute("SET tcp_keepalives_count = 3");
      if (text(statement, "SELECT current_schema()") == null) {
        String path = text(statement, "SELECT current_setting('search_path')");
        statement.execute("CREATE SCHEMA IF NOT EXISTS " + path.split(",", 2)[0]);
      }
      connection.commit();
      return connection;
    } catch (SQLException | RuntimeException e) {
      close(connection, e);
      throw e;
    }
  }

  /** A connection without auto-commit. */
  Connection open() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "copydesk");
    properties.setProperty("currentSchema", PostgresSettings.SCHEMA); // the address counts before
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("socketTimeout", "60");
    properties.setProperty("tcpKeepAlive", "true");
    if (settings.user() != null) {
      properties.setProperty("user", settings.user());
    }
    if (settings.password() != null) {
      properties.setProperty("password", settings.password());
    }
    Connection connection = PostgresDriver.of(settings.url()).connect(settings.url(), properties);
    try {
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      close(connection, e);
      throw e;
    }
  }

  /** Whether this connection is now, and as long as it lasts, the only one to write the schema. */
  static boolean tryLock(Connection connection) throws SQLException {
    try (PreparedStatement lock =
            connection.prepareStatement(
                "SELECT pg_try_advisory_lock(hashtextextended('copydesk ' || current_schema(),"
                    + " 0))");
        ResultSet locked = lock.executeQuery()) {
      boolean is = locked.next() && locked.getBoolean(1);
      connection.commit();
      return is;
    }
  }

  /** Rolls back what is open, gives the lock back where the database still answers, and closes. */
  static void giveUp(Connection connection) throws SQLException {
    try (connection) {
      if (!connection.isClosed()) {
        connection.setNetworkTimeout(Runnable::run, LAST_WORD_MILLIS);
        connection.rollback();
        try (Statement unlock = connection.createStatement()) {
          unlock.execute("SELECT pg_advisory_unlock_all()");
        }
        connection.commit();
      }
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void close(Connection connection, Exception cause) {
    try {
      connection.close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
