package copydesk.sink.postgres;

import copydesk.records.InvalidSettingException;
import copydesk.stage.StageFailureException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of the one sink that writes a schema, with its lock, which the database lets go
 * with the connection. A session that was closed can be opened again. Not thread-safe.
 */
final class WriterSession {
  private static final Logger LOG = LoggerFactory.getLogger(WriterSession.class);
  private static final long LOOK_MILLIS = 200;

  private final PostgresSettings settings;
  private final String channel;
  private final BackOff backOff;
  private Connection connection;
  private ArticleRows rows;

  WriterSession(PostgresSettings settings, String channel, BackOff backOff) {
    this.settings = settings;
    this.channel = channel;
    this.backOff = backOff;
  }

  /**
   * Connects, takes the lock and makes the tables.
   *
   * @param lockPatience how long another writer may take to go away
   * @throws InvalidSettingException if the tables are not for this release and channel
   * @throws StageFailureException if another sink keeps the lock
   */
  void open(Duration lockPatience) throws SQLException {
    close();
    connection = new PostgresConnections(settings).openToWrite();
    lock(lockPatience);
    Migrations.apply(connection, settings.place());
    requireChannel();
    rows = new ArticleRows(connection);
  }

  /** The one before may be just about to go, and the database not know yet that it is gone. */
  private void lock(Duration patience) throws SQLException {
    long began = System.nanoTime();
    while (!PostgresConnections.tryLock(connection)) {
      if (System.nanoTime() - began > patience.toNanos() || isStopped()) {
        throw new StageFailureException(
            "another sink writes to " + settings.place() + ": one is enough, stop it first", null);
      }
    }
  }

  /** Waits until it is time to look again; returns whether nobody wants to wait any longer. */
  private boolean isStopped() {
    try {
      return backOff.isStoppedWithin(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StageFailureException("interrupted", e);
    }
  }

  private void requireChannel() throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO source_channel (id) VALUES (?) ON CONFLICT DO NOTHING");
        Statement find = connection.createStatement()) {
      insert.setString(1, channel);
      insert.executeUpdate();
      try (ResultSet row = find.executeQuery("SELECT id FROM source_channel")) {
        if (!row.next() || !row.getString(1).equals(channel)) {
          throw new InvalidSettingException(
              settings.place()
                  + " was written from another articles.enriched (the channel was made anew, or is"
                  + " another cluster's); name another schema (?currentSchema=NAME), or drop this"
                  + " one");
        }
      }
    }
    connection.commit();
  }

  /** The tables; there while it is open. */
  ArticleRows rows() throws SQLException {
    if (rows == null) {
      throw new SQLException("the connection is closed", "08003");
    }
    return rows;
  }

  /** Up to where each partition was read, as committed. */
  Map<Integer, Long> positions() throws SQLException {
    Map<Integer, Long> positions = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT partition, next FROM channel_position")) {
      while (rows.next()) {
        positions.put(rows.getInt(1), rows.getLong(2));
      }
    }
    connection.commit();
    return positions;
  }

  /**
   * Moves the places on and commits the transaction.
   *
   * @param from where they have to be now; a partition that is not in it has none
   * @throws StageFailureException if they are elsewhere: nothing is committed then
   */
  void commit(Map<Integer, Long> from, Map<Integer, Long> to) throws SQLException {
    try (PreparedStatement move =
            connection.prepareStatement(
                "UPDATE channel_position SET next = ? WHERE partition = ? AND next = ?");
        PreparedStatement begin =
            connection.prepareStatement(
                "INSERT INTO channel_position (partition, next) VALUES (?, ?)"
                    + " ON CONFLICT DO NOTHING")) {
      for (Map.Entry<Integer, Long> place : to.entrySet()) {
        Long before = from.get(place.getKey());
        int moved;
        if (before == null) {
          begin.setInt(1, place.getKey());
          begin.setLong(2, place.getValue());
          moved = begin.executeUpdate();
        } else {
          move.setLong(1, place.getValue());
          move.setInt(2, place.getKey());
          move.setLong(3, before);
          moved = move.executeUpdate();
        }
        if (moved != 1) {
          throw new StageFailureException(
              "another sink has written to " + settings.place() + ": one is enough", null);
        }
      }
    }
    connection.commit();
  }

  /**
   * Closes the connection, with which an open transaction and the lock go. The lock is given back
   * before, for the database takes note of the end of a connection only after a while.
   */
  void close() {
    rows = null;
    if (connection == null) {
      return;
    }
    try {
      PostgresConnections.giveUp(connection);
    } catch (SQLException e) {
      LOG.debug("the connection was gone before it was closed", e);
    }
    connection = null;
  }
}
