package copydesk.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What is refused before Kafka is asked for anything. */
final class TailCommandTest {
  private final PrintStream stderr = System.err;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void capture() {
    System.setErr(new PrintStream(err, true, UTF_8));
  }

  @AfterEach
  void restore() {
    System.setErr(stderr);
  }

  @Test
  void help_isThere() {
    StringWriter out = new StringWriter();
    CommandLine copydesk = Copydesk.commandLine().setOut(new PrintWriter(out));

    assertThat(copydesk.execute("tail", "--help")).isZero();
    assertThat(out.toString())
        .startsWith("Usage: copydesk tail")
        .contains("--speaker", "--until-end", "--kafka", "--verbose");
  }

  @ParameterizedTest
  @CsvSource({
    "1,articles.raw,'tail shows articles.enriched or statements, not articles.raw'",
    "1,--from yesterday,--from yesterday is not now",
    "1,--count 0,'--count must be at least 1, not 0'",
    "1,--topic diplomcy,--topic diplomcy is no topic; did you mean 'diplomacy'?",
    "1,--topics none.tsv,--topics none.tsv cannot be read",
    "1,statements --topic sport,--topic goes with articles.enriched",
    "2,--act shrug,Invalid value for option '--act'",
    "2,statements articles.enriched,Unmatched argument"
  })
  void mistake_isOneLine(int code, String arguments, String message) {
    assertThat(Copydesk.execute(("tail " + arguments).split(" ", -1))).isEqualTo(code);
    assertThat(err.toString(UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("copydesk: " + message);
  }
}
