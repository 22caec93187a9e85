package copydesk.sink.postgres;

import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.sink.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A schema of one test's own, on the one PostgreSQL of all of them, and what they put there. */
final class SchemaUnderTest {
  /** The channel from which it is filled. */
  static final String CHANNEL = "channel-1";

  private static PostgresServer shared;
  private static int schemas;

  private final PostgresServer server;
  private final String name;
  private long offset = 1_000;

  private SchemaUnderTest(PostgresServer server, String name) {
    this.server = server;
    this.name = name;
  }

  /** Makes one; skips the test where PostgreSQL is not installed. */
  static synchronized SchemaUnderTest make() throws IOException {
    if (shared == null) {
      shared = PostgresServer.start(); // which ends with the process
    }
    schemas++;
    return new SchemaUnderTest(shared, "s" + schemas);
  }

  String name() {
    return name;
  }

  PostgresServer server() {
    return server;
  }

  PostgresSettings settings() {
    return server.settings(name);
  }

  /** A store that waits for no other one. */
  PostgresStore store(String channel) {
    return new PostgresStore(settings(), channel, Duration.ZERO);
  }

  void execute(String sql) throws SQLException {
    server.execute(name, sql);
  }

  /** What a query finds, every value as text. */
  List<List<String>> rows(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = server.connect(name);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(found.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The ids of the articles there. */
  SortedSet<String> ids() throws SQLException {
    SortedSet<String> ids = new TreeSet<>();
    rows("SELECT id FROM article").forEach(row -> ids.add(row.get(0)));
    return ids;
  }

  /** The place of the next record. */
  Origin here() {
    return new Origin(0, offset++, 1_625_788_800_000L);
  }

  /** The same article under another number. */
  static EnrichedArticle version(EnrichedArticle article, int version) throws IOException {
    String json = new String(RecordJson.toBytes(article), StandardCharsets.UTF_8);
    String numbered = json.replaceFirst("\"version\":1,", "\"version\":" + version + ",");
    return RecordJson.fromBytes(numbered.getBytes(StandardCharsets.UTF_8), EnrichedArticle.class);
  }

  /** An article with nothing but this text. */
  static EnrichedArticle withText(String id, String text) {
    EnrichedArticle like = Examples.article(id, null, null);
    return new EnrichedArticle(
        id,
        1,
        like.status(),
        null,
        null,
        null,
        "en",
        null,
        like.wire(),
        text,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        like.engine());
  }
}
