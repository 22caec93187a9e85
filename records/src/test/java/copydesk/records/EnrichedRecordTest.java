package copydesk.records;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnrichedRecordTest {
  private static final String JSON = new String(RecordJson.toBytes(Examples.article("a")), UTF_8);

  @Test
  void articleUnderItsId_isRead() throws IOException {
    assertThat(EnrichedRecord.read("a", JSON.getBytes(UTF_8))).isEqualTo(Examples.article("a"));
    assertThat(EnrichedRecord.read("a", RecordJson.toBytes(Examples.article("a", null, null))))
        .isEqualTo(Examples.article("a", null, null));
    byte[] newer = JSON.replaceFirst("\\{", "{\"colour\":\"red\",").getBytes(UTF_8);
    assertThat(EnrichedRecord.read("a", newer)).isEqualTo(Examples.article("a"));
  }

  @Test
  void otherKeyOrNone_isNoArticle() {
    assertThatThrownBy(() -> EnrichedRecord.read("b", JSON.getBytes(UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessage("its key is not its article's id");
    assertThatThrownBy(() -> EnrichedRecord.read(null, JSON.getBytes(UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessage("it has no key");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "\"id\":\"a\",|``|lacks something",
        "\"key\":\"person/ann-lee\",|``|lacks something",
        "\"status\":\"usable\",|``|lacks something",
        "\"type\":\"place\",|``|lacks something",
        "\"rule\":\"name\",|``|lacks something",
        "\"2021-07-09\"|\"yesterday\"|no date",
        "\"2021-07-09\"|\"2021-02-30\"|no date",
        "\"2021-07-09\"|{\"x\":1}|",
        "\"statements\":[{|\"statements\":[null,{|",
      })
  void whatLacksOrMistakesSomething_isNoArticle(String part, String other, String why) {
    String odd = JSON.replace(part, other);
    assertThat(odd).isNotEqualTo(JSON);

    assertThatThrownBy(() -> EnrichedRecord.read("a", odd.getBytes(UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why == null ? "" : why)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "7", "{}", "no\nJSON"})
  void whatIsNoRecord_isNoArticle(String value) {
    assertThatThrownBy(() -> EnrichedRecord.read("a", value.getBytes(UTF_8)))
        .isInstanceOf(IOException.class)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }

  /** The bytes are kept as they are: they must be JSON in UTF-8 for whoever reads them there. */
  @Test
  void bytesThatOthersCouldNotRead_areNoArticle() {
    for (byte[] value :
        List.of(
            ("\ufeff" + JSON).getBytes(UTF_8),
            JSON.getBytes(UTF_16LE),
            JSON.getBytes(UTF_16BE),
            (JSON + JSON).getBytes(UTF_8),
            (JSON + "x").getBytes(UTF_8))) {
      assertThatThrownBy(() -> EnrichedRecord.read("a", value)).isInstanceOf(IOException.class);
    }
  }
}
