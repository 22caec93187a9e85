package copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrintableTest {
  @Test
  void escapeSequences_areNoneAnyMore() {
    assertThat(Printable.of("a\u001b[31mred\u001b]0;title\u0007 \u009b2J\u007f"))
        .isEqualTo("a\uFFFD[31mred\uFFFD]0;title\uFFFD \uFFFD2J\uFFFD");
  }

  @Test
  void whatMovesOrHidesText_isLeftOut() {
    assertThat(Printable.of("ev\u202Eil\u2066 so\u00ADft\u200B \uFEFFmark"))
        .isEqualTo("evil soft mark");
  }

  @Test
  void anyWhiteSpace_isOneBlank() {
    assertThat(Printable.of("\r\n one\t\u0085two\u2028\u00a0three \n")).isEqualTo("one two three");
  }

  @Test
  void halfOfAPair_isReplaced_andWholePairsStay() {
    assertThat(Printable.of("\uD83C 🌉")).isEqualTo("\uFFFD 🌉");
  }

  @Test
  void anyText_isPrintable() {
    Random random = new Random(16);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(40, 0, 0x2100).forEach(c -> text.append((char) c));
      assertThat(Printable.of(text.toString()).codePoints())
          .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
  }

  @Test
  void json_staysTheSame_withoutControls() throws Exception {
    String json = "{\"a\":\"\u009b31m \u007f \u202e 🌉 \uDB40\uDC41 é\"}";

    String printable = Printable.json(json);

    assertThat(printable).contains("\\u009b31m \\u007f \\u202e 🌉 \\udb40\\udc41 é");
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(printable)).isEqualTo(mapper.readTree(json));
  }

  @ParameterizedTest
  @CsvSource({
    "one two three,9,one two|three",
    "one two three,7,one two|three",
    "one two three,6,one|two|three",
    "abcdefgh ij,3,abc|def|gh|ij",
    "a abcdef,3,a|abc|def",
    "🌉🌉🌉🌉,2,🌉🌉|🌉🌉",
    "'',5,''"
  })
  void lines_areBrokenAtBlanks(String text, int columns, String lines) {
    assertThat(Printable.lines(text, columns)).isEqualTo(List.of(lines.split("\\|", -1)));
  }
}
