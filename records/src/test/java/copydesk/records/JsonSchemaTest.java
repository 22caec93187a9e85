package copydesk.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonSchemaTest {
  @Test
  void article_isValid() {
    assertThat(JsonSchemas.faultsOfArticle(RecordJson.toBytes(Examples.article("a")))).isEmpty();
    assertThat(
            JsonSchemas.faultsOfArticle(
                RecordJson.toBytes(Examples.article("a", null, "2021-07-09T08:00:00Z"))))
        .isEmpty();
  }

  @Test
  void whatTheWireSays_isValid() {
    assertThat(JsonSchemas.faultsOfArticle(RecordJson.toBytes(Examples.wired("a")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"urgency\":4|\"urgency\":10",
        "\"embargoed\":\"open\"|\"embargoed\":\"\"",
        "\"firstCreated\":\"2026-11\"|\"firstCreated\":\"November\"",
        "\"versionCreated\":\"2026-11-24T10:05:00Z\"|\"versionCreated\":\"2026-11-24\"",
        "\"kind\":\"table\"|\"kind\":\"report\"",
        "\"links\":[{\"rel\":\"irel:previousVersion\",|\"links\":[{},{\"rel\":\"x\",",
        "\"correction\":true|\"correction\":false"
      })
  void wireThatBreaksTheContract_isNot(String valid, String broken) {
    String json = new String(RecordJson.toBytes(Examples.wired("a")), UTF_8);

    assertThat(json).contains(valid);
    assertThat(JsonSchemas.faultsOfArticle(json.replace(valid, broken).getBytes(UTF_8)))
        .isNotEmpty();
  }

  @Test
  void statement_isValid() {
    for (Status status : List.of(Status.USABLE, Status.WITHDRAWN)) {
      assertThat(
              JsonSchemas.faultsOfStatement(RecordJson.toBytes(Examples.statementRecord(status))))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"id\":\"a\"|\"id\":\"\"",
        "\"version\":1|\"version\":0",
        "\"status\":\"usable\"|\"status\":\"canceled\"",
        "\"published\":\"2021-07-09\"|\"published\":\"9 July\"",
        "\"language\":\"en\"|\"language\":\"English\"",
        "\"kind\":\"headline\"|\"kind\":\"title\"",
        "\"type\":\"person\"|\"type\":\"ghost\"",
        "\"key\":\"person/ann-lee\"|\"key\":\"ann-lee\"",
        "\"salience\":0.75|\"salience\":1.5",
        "\"confidence\":0.97|\"confidence\":-1",
        "\"act\":\"say\"|\"act\":\"hum\"",
        "\"unattributed\":null|\"unattributed\":\"no-cue\"",
        "\"unattributed\":null|\"more\":null",
        "\"start\":0|\"start\":-1",
        "\"name\":\"an official\"|\"name\":null",
        "\"status\":\"usable\"|\"status\":\"usable\",\"colour\":\"red\""
      })
  void articleThatBreaksTheContract_isNot(String valid, String broken) {
    String json = new String(RecordJson.toBytes(Examples.article("a")), UTF_8);

    assertThat(json).contains(valid);
    assertThat(JsonSchemas.faultsOfArticle(json.replace(valid, broken).getBytes(UTF_8)))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"status\":\"usable\"|\"status\":\"killed\"",
        "\"speakerKey\":\"person/ann-lee\"|\"speakerKey\":\"\"",
        "\"article\":\"a\"|\"article\":null",
        "\"rule\":\"name\"|\"rule\":\"\""
      })
  void statementThatBreaksTheContract_isNot(String valid, String broken) {
    String json = new String(RecordJson.toBytes(Examples.statementRecord(Status.USABLE)), UTF_8);

    assertThat(json).contains(valid);
    assertThat(JsonSchemas.faultsOfStatement(json.replace(valid, broken).getBytes(UTF_8)))
        .isNotEmpty();
  }

  @Test
  void partyReference_isValid() {
    assertThat(JsonSchemas.faultsOfParty(RecordJson.toBytes(Examples.partyReference()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"key\":\"person/ann-lee\"|\"key\":\"ann-lee\"",
        "\"key\":\"person/ann-lee\"|\"key\":\"ghost/ann-lee\"",
        "\"key\":\"person/ann-lee\"|\"key\":\"person/\"",
        "\"name\":\"Ann Lee\"|\"name\":\" \"",
        "\"name\":\"Ann Lee\"|\"name\":null",
        "\"type\":\"person\"|\"type\":\"ghost\"",
        "\"Mayor Annie\"|\"\"",
        "\"wikidata:Q1\"|7"
      })
  void partyReferenceThatBreaksTheContract_isNotAndCannotBeRead(String valid, String broken) {
    String json = new String(RecordJson.toBytes(Examples.partyReference()), UTF_8);
    byte[] changed = json.replace(valid, broken).getBytes(UTF_8);

    assertThat(json).contains(valid);
    assertThat(JsonSchemas.faultsOfParty(changed)).isNotEmpty();
    if (!broken.equals("7")) { // numbers are read as the texts that they look like
      assertThatThrownBy(() -> RecordJson.fromBytes(changed, PartyReference.class))
          .isInstanceOf(IOException.class);
    }
  }
}
