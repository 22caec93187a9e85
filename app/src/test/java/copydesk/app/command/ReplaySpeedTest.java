package copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class ReplaySpeedTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"fast", "0x", "10", "-2x"})
  void badSpeed_isOneLineAndTwo(String speed) {
    assertThat(run("replay", "seeds", "--speed", speed)).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            "copydesk: Invalid value for option '--speed': '"
                + speed
                + "' is neither max nor a factor above 0, such as 1x, 10x or 0.5x"
                + " (copydesk replay --help lists all options)");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void help_saysWhatSpeedsThereAre() {
    assertThat(run("replay", "--help")).isZero();
    assertThat(out.toString()).contains("--speed=FACTORx|max").contains("10x, 1x or 0.5x");
  }

  private int run(String... arguments) {
    CommandLine line = Copydesk.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
