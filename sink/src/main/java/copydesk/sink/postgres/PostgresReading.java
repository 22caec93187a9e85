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

  /** The record without U+0000; any row will do. */
  @Override
  public Kept expected(EnrichedArticle article) {
    String json = new String(RecordJson.toBytes(article), StandardCharsets.UTF_8);
    return kept(read(PostgresText.cleanJson(json)));
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

  private static void read(ResultSet row, Receiver receiver) throws SQLException {
    String id = PostgresText.toId(row.getString(1));
    EnrichedArticle article = read(row.getString(3));
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
      receiver.found("article " + id, id, kept(article));
    }
  }

  private static EnrichedArticle read(String json) {
    try {
      return RecordJson.fromBytes(json.getBytes(StandardCharsets.UTF_8), EnrichedArticle.class);
    } catch (IOException e) {
      throw new IllegalStateException("a record of our own cannot be read", e);
    }
  }

  private static Kept kept(EnrichedArticle article) {
    return new Kept("", RecordJson.toBytes(article));
  }
}
