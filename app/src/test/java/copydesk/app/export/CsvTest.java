package copydesk.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
  @Test
  void fields_areQuotedWhereTheyNeedIt() {
    assertThat(Csv.line(List.of("a", "", "b,c", "say \"no\"", "two\nlines", " x")))
        .isEqualTo("a,,\"b,c\",\"say \"\"no\"\"\",\"two\nlines\",\" x\"\r\n");
    assertThat(Csv.line(List.of(""))).isEqualTo("\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+49 30",
        "-2 % growth",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "\u00a0=1",
        "\uff1d1"
      })
  void whatCouldBeAFormula_isText(String words) {
    assertThat(Csv.text(words)).startsWith("'").endsWith(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "It is open", "a=b", "'quoted'", "\u201c=1\u201d", "1-2"})
  void whatIsNone_staysAsItIs(String words) {
    assertThat(Csv.text(words)).isEqualTo(words);
  }
}
