package copydesk.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WireTest {
  @Test
  void everyField_standsAmongTheRecordsOwnAndComesBack() throws IOException {
    EnrichedArticle article = Examples.wired("a");
    byte[] json = RecordJson.toBytes(article);

    assertThat(new String(json, UTF_8))
        .contains("\\uDF89\",\"byline\":\"By Ann Lee\",")
        .contains("\"correction\":true,\"text\":")
        .doesNotContain("\"wire\"");
    assertThat(RecordJson.fromBytes(json, EnrichedArticle.class)).isEqualTo(article);
    assertThatCode(() -> RecordCheck.verify(article)).doesNotThrowAnyException();
  }

  @Test
  void whatIsNotSaid_isLeftOut() throws IOException {
    EnrichedArticle article = Examples.article("a");
    byte[] json = RecordJson.toBytes(article);

    assertThat(new String(json, UTF_8))
        .contains("\\uDF89\",\"text\":")
        .doesNotContain("correction", "provider", "links", "urgency");
    assertThat(RecordJson.fromBytes(json, EnrichedArticle.class)).isEqualTo(article);
  }

  @Test
  void canceled_isAKill() {
    assertThat(Wire.NONE.isKill()).isFalse();
    assertThat(Examples.wire().isKill()).isFalse();
    assertThat(status(Wire.Provider.CANCELED).isKill()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "versionCreated,2026-11-24T11:05:00+01:00,2026,4,open",
    "firstCreated,2026-11-24T10:05:00Z,Tuesday,4,open",
    "urgency,2026-11-24T10:05:00Z,2026-11-24,0,open",
    "embargoed,2026-11-24T10:05:00Z,2026-11,4,tomorrow"
  })
  void valueOfAnotherForm_fails(
      String claim, String created, String first, int urgency, String embargoed) {
    Wire wire =
        new Wire(
            null, null, first, created, null, null, urgency, embargoed, null, null, null, null,
            null, null, false);

    assertThatThrownBy(() -> wire.verify("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith(claim);
  }

  private static Wire status(String status) {
    return new Wire(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Wire.Provider("a", "1", status),
        null,
        null,
        false);
  }
}
