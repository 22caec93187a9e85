package copydesk.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordJsonTest {
  @Test
  void article_comesBackAsItWent() throws IOException {
    EnrichedArticle article = Examples.article("a", "2021-07-09", "2021-07-09T08:00:00Z");

    byte[] json = RecordJson.toBytes(article);

    assertThat(RecordJson.fromBytes(json, EnrichedArticle.class)).isEqualTo(article);
    assertThat(RecordJson.fromBytes(RecordJson.toPrettyBytes(article), EnrichedArticle.class))
        .isEqualTo(article);
  }

  @Test
  void roleOfAnEarlierRecord_hasNoMentions() throws IOException {
    byte[] json = "{\"title\":\"Mayor\",\"of\":null}".getBytes(UTF_8);

    assertThat(RecordJson.fromBytes(json, Role.class)).isEqualTo(new Role("Mayor", null, null));
    assertThat(RecordJson.fromBytes(json, Role.class).mentions()).isEmpty();
  }

  @Test
  void statementRecord_comesBackAsItWent() throws IOException {
    StatementRecord record = Examples.statementRecord(Status.WITHDRAWN);

    byte[] json = RecordJson.toBytes(record);

    assertThat(RecordJson.fromBytes(json, StatementRecord.class)).isEqualTo(record);
  }

  @Test
  void equalRecords_giveEqualBytes() throws IOException {
    EnrichedArticle article = Examples.article("a");
    byte[] json = RecordJson.toBytes(article);
    EnrichedArticle copy = RecordJson.fromBytes(json, EnrichedArticle.class);

    assertThat(RecordJson.toBytes(copy)).isEqualTo(json);
    assertThat(RecordJson.toPrettyBytes(copy)).isEqualTo(RecordJson.toPrettyBytes(article));
  }

  @Test
  void fields_comeInTheOrderOfTheContract() throws IOException {
    JsonNode json =
        RecordJson.reader(JsonNode.class)
            .readTree(RecordJson.toBytes(Examples.article("a", null, "2021-07-09T08:00:00Z")));
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);

    assertThat(names)
        .containsExactly(
            "id",
            "version",
            "status",
            "source",
            "received",
            "published",
            "language",
            "headline",
            "text",
            "textSha256",
            "sections",
            "parties",
            "topics",
            "statements",
            "engine");
  }

  @Test
  void received_isLeftOutWhereItIsNotKnown() {
    String json = new String(RecordJson.toBytes(Examples.article("a", null, null)), UTF_8);

    assertThat(json).doesNotContain("received").contains("\"published\":null");
  }

  @Test
  void compactJson_isOneLine() {
    assertThat(new String(RecordJson.toBytes(Examples.article("a")), UTF_8)).doesNotContain("\n");
  }

  @Test
  void prettyJson_isIndentedByTwoAndEndsInOneLineFeed() {
    String json =
        new String(
            RecordJson.toPrettyBytes(new Topic("medtop:1", "one", 0.5, List.of(), List.of())),
            UTF_8);

    assertThat(json)
        .isEqualTo(
            """
            {
              "id": "medtop:1",
              "name": "one",
              "score": 0.5,
              "broader": [],
              "evidence": []
            }
            """);
  }

  @Test
  void recordsBytes_arePrettyPrintedAsTheRecordIs() {
    for (Object record :
        List.of(
            Examples.article("a"),
            Examples.article("a\n\0\u2028\"\\", null, "2021-07-09T08:00:00Z"),
            Examples.wired("b"),
            Examples.statementRecord(Status.USABLE),
            new Topic("medtop:1", "one", 1.0E-5, List.of(), List.of()),
            new Topic("medtop:1", "one", 100, List.of(), List.of()))) {
      assertThat(new String(RecordJson.pretty(RecordJson.toBytes(record)), UTF_8))
          .isEqualTo(new String(RecordJson.toPrettyBytes(record), UTF_8));
    }
  }

  @Test
  void prettyJson_hasEveryFieldAndNumberAsItIs() {
    byte[] json = "{\"b\":[1.50,1E+400,{}],\"a\":12345678901234567890.10}".getBytes(UTF_8);

    assertThat(new String(RecordJson.pretty(json), UTF_8))
        .isEqualTo(
            """
            {
              "b": [
                1.50,
                1E+400,
                {}
              ],
              "a": 12345678901234567890.10
            }
            """);
    assertThatThrownBy(() -> RecordJson.pretty("{\"a\":".getBytes(UTF_8)))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void oneLine_hasNoLineEnds() {
    byte[] line = "{\"a\":\"\\n\"}".getBytes(UTF_8);

    assertThat(RecordJson.oneLine(line)).isSameAs(line);
    assertThat(RecordJson.oneLine("{\r\n\"a\":\"\\n\"}".getBytes(UTF_8)))
        .isEqualTo("{  \"a\":\"\\n\"}".getBytes(UTF_8));
  }

  @Test
  void canonicalJson_isOneSpellingOfWhatIsTheSame() {
    byte[] one =
        "{\"b\": [1.0, 1E2, -0.0, 1.0E-5], \"a\": {\"d\": null, \"c\": \"\\u00e9\"}}"
            .getBytes(UTF_8);
    byte[] other = "{\"a\":{\"c\":\"\u00e9\",\"d\":null},\"b\":[1,100,0,0.00001]}".getBytes(UTF_8);

    assertThat(new String(RecordJson.canonical(one), UTF_8))
        .isEqualTo(new String(RecordJson.canonical(other), UTF_8))
        .startsWith("{\"a\":{\"c\":");
    assertThat(RecordJson.canonical("[1.01]".getBytes(UTF_8)))
        .isNotEqualTo(RecordJson.canonical("[1.02]".getBytes(UTF_8)));
  }

  @Test
  void canonicalJson_hasNumbersOfAnyExponent() {
    byte[] json = "[1e9999999999,-1e-2147483648,1e99999999999999999999,1e2]".getBytes(UTF_8);

    assertThat(new String(RecordJson.canonical(json), UTF_8))
        .isEqualTo("[\"1e9999999999\",\"-1e-2147483648\",\"1e99999999999999999999\",1E+2]");
  }

  @Test
  void kinds_areWrittenInLowerCase() {
    assertThat(new String(RecordJson.toBytes(Examples.article("a")), UTF_8))
        .contains("\"kind\":\"headline\"", "\"type\":\"person\"", "\"kind\":\"direct\"")
        .contains("\"kind\":\"name\"");
  }

  @Test
  void unknownFields_arePassedOver() throws IOException {
    byte[] newer = "{\"version\":\"2\",\"model\":\"m\",\"colour\":\"red\"}".getBytes(UTF_8);

    assertThat(RecordJson.fromBytes(newer, Engine.class)).isEqualTo(new Engine("2", "m"));
  }

  @Test
  void whatIsNoJson_isRefused() {
    assertThatThrownBy(() -> RecordJson.fromBytes("{".getBytes(UTF_8), Engine.class))
        .isInstanceOf(IOException.class);
  }

  @Test
  void lists_cannotBeChangedAfterwards() {
    List<Section> sections = new ArrayList<>();
    EnrichedArticle example = Examples.article("a");
    EnrichedArticle article =
        new EnrichedArticle(
            "a",
            1,
            Status.USABLE,
            null,
            null,
            null,
            "en",
            null,
            Wire.NONE,
            example.text(),
            example.textSha256(),
            sections,
            example.parties(),
            example.topics(),
            example.statements(),
            example.engine());
    sections.add(new Section(Section.Kind.NOTE, 0, 1));

    assertThat(article.sections()).isEmpty();
  }
}
