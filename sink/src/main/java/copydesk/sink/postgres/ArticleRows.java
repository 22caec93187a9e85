package copydesk.sink.postgres;

import copydesk.records.EnrichedArticle;
import copydesk.sink.Origin;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes articles into their tables and takes them out again, in the transaction that is open. What
 * is not newer than what is there, or than a kill, changes nothing: newer is a higher version, or
 * the same one at a later place of the channel, for a version can be filed again with its story.
 */
final class ArticleRows {
  private static final String UPSERT =
      """
      INSERT INTO article AS a (id_sha256, id, %1$s, record, channel_partition, channel_offset)
      SELECT n.* FROM (SELECT
        ?::bytea, ?::text, ?::int AS v, ?::text, ?::text, ?::timestamptz, ?::date, ?::date, ?::text,
        ?::text, ?::text, ?::text, ?::text, ?::jsonb, ?::int AS p, ?::bigint AS o) AS n
      WHERE NOT EXISTS (
        SELECT FROM grave g
        WHERE g.id_sha256 = ?
          AND (g.version > n.v OR (g.version = n.v AND g.channel_partition = n.p
            AND g.channel_offset >= n.o)))
      ON CONFLICT (id_sha256) DO UPDATE SET
        %2$s, record = excluded.record,
        channel_partition = excluded.channel_partition, channel_offset = excluded.channel_offset
      WHERE excluded.version > a.version OR (excluded.version = a.version
        AND (excluded.channel_partition <> a.channel_partition
          OR excluded.channel_offset > a.channel_offset))
      """
          .formatted(
              String.join(", ", ArticleTable.COLUMNS),
              ArticleTable.COLUMNS.stream()
                  .map(column -> column + " = excluded." + column)
                  .collect(Collectors.joining(", ")));

  private static final String KILL =
      """
      DELETE FROM article
      WHERE id_sha256 = ? AND (version < ? OR (version = ?
        AND (channel_partition <> ? OR channel_offset < ?)))
      """;

  private static final String BURY =
      """
      INSERT INTO grave AS g (id_sha256, id, version, channel_partition, channel_offset, killed)
      SELECT ?::bytea, ?::text, ?::int, ?::int, ?::bigint, ?::timestamptz
      WHERE NOT EXISTS (SELECT FROM article WHERE id_sha256 = ?)
      ON CONFLICT (id_sha256) DO UPDATE SET
        version = excluded.version, channel_partition = excluded.channel_partition,
        channel_offset = excluded.channel_offset, killed = excluded.killed
      WHERE excluded.version >= g.version
      """;

  private final Connection connection;
  private final ContentRows contents;

  /** Writes through this connection, which stays open. */
  ArticleRows(Connection connection) {
    this.connection = connection;
    this.contents = new ContentRows(connection);
  }

  /**
   * What is to be written of one record.
   *
   * @param id the article's id as it is on the channel
   * @param article the article that {@code json} is
   * @param json the record as PostgreSQL can hold it
   */
  record Row(Origin origin, String id, EnrichedArticle article, String json) {}

  /**
   * Writes articles, each after the ones before it.
   *
   * @return how many were not newer than what is there
   */
  int write(List<Row> rows) throws SQLException {
    int outdated = 0;
    Map<String, Row> written = new LinkedHashMap<>();
    int[] counts = upsert(rows);
    for (int i = 0; i < counts.length; i++) {
      Row row = rows.get(i);
      if (counts[i] == 1) {
        written.put(HexFormat.of().formatHex(PostgresText.hash(row.id())), row);
      } else {
        outdated++;
      }
    }
    if (!written.isEmpty()) {
      writeContents(written);
    }
    return outdated;
  }

  private int[] upsert(List<Row> rows) throws SQLException {
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      for (Row row : rows) {
        byte[] hash = PostgresText.hash(row.id());
        upsert.setBytes(1, hash);
        upsert.setString(2, PostgresText.ofId(row.id()));
        ContentRows.set(upsert, 3, ArticleTable.row(row.article()));
        upsert.setString(14, row.json());
        upsert.setInt(15, row.origin().partition());
        upsert.setLong(16, row.origin().offset());
        upsert.setBytes(17, hash);
        upsert.addBatch();
      }
      return upsert.executeBatch();
    } catch (BatchUpdateException e) {
      throw PostgresTrouble.cause(e);
    }
  }

  /** The tables of what is in articles. */
  private void writeContents(Map<String, Row> written) throws SQLException {
    byte[][] hashes =
        written.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    try (PreparedStatement graves =
        connection.prepareStatement("DELETE FROM grave WHERE id_sha256 = ANY (?)")) {
      graves.setArray(1, connection.createArrayOf("bytea", hashes));
      graves.executeUpdate();
    }
    Map<Long, EnrichedArticle> articles = new LinkedHashMap<>();
    try (PreparedStatement find =
        connection.prepareStatement(
            "SELECT key, id_sha256 FROM article WHERE id_sha256 = ANY (?)")) {
      find.setArray(1, connection.createArrayOf("bytea", hashes));
      try (ResultSet found = find.executeQuery()) {
        while (found.next()) {
          String hash = HexFormat.of().formatHex(found.getBytes(2));
          articles.put(found.getLong(1), written.get(hash).article());
        }
      }
    }
    contents.replace(articles);
  }

  /**
   * Removes an article, unless it is newer than the kill, and leaves a grave.
   *
   * @param version the kill's number; 0: that of what is there
   * @return how many there were: 0 or 1
   */
  int kill(Origin origin, String id, int version) throws SQLException {
    byte[] hash = PostgresText.hash(id);
    int number = version > 0 ? version : standing(hash);
    int killed;
    try (PreparedStatement kill = connection.prepareStatement(KILL)) {
      kill.setBytes(1, hash);
      kill.setInt(2, number);
      kill.setInt(3, number);
      kill.setInt(4, origin.partition());
      kill.setLong(5, origin.offset());
      killed = kill.executeUpdate();
    }
    try (PreparedStatement bury = connection.prepareStatement(BURY)) {
      bury.setBytes(1, hash);
      bury.setString(2, PostgresText.ofId(id));
      bury.setInt(3, number);
      bury.setInt(4, origin.partition());
      bury.setLong(5, origin.offset());
      bury.setTimestamp(6, new Timestamp(Math.max(0, origin.time())));
      bury.setBytes(7, hash);
      bury.executeUpdate();
    }
    return killed;
  }

  private int standing(byte[] hash) throws SQLException {
    try (PreparedStatement find =
        connection.prepareStatement("SELECT version FROM article WHERE id_sha256 = ?")) {
      find.setBytes(1, hash);
      try (ResultSet found = find.executeQuery()) {
        return found.next() ? found.getInt(1) : 0;
      }
    }
  }
}
