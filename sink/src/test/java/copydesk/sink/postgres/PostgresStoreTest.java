package copydesk.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.sink.ArticleStore;
import copydesk.sink.ArticleStoreContract;
import copydesk.sink.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The contract of all stores, and what is PostgreSQL's own. */
final class PostgresStoreTest extends ArticleStoreContract {
  private static final String DAY = "2021/07/09";

  private final SchemaUnderTest schema;
  private PostgresStore postgres;

  PostgresStoreTest() throws IOException {
    schema = SchemaUnderTest.make();
  }

  @Override
  protected ArticleStore store() {
    postgres = schema.store(SchemaUnderTest.CHANNEL);
    return postgres;
  }

  @Override
  protected boolean keepsEveryDate() {
    return false;
  }

  @Override
  protected SortedMap<String, EnrichedArticle> found() throws IOException {
    SortedMap<String, EnrichedArticle> found = new TreeMap<>();
    try {
      for (List<String> row : schema.rows("SELECT id, record::text FROM article")) {
        byte[] json = row.get(1).getBytes(StandardCharsets.UTF_8);
        found.put(PostgresText.toId(row.get(0)), RecordJson.fromBytes(json, EnrichedArticle.class));
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return found;
  }

  @Override
  protected int count() throws IOException {
    return found().size();
  }

  @Test
  void article_fillsItsTables() throws Exception {
    postgres.write(schema.here(), article("a"));
    postgres.flush();

    assertThat(schema.rows("SELECT id, version, status, day, kind, headline FROM article"))
        .containsExactly(List.of("a", "1", "usable", "2021-07-09", "news", "🌉 Bridge opens 🎉"));
    assertThat(
            schema.rows(
                "SELECT ordinal, id, kind, act, text, speaker_key, speaker_name, rule, day"
                    + " FROM statement"))
        .containsExactly(
            List.of(
                "1",
                "s-1",
                "direct",
                "say",
                "The bridge 🌉 is open, at last.",
                "person/ann-lee",
                "Ann Lee",
                "name",
                "2021-07-09"));
    assertThat(
            schema.rows(
                "SELECT statement, role, party_key, name FROM statement_party ORDER BY role"))
        .containsExactly(
            List.of("1", "addressee", "place/reutlingen", "Reutlingen"),
            List.of("1", "relayer", "unnamed/an-official", "an official"));
    assertThat(schema.rows("SELECT ordinal, id, key, type, mentions, roles, aliases FROM party"))
        .containsExactly(
            List.of("1", "p1", "person/ann-lee", "person", "1", "{Mayor}", "{Lee}"),
            List.of("2", "p2", "place/reutlingen", "place", "1", "{}", "{}"));
    assertThat(schema.rows("SELECT ordinal, id, score, broader FROM topic"))
        .containsExactly(
            List.of("1", "medtop:20000337", "0.5", "{medtop:20000209,medtop:04000000}"));
    assertThat(schema.rows("SELECT speaker_key, day, article, text FROM statements_by_speaker"))
        .containsExactly(
            List.of("person/ann-lee", "2021-07-09", "a", "The bridge 🌉 is open, at last."));
  }

  @Test
  void withheldArticle_saysNothingInTablesAndViews() throws Exception {
    postgres.write(schema.here(), article("a"));
    postgres.write(schema.here(), SchemaUnderTest.version(Examples.wired("a"), 2));
    postgres.flush();

    assertThat(schema.rows("SELECT status, kind FROM article"))
        .containsExactly(List.of("withheld", "table"));
    assertThat(schema.rows("SELECT 1 FROM statement UNION ALL SELECT 1 FROM party")).isEmpty();
    assertThat(schema.rows("SELECT 1 FROM topic UNION ALL SELECT 1 FROM usable_article")).isEmpty();
  }

  @Test
  void olderVersionThatComesLate_changesNothing() throws Exception {
    postgres.write(schema.here(), SchemaUnderTest.version(article("a"), 1));
    postgres.write(schema.here(), SchemaUnderTest.version(article("a"), 3));
    postgres.write(schema.here(), SchemaUnderTest.version(article("a"), 2));
    postgres.flush();
    postgres.write(schema.here(), SchemaUnderTest.version(article("a"), 1));
    postgres.flush();

    assertThat(schema.rows("SELECT version FROM article")).containsExactly(List.of("3"));
    assertThat(postgres.counters().get(PostgresCounter.OUTDATED)).isEqualTo(2);
  }

  @Test
  void recordThatComesAgain_doesNotReplaceTheSameVersionFiledAgain() throws Exception {
    Origin first = schema.here();
    EnrichedArticle joined = article("a").filed(article("a").status(), "story", null);
    postgres.write(first, article("a"));
    postgres.write(schema.here(), joined);
    postgres.write(first, article("a"));
    postgres.flush();

    assertThat(schema.rows("SELECT story_id FROM article")).containsExactly(List.of("story"));
  }

  @Test
  void kill_leavesAGraveThatKeepsOlderVersionsOut() throws Exception {
    postgres.write(schema.here(), SchemaUnderTest.version(article("a"), 1));
    postgres.flush();
    assertThat(postgres.kill(schema.here(), "a", 2, List.of(DAY))).isEqualTo(1);
    postgres.write(schema.here(), SchemaUnderTest.version(article("a"), 1));
    postgres.flush();

    assertThat(schema.rows("SELECT id, version FROM grave")).containsExactly(List.of("a", "2"));
    for (String table : List.of("article", "statement", "statement_party", "party", "topic")) {
      assertThat(schema.rows("SELECT 1 FROM " + table)).as(table).isEmpty();
    }
    assertThat(postgres.kill(schema.here(), "a", 2, List.of(DAY))).isZero();

    postgres.write(schema.here(), SchemaUnderTest.version(article("a"), 3));
    postgres.flush();
    assertThat(schema.rows("SELECT version FROM article")).containsExactly(List.of("3"));
    assertThat(schema.rows("SELECT 1 FROM grave")).isEmpty();
  }

  @Test
  void killThatComesLate_leavesTheNewerVersion() throws Exception {
    Origin early = schema.here();
    postgres.write(schema.here(), SchemaUnderTest.version(article("a"), 3));
    assertThat(postgres.kill(early, "a", 2, List.of(DAY))).isZero();
    assertThat(postgres.kill(early, "a", 0, List.of())).isZero();
    postgres.flush();

    assertThat(schema.rows("SELECT version FROM article")).containsExactly(List.of("3"));
    assertThat(schema.rows("SELECT 1 FROM grave")).isEmpty();
  }

  @Test
  void killWithoutANumber_killsWhatIsThere() throws Exception {
    postgres.write(schema.here(), SchemaUnderTest.version(article("a"), 4));
    assertThat(postgres.kill(schema.here(), "a", 0, List.of())).isEqualTo(1);
    postgres.flush();

    assertThat(schema.rows("SELECT id, version FROM grave")).containsExactly(List.of("a", "4"));
  }

  @Test
  void nullCharacter_isReplacedAndCounted() throws Exception {
    postgres.write(schema.here(), Examples.article("plain", null, null));
    postgres.write(schema.here(), SchemaUnderTest.withText("a", "one\0two \\u0000 three"));
    postgres.flush();

    assertThat(schema.rows("SELECT text, record->>'text' FROM article WHERE id = 'a'"))
        .containsExactly(List.of("one�two \\u0000 three", "one�two \\u0000 three"));
    assertThat(postgres.counters().get(PostgresCounter.REPLACED)).isEqualTo(1);
  }

  @Test
  void placeOnTheChannel_isCommittedWithTheData() throws Exception {
    postgres.write(new Origin(0, 41, 0), article("a"));
    postgres.write(new Origin(2, 7, 0), article("b"));
    assertThat(schema.rows("SELECT 1 FROM channel_position")).isEmpty();
    postgres.flush();
    postgres.write(new Origin(2, 8, 0), article("c"));
    postgres.close();

    PostgresStore again = schema.store(SchemaUnderTest.CHANNEL);
    again.open();
    assertThat(List.of(again.next(0), again.next(1), again.next(2))).containsExactly(42L, 0L, 8L);
    again.close();
    assertThat(found()).containsOnlyKeys("a", "b");
  }

  @Test
  void longId_fitsTheIndex() throws Exception {
    StringBuilder id = new StringBuilder();
    java.util.Random random = new java.util.Random(7);
    while (id.length() < 4_000) {
      id.append((char) ('a' + random.nextInt(26)));
    }
    postgres.write(schema.here(), article(id.toString()));
    postgres.flush();

    assertThat(found()).containsOnlyKeys(id.toString());
  }
}
