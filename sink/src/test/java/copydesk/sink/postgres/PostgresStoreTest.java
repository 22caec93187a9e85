package copydesk.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.sink.ArticleStore;
import copydesk.sink.ArticleStoreContract;
import copydesk.sink.Origin;
import copydesk.sink.Writing;
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
  protected SortedMap<String, byte[]> records() throws IOException {
    SortedMap<String, byte[]> records = new TreeMap<>();
    try {
      for (List<String> row : schema.rows("SELECT id, record::text FROM article")) {
        records.put(PostgresText.toId(row.get(0)), row.get(1).getBytes(StandardCharsets.UTF_8));
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return records;
  }

  @Override
  protected int count() throws IOException {
    return records().size();
  }

  @Test
  void article_fillsItsTables() throws Exception {
    Writing.write(postgres, schema.here(), article("a"));
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
    Writing.write(postgres, schema.here(), article("a"));
    Writing.write(postgres, schema.here(), SchemaUnderTest.version(Examples.wired("a"), 2));
    postgres.flush();

    assertThat(schema.rows("SELECT status, kind FROM article"))
        .containsExactly(List.of("withheld", "table"));
    assertThat(schema.rows("SELECT 1 FROM statement UNION ALL SELECT 1 FROM party")).isEmpty();
    assertThat(schema.rows("SELECT 1 FROM topic UNION ALL SELECT 1 FROM usable_article")).isEmpty();
  }

  @Test
  void olderVersionThatComesLate_changesNothing() throws Exception {
    Writing.write(postgres, schema.here(), SchemaUnderTest.version(article("a"), 1));
    Writing.write(postgres, schema.here(), SchemaUnderTest.version(article("a"), 3));
    Writing.write(postgres, schema.here(), SchemaUnderTest.version(article("a"), 2));
    postgres.flush();
    Writing.write(postgres, schema.here(), SchemaUnderTest.version(article("a"), 1));
    postgres.flush();

    assertThat(schema.rows("SELECT version FROM article")).containsExactly(List.of("3"));
    assertThat(postgres.counters().get(PostgresCounter.OUTDATED)).isEqualTo(2);
  }

  @Test
  void recordThatComesAgain_doesNotReplaceTheSameVersionFiledAgain() throws Exception {
    Origin first = schema.here();
    EnrichedArticle joined = article("a").filed(article("a").status(), "story", null);
    Writing.write(postgres, first, article("a"));
    Writing.write(postgres, schema.here(), joined);
    Writing.write(postgres, first, article("a"));
    postgres.flush();

    assertThat(schema.rows("SELECT story_id FROM article")).containsExactly(List.of("story"));
  }

  @Test
  void kill_leavesAGraveThatKeepsOlderVersionsOut() throws Exception {
    Writing.write(postgres, schema.here(), SchemaUnderTest.version(article("a"), 1));
    postgres.flush();
    assertThat(postgres.kill(schema.here(), "a", 2, List.of(DAY))).isEqualTo(1);
    Writing.write(postgres, schema.here(), SchemaUnderTest.version(article("a"), 1));
    postgres.flush();

    assertThat(schema.rows("SELECT id, version FROM grave")).containsExactly(List.of("a", "2"));
    for (String table : List.of("article", "statement", "statement_party", "party", "topic")) {
      assertThat(schema.rows("SELECT 1 FROM " + table)).as(table).isEmpty();
    }
    assertThat(postgres.kill(schema.here(), "a", 2, List.of(DAY))).isZero();

    Writing.write(postgres, schema.here(), SchemaUnderTest.version(article("a"), 3));
    postgres.flush();
    assertThat(schema.rows("SELECT version FROM article")).containsExactly(List.of("3"));
    assertThat(schema.rows("SELECT 1 FROM grave")).isEmpty();
  }

  @Test
  void killThatComesLate_leavesTheNewerVersion() throws Exception {
    Origin early = schema.here();
    Writing.write(postgres, schema.here(), SchemaUnderTest.version(article("a"), 3));
    assertThat(postgres.kill(early, "a", 2, List.of(DAY))).isZero();
    assertThat(postgres.kill(early, "a", 0, List.of())).isZero();
    postgres.flush();

    assertThat(schema.rows("SELECT version FROM article")).containsExactly(List.of("3"));
    assertThat(schema.rows("SELECT 1 FROM grave")).isEmpty();
  }

  @Test
  void killWithoutANumber_killsWhatIsThere() throws Exception {
    Writing.write(postgres, schema.here(), SchemaUnderTest.version(article("a"), 4));
    assertThat(postgres.kill(schema.here(), "a", 0, List.of())).isEqualTo(1);
    postgres.flush();

    assertThat(schema.rows("SELECT id, version FROM grave")).containsExactly(List.of("a", "4"));
  }

  @Test
  void nullCharacter_isReplacedAndCounted() throws Exception {
    Writing.write(postgres, schema.here(), Examples.article("plain", null, null));
    Writing.write(postgres, schema.here(), SchemaUnderTest.withText("a", "one\0two \\u0000 three"));
    postgres.flush();

    assertThat(schema.rows("SELECT text, record->>'text' FROM article WHERE id = 'a'"))
        .containsExactly(List.of("one�two \\u0000 three", "one�two \\u0000 three"));
    assertThat(postgres.counters().get(PostgresCounter.REPLACED)).isEqualTo(1);
  }

  @Test
  void placeOnTheChannel_isCommittedWithTheData() throws Exception {
    Writing.write(postgres, new Origin(0, 41, 0), article("a"));
    Writing.write(postgres, new Origin(2, 7, 0), article("b"));
    assertThat(schema.rows("SELECT 1 FROM channel_position")).isEmpty();
    postgres.flush();
    Writing.write(postgres, new Origin(2, 8, 0), article("c"));
    postgres.close();

    PostgresStore again = schema.store(SchemaUnderTest.CHANNEL);
    again.open();
    assertThat(List.of(again.next(0), again.next(1), again.next(2))).containsExactly(42L, 0L, 8L);
    again.close();
    assertThat(records()).containsOnlyKeys("a", "b");
  }

  @Test
  void longId_fitsTheIndex() throws Exception {
    StringBuilder id = new StringBuilder();
    java.util.Random random = new java.util.Random(7);
    while (id.length() < 4_000) {
      id.append((char) ('a' + random.nextInt(26)));
    }
    Writing.write(postgres, schema.here(), article(id.toString()));
    postgres.flush();

    assertThat(records()).containsOnlyKeys(id.toString());
  }
}
