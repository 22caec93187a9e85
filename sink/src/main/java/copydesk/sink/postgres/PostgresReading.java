package copydesk.sink.postgres;

import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.records.text.TextSha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a reader finds in the tables, and what of an article should be there: for whoever compares
 * them with the channel. Reads one state of the database, whatever a sink writes meanwhile, and
 * takes no lock that a sink needs.
 */
public final class PostgresReading {
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

  /**
   * An article that is there.
   *
   * @param version its version's number
   * @param sha256 the hash of its record; {@link #sha256} is what it should be
   */
  public record Found(String id, int version, String sha256) {}

  /** Is told what is there. */
  public interface Receiver {
    /** An article, with the statements, parties and topics that are in its record. */
    void found(Found article);

    /**
     * An article whose tables do not agree.
     *
     * @param why what is wrong with it
     */
    void torn(String id, String why);
  }

  /** The database, for messages. */
  public String place() {
    return settings.place();
  }

  /** The hash of an article's record as a sink keeps it: without U+0000. */
  public static String sha256(EnrichedArticle article) {
    String json = new String(RecordJson.toBytes(article), StandardCharsets.UTF_8);
    return hash(read(PostgresText.cleanJson(json)));
  }

  /**
   * Hands over all articles, one after the other, in no order.
   *
   * @throws IOException if the database cannot be read
   */
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
      throw new IOException(PostgresTrouble.why(e), e);
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
      receiver.torn(id, "has " + contents + ", its record " + expected);
    } else if (article.version() != row.getInt(2)
        || !article.status().code().equals(row.getString(4))
        || !article.text().equals(row.getString(5))) {
      receiver.torn(id, "its columns are not those of its record");
    } else {
      receiver.found(new Found(id, article.version(), hash(article)));
    }
  }

  private static EnrichedArticle read(String json) {
    try {
      return RecordJson.fromBytes(json.getBytes(StandardCharsets.UTF_8), EnrichedArticle.class);
    } catch (IOException e) {
      throw new IllegalStateException("a record of our own cannot be read", e);
    }
  }

  private static String hash(EnrichedArticle article) {
    return TextSha256.of(RecordJson.toBytes(article));
  }
}
