package copydesk.sink.ninjs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.sink.Origin;
import copydesk.sink.ReadingKept;
import copydesk.sink.RecordForm;
import copydesk.sink.Writing;
import copydesk.sink.folder.ArticleFolder;
import copydesk.sink.folder.ArticleFolderReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NinjsFormTest {
  private static final byte[] NONE = {};
  private static final Schema SCHEMA = schema();

  private final NinjsForm form = new NinjsForm();
  @TempDir private Path folder;

  private static Schema schema() {
    try (InputStream in = NinjsFormTest.class.getResourceAsStream("ninjs.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> faults(byte[] json) {
    return SCHEMA
        .validate(
            new String(json, UTF_8),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  @Test
  void everyExample_isNinjs() {
    for (EnrichedArticle article :
        List.of(
            Examples.article("a"),
            Examples.wired("urn:wire:1"),
            Examples.article("a b/\u00fc\n\ud83c\udf89", null, null),
            Examples.article("x", null, "2026-11-28T10:00:00Z"))) {
      assertThat(faults(form.toLine(article, NONE))).isEmpty();
      assertThat(faults(form.toFile(article, NONE))).isEmpty();
    }
  }

  /** Bytes that change from process to process would never compare as equal. */
  @Test
  void fields_haveAnOrder() {
    assertThat(new String(form.toLine(Examples.article("a"), NONE), UTF_8))
        .startsWith(
            "{\"uri\":\"urn:copydesk:article:a\",\"standard\":{\"name\":\"ninjs\",\"version\":\"3.1\","
                + "\"schema\":\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json\"},\"type\":\"text\",")
        .contains(
            "\"altIds\":[{\"role\":\"copydesk\",\"value\":\"a\"}],\"copydesk\":{\"id\":\"a\",");
  }

  @Test
  void whatIsWrong_isSeenByTheSchema() {
    String json = new String(form.toLine(Examples.article("a"), NONE), UTF_8);

    assertThat(faults(json.replace("\"uri\":\"urn", "\"uri\":\"not a uri: urn").getBytes(UTF_8)))
        .isNotEmpty();
    assertThat(faults(json.replace("\"people\"", "\"persons\"").getBytes(UTF_8))).isNotEmpty();
  }

  @Test
  void peopleSubjectsAndStatements_areThere() throws IOException {
    Map<?, ?> ninjs = RecordJson.fromBytes(form.toLine(Examples.article("a"), NONE), Map.class);

    assertThat(ninjs.get("people"))
        .asString()
        .contains("name=Ann Lee", "literal=person/ann-lee", "http://www.wikidata.org/entity/Q1");
    assertThat(ninjs.get("subjects"))
        .asString()
        .contains("uri=http://cv.iptc.org/newscodes/mediatopic/", "confidence=");
    assertThat(ninjs.get("copydesk"))
        .asString()
        .contains(
            "text=The bridge \ud83c\udf09 is open, at last.",
            "speaker={name=Ann Lee, literal=person/ann-lee,");
    assertThat(ninjs.get("bodies")).asString().contains(Examples.TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "urn:newsml:x:1,urn:newsml:x:1",
    "http://a.example/b?c=d,http://a.example/b?c=d",
    "wire/1 a,urn:copydesk:article:wire%2F1%20a",
    "C:x\u00e9,urn:copydesk:article:C%3Ax%C3%A9"
  })
  void id_isAUriOrBecomesOne(String id, String uri) throws IOException {
    byte[] line = form.toLine(Examples.article(id), NONE);

    assertThat(RecordJson.fromBytes(line, Map.class).get("uri")).isEqualTo(uri);
    assertThat(form.read(line)).isEqualTo(new RecordForm.Filed(id, "2021/07/09"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{}", "null", "{\"copydesk\":{\"id\":\"a\",\"filed\":\"../x\"}}"})
  void whatIsNone_isRefused(String json) {
    assertThatThrownBy(() -> form.read(json.getBytes(UTF_8))).isInstanceOf(IOException.class);
  }

  @Test
  void folderOfNinjs_isReadAsItWasWritten() throws IOException {
    EnrichedArticle article = Examples.wired("a");
    try (ArticleFolder store = new ArticleFolder(folder, "channel", form)) {
      store.open();
      Writing.write(store, new Origin(0, 0, 0), article);
      store.flush();
    }

    ArticleFolderReading reading = new ArticleFolderReading(folder, form);
    ReadingKept kept = ReadingKept.of(reading);
    assertThat(kept.unreadable()).isEmpty();
    assertThat(kept.found()).containsOnlyKeys("a");
    assertThat(kept.found().get("a").bytes()).isEqualTo(Writing.expected(reading, article).bytes());
    assertThat(kept.found().get("a").place()).isEqualTo(Writing.expected(reading, article).place());
  }
}
