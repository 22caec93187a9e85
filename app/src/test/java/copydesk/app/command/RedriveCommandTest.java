package copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The options of redrive, and the breaker's, as far as they need no Kafka. */
final class RedriveCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "redrive --all --id a,--all goes without --reason and --id",
    "redrive --all --reason empty,--all goes without --reason and --id",
    "redrive --force,'--force and --again go with what sends: --all, --reason or --id'",
    "redrive --all --show --again,--force and --again go with what sends",
    "redrive --all --max-failures 0,'--max-failures must be at least 1, not 0'",
    "redrive --reason emty,Invalid value for option '--reason' (CODE): 'emty' is none of missing-key",
    "redrive --id,Missing required parameter for option '--id' (ID)",
    "redrive x,Unmatched argument at index 1: 'x'"
  })
  void wrongUse_isOneLineAndTwo(String arguments, String message) {
    assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("copydesk: " + message);
    assertThat(err.toString()).contains("copydesk redrive --help lists all options");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void help_saysWhatSendsAndWhatHoldsBack() {
    assertThat(run("redrive", "--help")).isZero();
    assertThat(out.toString())
        .startsWith("Usage: copydesk redrive")
        .contains("--all", "--reason=CODE", "--id=ID", "--show", "--json", "--force", "--again")
        .contains("--max-failures=N", "--kafka=HOST:PORT", "exit code is 1");
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("\n  redrive ");
  }

  @ParameterizedTest
  @CsvSource({"enrich", "run --no-http"})
  void breakerBelowNothing_isOneLineAndOne(String command) {
    assertThat(run((command + " --kafka host:1 --breaker -1").split(" ", -1))).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly("copydesk: --breaker must be at least 0, not -1");
  }

  private int run(String... arguments) {
    CommandLine line = Copydesk.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
