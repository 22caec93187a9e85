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

final class PostgresReadingTest {
  @Test
  void reading_hasEveryRecordAndFindsWhatIsTorn() throws Exception {
    SchemaUnderTest schema = SchemaUnderTest.make();
    EnrichedArticle plain = Examples.article("a");
    EnrichedArticle strange = SchemaUnderTest.withText("strange\0", "one\0two");
    EnrichedArticle withheld = Examples.wired("withheld");
    try (PostgresStore store = schema.store(SchemaUnderTest.CHANNEL)) {
      store.open();
      for (EnrichedArticle article : List.of(plain, strange, withheld)) {
        Writing.write(store, schema.here(), article);
      }
      Writing.write(store, schema.here(), Examples.article("torn"));
      Writing.write(store, schema.here(), Examples.article("changed"));
      store.flush();
    }
    schema.execute(
        "DELETE FROM statement WHERE article = (SELECT key FROM article WHERE id = 'torn')");
    schema.execute("UPDATE article SET version = 2 WHERE id = 'changed'");
    Map<String, String> found = new TreeMap<>();
    List<String> torn = new ArrayList<>();
    PostgresReading reading = new PostgresReading(schema.settings());
    reading.read(
        new StoreReading.Receiver() {
          @Override
          public void found(String where, String id, StoreReading.Kept record) {
            found.put(id, new String(record.bytes(), UTF_8));
          }

          @Override
          public void unreadable(String where, String why) {
            torn.add(where + ": " + why);
          }
        });

    assertThat(found)
        .isEqualTo(
            Map.of(
                "a", expected(reading, plain),
                "strange\0", expected(reading, strange),
                "withheld", expected(reading, withheld)));
    assertThat(expected(reading, strange)).contains("one�two");
    assertThat(torn)
        .containsExactlyInAnyOrder(
            "article torn: it has 0 statements, 2 parties, 1 topics, its record 1 statements, 2"
                + " parties, 1 topics",
            "article changed: its columns are not those of its record");
  }

  @Test
  void databaseWithoutTables_cannotBeRead() throws Exception {
    SchemaUnderTest schema = SchemaUnderTest.make();
    PostgresReading reading = new PostgresReading(schema.settings());

    assertThatThrownBy(() -> reading.read(null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("relation \"article\" does not exist");
  }

  private static String expected(StoreReading reading, EnrichedArticle article) {
    return new String(Writing.expected(reading, article).bytes(), UTF_8);
  }
}
