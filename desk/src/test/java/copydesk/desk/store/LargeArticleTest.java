package copydesk.desk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.desk.fact.ArticleFacts;
import copydesk.desk.fact.Filter;
import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.RecordJson;
import copydesk.records.Span;
import copydesk.records.Statement;
import copydesk.records.Voice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Articles with very much in them are read in a time that grows as they do: these would take many
 * minutes if each statement were compared with each party.
 */
@Timeout(180)
final class LargeArticleTest {
  private static final int MANY = 20_000;
  private static final String LAST = "person/n" + (MANY - 1);

  @TempDir private Path folder;
  private DeskStore store;

  @BeforeEach
  void open() {
    store = new DeskStore(folder, Map.of());
    store.open();
    store.restart("channel", Map.of(0, 0L));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void articleOfManyStatementsAndParties_isFoundByEach() {
    apply(record(0, "small", article("small", 3)));
    apply(record(1, "large", article("large", MANY)));
    apply(record(2, "after", article("after", 3)));
    try (StoreReader reader = store.reader()) {
      assertThat(texts(reader, null, null, 10))
          .containsExactly(
              "after 2",
              "after 1",
              "after 0",
              "large 19999",
              "large 19998",
              "large 19997",
              "large 19996",
              "large 19995",
              "large 19994",
              "large 19993");
      assertThat(texts(reader, LAST, null, 2)).containsExactly("large 19999", "large 19998");
      assertThat(texts(reader, "person/nobody", null, 2)).isEmpty();
      assertThat(texts(reader, "person/n2", "person/n2", 9))
          .containsExactly("after 2", "large 2", "small 2");
      assertThat(texts(reader, null, LAST, 9)).containsExactly("large 19999");
      assertThat(reader.counts(filter(LAST, null), CountBy.SPEAKER, 9).items())
          .containsExactly(new Counts.Item("person/n0", "N 0", null, MANY));
      assertThat(reader.articles(filter(LAST, null), null, 9).items()).hasSize(1);
      assertThat(new String(reader.party(LAST), UTF_8)).contains("\"articles\":1,");
    }
    apply(new FiledRecord(0, 3, 3_000, "large", null, null));
    try (StoreReader reader = store.reader()) {
      assertThat(texts(reader, LAST, null, 9)).isEmpty();
      assertThat(texts(reader, "person/n2", null, 9)).hasSize(6);
    }
  }

  private void apply(FiledRecord record) {
    store.apply(List.of(record), Map.of(0, record.offset() + 1));
  }

  private static FiledRecord record(long offset, String id, EnrichedArticle article) {
    return new FiledRecord(
        0, offset, offset * 1_000, id, RecordJson.toBytes(article), ArticleFacts.of(article));
  }

  private static List<String> texts(StoreReader reader, String party, String about, int limit) {
    return reader.statements(filter(party, about), null, limit).items().stream()
        .map(json -> new String(json, UTF_8).replaceFirst("(?s).*\"text\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  private static Filter filter(String party, String about) {
    return new Filter(null, party, null, null, null, null, about, null, List.of());
  }

  /** Each of its statements is by its first party, and about one of them. */
  private static EnrichedArticle article(String id, int many) {
    List<Party> parties = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    IntStream.range(0, many)
        .forEach(
            i -> {
              parties.add(party(i));
              statements.add(statement(id + ' ' + i, i));
            });
    EnrichedArticle like = Examples.article(id);
    return new EnrichedArticle(
        id,
        1,
        like.status(),
        like.source(),
        like.received(),
        like.published(),
        like.language(),
        like.headline(),
        like.wire(),
        like.text(),
        like.textSha256(),
        like.sections(),
        parties,
        List.of(),
        statements,
        like.engine());
  }

  private static Party party(int i) {
    return new Party(
        "p" + i,
        "person/n" + i,
        "N " + i,
        Party.Type.PERSON,
        List.of(),
        List.of(),
        List.of(new Mention(i * 10, i * 10 + 5, Mention.Kind.NAME)),
        0.5,
        List.of());
  }

  private static Statement statement(String text, int i) {
    Statement like = Examples.statement();
    return new Statement(
        text,
        like.kind(),
        text,
        List.of(new Span(i * 10, i * 10 + 9)),
        like.cue(),
        like.act(),
        new Voice("p0", "N 0", null),
        List.of(),
        null,
        like.confidence(),
        like.rule(),
        null);
  }
}
