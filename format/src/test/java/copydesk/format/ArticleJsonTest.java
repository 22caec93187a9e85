package copydesk.format;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.Section;
import copydesk.records.Wire;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleJsonTest {
  @Test
  void everyField_isRead() {
    Decoded decoded =
        decode(
            """
            {"id": "w-1", "source": "urn:wire:one", "headline": "Bridge\\n opens",
             "byline": "Ann Lee", "published": "2021-07-09", "language": "en-GB",
             "versionCreated": "2021-07-09T10:00:00+02:00", "slugline": "BRIDGE/",
             "urgency": 3, "embargoed": "2021-07-10T00:00:00Z", "status": "usable", "version": 2,
             "edNote": "Adds detail", "text": "Bridge opens\\n\\n🌉 It is open.",
             "sections": [{"kind": "headline", "start": 0, "end": 12},
                          {"kind": "paragraph", "start": 14, "end": 27}],
             "unknown": {"a": [1]}}
            """);

    assertThat(decoded)
        .isEqualTo(
            new Decoded(
                "Bridge opens\n\n🌉 It is open.",
                "w-1",
                "urn:wire:one",
                "Bridge opens",
                "2021-07-09",
                "en",
                List.of(
                    new Section(Section.Kind.HEADLINE, 0, 12),
                    new Section(Section.Kind.PARAGRAPH, 14, 27)),
                new Wire(
                    "Ann Lee",
                    null,
                    null,
                    "2021-07-09T08:00:00Z",
                    "BRIDGE/",
                    null,
                    3,
                    "2021-07-10T00:00:00Z",
                    "Adds detail",
                    null,
                    null,
                    new Wire.Provider("w-1", "2", "usable"),
                    null,
                    null,
                    false)));
  }

  @Test
  void whatIsWritten_isReadAgain() {
    Decoded whole =
        decode(
            """
            {"text": "Bridge opens\\n\\n🌉 It is open.", "id": 9007199254740993, "source": "urn:wire:one",
             "headline": "Bridge opens", "published": "2021-07-09T23:30:00-05:00", "language": "pt_BR",
             "sections": [{"kind": "subhead", "start": 0, "end": 12}],
             "byline": "Ann Lee", "bylineTitle": "Bridge Writer", "firstCreated": "2021-07",
             "versionCreated": "20210709T100000+0200", "slugline": "BRIDGE/", "takeKey": "1st Ld",
             "urgency": "3", "embargoed": "2021-07-10", "edNote": "Adds\\ndetail",
             "summary": "A bridge opens.", "kind": "table", "correction": true,
             "provider": {"version": 7, "status": "stat:withheld"},
             "links": [{"rel": "irel:seeAlso", "id": "urn:b"}, {"rel": "x"}, 7],
             "signals": ["sig:update", null]}
            """);

    assertThat(whole.id()).isEqualTo("9007199254740993");
    assertThat(whole.wire().embargoed()).isEqualTo(Wire.OPEN);
    assertThat(whole.wire().provider())
        .isEqualTo(new Wire.Provider("9007199254740993", "7", Wire.Provider.WITHHELD));
    assertThat(whole.wire().links()).containsExactly(new Wire.Link("irel:seeAlso", "urn:b"));
    assertThat(decode(new String(ArticleJson.write(whole), UTF_8))).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"a\", \"pubStatus\": \"canceled\"}",
        "{\"id\": \"a\", \"status\": \"cancelled\", \"text\": \"It is open.\"}",
        "{\"id\": \"a\", \"provider\": {\"status\": \"stat:canceled\"}}"
      })
  void canceled_isAKillAndNeedsNoText(String json) {
    Decoded kill = decode(json);

    assertThat(kill.isKill()).isTrue();
    assertThat(kill.id()).isEqualTo("a");
    assertThat(decode(new String(ArticleJson.write(kill), UTF_8))).isEqualTo(kill);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-07-09, 2021-07-09",
    "2021-07-09T23:30:00-11:00, 2021-07-09",
    "2021-07-09T23:30, 2021-07-09",
    "2021-02-30,",
    "2021-07-09 23:30, 2021-07-09",
    "20210709T233000+0100, 2021-07-09",
    "2021-07-09 at noon,",
    "9 July 2021,",
    "+12021-07-09,"
  })
  void date_isIsoOrNone(String published, String date) {
    assertThat(with("published", published).published()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({"en, en", "pt_BR, pt", "DE-at, de", "fil, fil", "und,", "English,", "x-klingon,"})
  void language_isItsCode(String tag, String code) {
    assertThat(with("language", tag).language()).isEqualTo(code);
  }

  @Test
  void valuesOfAnotherForm_areNone() {
    Decoded decoded =
        decode(
            """
            {"text": "It is open.", "id": " ", "source": 7, "headline": ["a"], "urgency": 12, "language": null,
             "embargoed": "tomorrow", "byline": "  ", "version": true,
             "sections": [{"kind": "paragraph", "start": 0, "end": 12}], "slugline": "%s"}
            """
                .formatted("x".repeat(DecodedBuilder.MAX_FIELD + 1)));

    assertThat(decoded).isEqualTo(Decoded.of("It is open.").build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 1}|unsupported-content-type|this is a JSON object, but it has no \"text\"",
        "{\"text\": 1}|unsupported-content-type|this is a JSON object, but it has no \"text\"",
        "[{\"text\": \"a\"}]|unsupported-content-type|this is JSON, but no object",
        "\"text\"|unsupported-content-type|this is JSON, but no object",
        "{\"text\": \"a\"} {\"text\": \"b\"}|unsupported-content-type|several JSON values",
        "{\"text\": \"a\", |undecodable|the bytes are no JSON: Unexpected end-of-input",
        "Bridge opens|undecodable|the bytes are no JSON: Unrecognized token",
        "{\"text\": \"\\ud83d\"}|undecodable|half a surrogate pair",
        "{\"text\": \"a\", \"headline\": \"\\ud83d\"}|undecodable|half a surrogate pair"
      })
  void whatIsNoArticle_isRefused(String json, String reason, String message) {
    assertThatThrownBy(() -> decode(json))
        .hasMessageContaining(message)
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedArticleException.class))
        .extracting(RejectedArticleException::reason)
        .extracting(DeadReason::code)
        .isEqualTo(reason);
  }

  @Test
  void encoding_isUnicodeOrDeclared() {
    String json = "{\"text\": \"Café\"}";

    assertThat(Formats.decode(json.getBytes(UTF_16BE), "application/json").articles().get(0).text())
        .isEqualTo("Café");
    assertThat(
            Formats.decode(
                    json.getBytes(TextEncoding.WINDOWS_1252),
                    "application/json; charset=windows-1252")
                .articles()
                .get(0)
                .text())
        .isEqualTo("Café");
  }

  @Test
  void linesType_isReadWhereThereIsOneLine() {
    byte[] line = "{\"text\": \"It is open.\"}\n".getBytes(UTF_8);

    assertThat(Formats.decode(line, "application/x-ndjson").articles().get(0).text())
        .isEqualTo("It is open.");
  }

  private static Decoded with(String field, String value) {
    return decode("{\"text\": \"It is open.\", \"%s\": \"%s\"}".formatted(field, value));
  }

  private static Decoded decode(String json) {
    return Formats.decode(json.getBytes(UTF_8), "application/json; charset=UTF-8")
        .articles()
        .get(0);
  }
}
