package copydesk.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.app.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private final StringWriter err = new StringWriter();
  private long millis;

  @Test
  void shortJob_showsNothing() {
    Progress progress = progress(true);
    millis = 400;
    progress.show("1 posted");
    progress.end();

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void onATerminal_oneLineIsWrittenOver() {
    Progress progress = progress(true);
    millis = 600;
    progress.show("1000 posted");
    millis = 700;
    progress.show("too soon");
    millis = 900;
    progress.show("2 posted");
    progress.end();

    assertThat(err.toString()).isEqualTo("\r1000 posted\r2 posted   \r" + " ".repeat(8) + "\r");
  }

  @Test
  void elsewhere_aLineComesEveryTenSeconds() {
    Progress progress = progress(false);
    for (millis = 0; millis <= 25_000; millis += 100) {
      progress.show(millis / 1000 + " s");
    }
    progress.end();

    assertThat(err.toString().lines()).containsExactly("copydesk: 10 s", "copydesk: 20 s");
  }

  private Progress progress(boolean interactive) {
    Terminal terminal = new Terminal(false, interactive, 80);
    return new Progress(new PrintWriter(err), terminal, () -> millis * 1_000_000);
  }
}
