package copydesk.sink.postgres;

import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.sink.StoreReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The articles in the tables, each with the record that its row has. Where the row's columns, or
 * the statements, parties and topics beside it, are not those of its record, it is unreadable.
 * Reads one state of the database and takes no lock that a sink needs.
 */
public final class PostgresReading implements StoreReading {
  private static final int ROWS_AT_ONCE = 200;

  private static final String ARTICLES =
      """
      SELECT id, version, record::text, status, text,
        (SELECT count(*) FROM statement s WHERE s.article = a.key),
        (SELECT count(*) FROM party p WHERE p.article = a.key),
        (SELECT count(*) FROM topic t WHERE t.article = a.key)
      FROM article a
      """;

  private final PostgresSettings settings;

  /** Does no I/O. */
  public PostgresReading(PostgresSettings settings) {
    this.settings = settings;
  }

  @Override
  public String place() {
    return settings.place();
  }

  /** The record without U+0000, as JSON that the database may spell otherwise; any row will do. */
  @Override
  public Kept expected(EnrichedArticle article, byte[] json) {
    return kept(PostgresText.cleanJson(new String(json, StandardCharsets.UTF_8)));
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    try (Connection connection = new PostgresConnections(settings).open();
        PreparedStatement select = connection.prepareStatement(ARTICLES)) {
      select.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          read(rows, receiver);
        }
      }
    } catch (SQLException e) {
      throw new IOException(place() + ": " + PostgresTrouble.why(e), e);
    }
  }

  private static void read(ResultSet row, Receiver receiver) throws SQLException, IOException {
    String id = PostgresText.toId(row.getString(1));
    String record = row.getString(3);
    EnrichedArticle article =
        RecordJson.fromBytes(record.getBytes(StandardCharsets.UTF_8), EnrichedArticle.class);
    boolean usable = row.getString(4).equals("usable");
    String contents = row.getInt(6) + " statements, " + row.getInt(7) + " parties, ";
    contents += row.getInt(8) + " topics";
    String expected =
        usable
            ? "%d statements, %d parties, %d topics"
                .formatted(
                    article.statements().size(), article.parties().size(), article.topics().size())
            : "0 statements, 0 parties, 0 topics";
    if (!contents.equals(expected)) {
      receiver.unreadable("article " + id, "it has " + contents + ", its record " + expected);
    } else if (article.version() != row.getInt(2)
        || !article.status().code().equals(row.getString(4))
        || !article.text().equals(row.getString(5))) {
      receiver.unreadable("article " + id, "its columns are not those of its record");
    } else {
      receiver.found("article " + id, id, kept(record));
    }
  }

  private static Kept kept(String json) {
    return new Kept("", RecordJson.canonical(json.getBytes(StandardCharsets.UTF_8)));
  }
}
