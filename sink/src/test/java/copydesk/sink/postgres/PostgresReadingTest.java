package copydesk.sink.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.sink.StoreReading;
import copydesk.sink.Writing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostgresReadingTest {
  private final SchemaUnderTest schema;
  private final PostgresReading reading;

  PostgresReadingTest() throws IOException {
    schema = SchemaUnderTest.make();
    reading = new PostgresReading(schema.settings());
  }

  @Test
  void reading_hasEveryRecord() throws Exception {
    EnrichedArticle plain = Examples.article("a", null, "0001-01-01T00:00:00.123456789Z");
    EnrichedArticle strange = SchemaUnderTest.withText("strange\0", "one\0two");
    EnrichedArticle withheld = Examples.wired("withheld");
    write(plain, strange, withheld);
    Found found = read();

    assertThat(found.unreadable).isEmpty();
    assertThat(found.records)
        .isEqualTo(
            Map.of(
                "a", expected(plain),
                "strange\0", expected(strange),
                "withheld", expected(withheld)));
    assertThat(expected(strange)).contains("one\uFFFDtwo");
  }

  /**
   * Every column of every table, but for keys that the database makes and places on the channel.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE article SET version = 2|article has another version",
        "UPDATE article SET status = 'withheld', day = NULL|article has another status, day",
        "UPDATE article SET source = NULL, kind = 'x'|article has another source, kind",
        "UPDATE article SET received = now(), published = NULL|article has another received,"
            + " published",
        "UPDATE article SET language = 'de', headline = 'x'|article has another language, headline",
        "UPDATE article SET story_id = 'x', text = concat(text, ' ')|article has another story_id,"
            + " text",
        "UPDATE article SET id_sha256 = '\\x00'|article has another id_sha256",
        "UPDATE article SET record = record - 'text'|article has another text",
        "UPDATE article SET record = record - 'parties'|its record is not one of an article",
        "UPDATE article SET record = '[1e4000]'|its record is not one of an article",
        "UPDATE article SET record = 'null'|its record is not one of an article",
        "DELETE FROM statement|statement 1 is missing; statement_party 1 addressee"
            + " place/reutlingen is missing",
        "UPDATE statement SET id = 'x', kind = 'x', act = 'x', text = 'x'|statement 1 has another"
            + " id, kind, act, text",
        "UPDATE statement SET speaker_key = 'x', speaker_name = NULL|statement 1 has another"
            + " speaker_key, speaker_name",
        "UPDATE statement SET confidence = 0.971, rule = 'x'|statement 1 has another confidence,"
            + " rule",
        "UPDATE statement SET unattributed = 'x', day = day - 1|statement 1 has another"
            + " unattributed, day",
        "DELETE FROM statement_party WHERE role = 'relayer'|statement_party 1 relayer"
            + " unnamed/an-official is missing",
        "UPDATE statement_party SET name = 'x' WHERE role = 'addressee'|statement_party 1 addressee"
            + " place/reutlingen has another name",
        "UPDATE statement_party SET role = 'about' WHERE role = 'relayer'|statement_party 1 relayer"
            + " unnamed/an-official is missing",
        "INSERT INTO statement_party SELECT article, 1, 'about', 'x', 'x' FROM party WHERE ordinal"
            + " = 1|statement_party 1 about x is extra",
        "DELETE FROM party WHERE ordinal = 2|party 2 is missing",
        "UPDATE party SET id = 'x', key = 'x', name = 'x', type = 'x' WHERE ordinal = 1|party 1 has"
            + " another id, key, name, type",
        "UPDATE party SET salience = 0, mentions = 2, roles = '{NULL}' WHERE ordinal = 1|party 1"
            + " has another salience, mentions, roles",
        "UPDATE party SET aliases = '{Lee,Lee}', refs = '{}' WHERE ordinal = 1|party 1 has another"
            + " aliases, refs",
        "UPDATE topic SET ordinal = 2|topic 1 is missing",
        "UPDATE topic SET id = 'x', name = 'x', score = 'NaN', broader = '{}'|topic 1 has another"
            + " id, name, score, broader",
        "INSERT INTO topic SELECT article, 2, id, name, score, broader FROM topic|topic 2 is extra",
        "INSERT INTO grave SELECT id_sha256, id, 1, 0, 0, now() FROM article|grave has it, too"
      })
  void rowThatSomebodyChanged_isFound(String change, String found) throws Exception {
    write(Examples.article("changed"));
    assertThat(read().unreadable).isEmpty();
    schema.execute(change);

    assertThat(read().unreadable)
        .hasSize(1)
        .first()
        .asString()
        .startsWith("article changed: " + found);
    assertThat(read().records).isEmpty();
  }

  @Test
  void rowsOfWhatIsWithheld_areTooMany() throws Exception {
    write(Examples.wired("withheld"));
    schema.execute("INSERT INTO topic SELECT key, 1, 'x', 'x', 0, '{}' FROM article");

    assertThat(read().unreadable).containsExactly("article withheld: topic 1 is extra");
  }

  @Test
  void databaseWithoutTables_cannotBeRead() {
    assertThatThrownBy(() -> reading.read(null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("relation \"article\" does not exist");
  }

  private void write(EnrichedArticle... articles) throws IOException {
    try (PostgresStore store = schema.store(SchemaUnderTest.CHANNEL)) {
      store.open();
      for (EnrichedArticle article : articles) {
        Writing.write(store, schema.here(), article);
      }
      store.flush();
    }
  }

  private Found read() throws IOException {
    Found found = new Found();
    reading.read(found);
    return found;
  }

  private String expected(EnrichedArticle article) {
    return new String(Writing.expected(reading, article).bytes(), UTF_8);
  }

  private static final class Found implements StoreReading.Receiver {
    private final Map<String, String> records = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();

    @Override
    public void found(String where, String id, StoreReading.Kept record) {
      records.put(id, new String(record.bytes(), UTF_8));
    }

    @Override
    public void unreadable(String where, String why) {
      unreadable.add(where + ": " + why);
    }
  }
}
