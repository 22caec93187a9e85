package copydesk.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresJsonTest {
  @ParameterizedTest
  @CsvSource({
    "[\"a\\u0000b\"],[\"a�b\"]",
    "[\"\\\\\\u0000\"],[\"\\\\�\"]",
    "{\"a\\u0000\":1},{\"a�\":1}",
    "[\"\\ud800\"],[\"�\"]",
    "[\"\\uDFFFx\\udC00\"],[\"�x�\"]",
    "[\"\\ud83c\\ud83c\\udf09\"],[\"�\\ud83c\\udf09\"]",
    "[\"\\ud83c\\u0041\"],[\"�\\u0041\"]",
    "[\"\\ud83c\\n\"],[\"�\\n\"]",
    "[1e401],[\"1e401\"]",
    "[-1.5E+9999999999],[\"-1.5E+9999999999\"]",
    "{\"a\":1E-600},{\"a\":0}",
    "[0e999999],[0]",
    "[-0.0E7],[0]",
    "[-7e-99999999999999999999],[0]",
    "7e99999999999999999999,\"7e99999999999999999999\""
  })
  void whatPostgresCannotHold_isReplaced(String json, String storable) {
    assertThat(PostgresJson.storable(json)).isEqualTo(storable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[\"\\u0001\\\\u0000\\\\ud800\\n\\\"\\u00e9\"]",
        "[\"\\ud83c\\udf09 1e9999\"]",
        "{\"1e9999\":[0,-1,0.5,1e5,1E-480,1.25e398,true,null]}"
      })
  void everythingElse_staysTheSame(String json) {
    assertThat(PostgresJson.storable(json)).isSameAs(json);
  }

  @Test
  void decimalsBeyondTheMost_areRounded() {
    String json = "[1" + "5".repeat(300) + ".6e-505]";

    assertThat(PostgresJson.storable(json))
        .hasSize(504)
        .startsWith("[0." + "0".repeat(204) + "155")
        .endsWith("556]");
  }

  @Test
  void numbersWithoutAnExponent_stay() {
    String json = "[" + "9".repeat(1_000) + "]";

    assertThat(PostgresJson.storable(json)).isSameAs(json);
  }
}
