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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The articles in the tables, each with the record that its row has. Where the row's columns, or
 * the rows of statements, parties and topics beside it, are not those that the record demands, it
 * is unreadable. Reads one state of the database and takes no lock that a sink needs.
 */
public final class PostgresReading implements StoreReading {
  private static final int ROWS_AT_ONCE = 200;
  private static final int FIRST_TABLE = 6;

  /** The columns of a table as one JSON array, so that all of an article comes in one row. */
  private static final String ROWS =
      "(SELECT coalesce(json_agg(json_build_array(%s)), '[]') FROM %s t WHERE t.article = a.key)";

  private static final String ARTICLES =
      """
      SELECT a.id, a.id_sha256, a.record::text,
        EXISTS (SELECT FROM grave g WHERE g.id_sha256 = a.id_sha256),
        json_build_array(%s), %s
      FROM article a
      """
          .formatted(
              ArticleTable.COLUMNS.stream()
                  .map(ArticleTable::read)
                  .collect(Collectors.joining(", ")),
              ContentTable.ALL.stream()
                  .map(
                      table ->
                          ROWS.formatted(
                              "t." + String.join(", t.", table.columns()), table.table()))
                  .collect(Collectors.joining(", ")));

  private final PostgresSettings settings;

  /** Does no I/O. */
  public PostgresReading(PostgresSettings settings) {
    this.settings = settings;
  }

  @Override
  public String place() {
    return settings.place();
  }

  /**
   * The record that can be stored, as JSON that the database may spell otherwise; any row will do.
   */
  @Override
  public Kept expected(EnrichedArticle article, byte[] json) {
    String storable = PostgresJson.storable(new String(json, StandardCharsets.UTF_8));
    return new Kept("", RecordJson.canonical(bytes(storable)));
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
    byte[] json = bytes(row.getString(3));
    List<String> wrong;
    Kept kept = null;
    try {
      wrong = wrong(row, id, RecordJson.fromBytes(json, EnrichedArticle.class));
      kept = new Kept("", RecordJson.canonical(json));
    } catch (IOException | RuntimeException e) { // anybody can have changed it
      wrong = List.of("its record is not one of an article");
    }
    if (wrong.isEmpty()) {
      receiver.found("article " + id, id, kept);
    } else {
      receiver.unreadable("article " + id, String.join("; ", wrong));
    }
  }

  /** What is not as the record demands, by table. */
  private static List<String> wrong(ResultSet row, String id, EnrichedArticle article)
      throws SQLException, IOException {
    List<String> wrong = new ArrayList<>();
    if (!Arrays.equals(row.getBytes(2), PostgresText.hash(id))) {
      wrong.add("article has another id_sha256");
    }
    List<String> columns =
        RowCheck.columns(ArticleTable.COLUMNS, values(row.getString(5)), ArticleTable.row(article));
    if (!columns.isEmpty()) {
      wrong.add("article has another " + String.join(", ", columns));
    }
    if (row.getBoolean(4)) {
      wrong.add("grave has it, too");
    }
    int column = FIRST_TABLE;
    for (ContentTable table : ContentTable.ALL) {
      String first = RowCheck.rows(table, rows(row.getString(column)), table.rows(article));
      if (first != null) {
        wrong.add(first);
      }
      column++;
    }
    return wrong;
  }

  private static List<Object> values(String json) throws IOException {
    return Arrays.asList(RecordJson.fromBytes(bytes(json), Object[].class));
  }

  private static List<List<Object>> rows(String json) throws IOException {
    return Stream.of(RecordJson.fromBytes(bytes(json), Object[][].class))
        .map(Arrays::asList)
        .toList();
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
