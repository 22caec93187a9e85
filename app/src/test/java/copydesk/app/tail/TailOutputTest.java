package copydesk.app.tail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.topic.TopicSettings;
import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.records.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TailOutputTest {
  private static final String ENRICHED = "articles.enriched";
  private static final String STATEMENTS = "statements";
  private static final EnrichedArticle ARTICLE = Examples.article("a");
  private static final List<String> NONE = List.of();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  private TailOutput output(String... speakers) {
    Filter filter =
        new Filter(
            new Filter.Criteria(List.of(speakers), NONE, NONE, NONE, List.of(), NONE, NONE),
            TopicSettings.SHIPPED);
    return new TailOutput(filter, new JsonLines(false, false), out, new PrintWriter(err, true));
  }

  private List<String> lines() {
    return out.toString(UTF_8).lines().toList();
  }

  private static EnrichedArticle without(EnrichedArticle article) {
    return new EnrichedArticle(
        article.id(),
        2,
        Status.USABLE,
        null,
        null,
        null,
        "en",
        null,
        article.wire(),
        article.text(),
        article.textSha256(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        article.engine());
  }

  @Test
  void everythingIsShown_whereNothingIsAskedFor() throws IOException {
    TailOutput output = output();

    assertThat(output.take(Records.record(ENRICHED, 0, "a", ARTICLE))).isTrue();
    assertThat(output.take(Records.record(ENRICHED, 1, "never-seen", null))).isTrue();
    assertThat(lines())
        .hasSize(2)
        .last()
        .isEqualTo("{\"id\":\"never-seen\",\"status\":\"killed\"}");
  }

  @Test
  void articleThatWasShown_isFollowedToItsEnd() throws IOException {
    TailOutput output = output("Ann Lee");

    assertThat(output.take(Records.record(ENRICHED, 0, "b", without(ARTICLE)))).isFalse();
    assertThat(output.take(Records.record(ENRICHED, 1, "b", null))).isFalse();
    assertThat(output.take(Records.record(ENRICHED, 2, "a", ARTICLE))).isTrue();
    assertThat(output.take(Records.record(ENRICHED, 3, "a", without(ARTICLE)))).isTrue();
    assertThat(output.take(Records.record(ENRICHED, 4, "a", null))).isTrue();
    assertThat(output.take(Records.record(ENRICHED, 5, "a", without(ARTICLE)))).isFalse();
    assertThat(lines()).hasSize(3);
  }

  @Test
  void whatWasKilledSince_isNotShown_andWhatCameBackIs() throws IOException {
    TailOutput output = output();
    ConsumerRecord<byte[], byte[]> first = Records.record(ENRICHED, 0, "a", ARTICLE);
    ConsumerRecord<byte[], byte[]> kill = Records.record(ENRICHED, 1, "a", null);
    ConsumerRecord<byte[], byte[]> back = Records.record(ENRICHED, 2, "a", ARTICLE);
    List.of(first, kill, back).forEach(output::lookAhead);

    assertThat(output.take(first)).isFalse();
    assertThat(output.take(kill)).isTrue();
    assertThat(output.take(back)).isTrue();
  }

  @Test
  void whatWasWithdrawnSince_isNotShown_butThatItWas() throws IOException {
    TailOutput output = output();
    ConsumerRecord<byte[], byte[]> said = statement(0, Status.USABLE);
    ConsumerRecord<byte[], byte[]> withdrawn = statement(1, Status.WITHDRAWN);
    ConsumerRecord<byte[], byte[]> again = statement(2, Status.USABLE);
    List.of(said, withdrawn, again).forEach(output::lookAhead);

    assertThat(output.take(said)).isFalse();
    assertThat(output.take(withdrawn)).isTrue();
    assertThat(output.take(again)).isTrue();
  }

  private static ConsumerRecord<byte[], byte[]> statement(long offset, Status status) {
    return Records.record(STATEMENTS, offset, "person/ann-lee", Examples.statementRecord(status));
  }

  @Test
  void whatIsNoRecord_isNamed_andTheNextIsShown() throws IOException {
    TailOutput output = output();

    List.of("no JSON\u001b[2J", "{}", "null", "{\"id\":\"a\",\"text\":\"t\"}")
        .forEach(json -> takeNone(output, Records.bytes(ENRICHED, 5, "a", json.getBytes(UTF_8))));
    takeNone(output, Records.bytes(STATEMENTS, 6, "a", null));
    assertThat(output.take(Records.record(ENRICHED, 7, "a", ARTICLE))).isTrue();

    assertThat(err.toString().lines())
        .hasSize(5)
        .allMatch(line -> line.startsWith("copydesk: passed over offset "))
        .noneMatch(line -> line.contains("\u001b"));
    assertThat(lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"id\":\"p1\",|\"id\":\"p2\",",
        "\"id\":\"p1\",|",
        "\"key\":\"person/ann-lee\",|",
        "\"name\":\"Ann Lee\",|",
        "\"name\":\"Reutlingen\",\"mention\"|\"mention\"",
        "\"name\":\"an official\",|",
        "\"name\":\"transport\",|",
        "\"act\":\"say\",|"
      },
      delimiter = '|')
  void articleThatIsNotWhole_isNamed_andTheNextIsShown(String whole, String odd)
      throws IOException {
    String json = new String(Records.record(ENRICHED, 0, "a", ARTICLE).value(), UTF_8);
    String changed = json.replace(whole, odd == null ? "" : odd);
    assertThat(changed).isNotEqualTo(json);
    TailOutput output = output("lee");

    takeNone(output, Records.bytes(ENRICHED, 0, "a", changed.getBytes(UTF_8)));
    assertThat(output.take(Records.record(ENRICHED, 1, "a", ARTICLE))).isTrue();
    assertThat(err.toString())
        .contains("passed over offset 0")
        .contains("it lacks something that every record has");
  }

  private static void takeNone(TailOutput output, ConsumerRecord<byte[], byte[]> record) {
    output.lookAhead(record);
    try {
      assertThat(output.take(record)).isFalse();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void longestFollowed_areForgottenFirst() throws IOException {
    TailOutput output = output("lee");
    String json = new String(RecordJson.toBytes(ARTICLE), UTF_8);
    for (int i = 0; i <= TailOutput.MOST_FOLLOWED; i++) {
      String id = "a" + i;
      byte[] article = json.replace("\"id\":\"a\",", "\"id\":\"" + id + "\",").getBytes(UTF_8);
      assertThat(output.take(Records.bytes(ENRICHED, i, id, article))).isTrue();
      out.reset();
    }
    assertThat(output.take(Records.record(ENRICHED, 60_000, "a0", null))).isFalse();
    assertThat(output.take(Records.record(ENRICHED, 60_001, "a1", null))).isTrue();
  }
}
