package copydesk.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to somebody whose settings for HTTP or standard input cannot be used. */
final class IntakeOptionsTest {
  private final PrintStream stderr = System.err;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @AfterEach
  void restore() {
    System.setErr(stderr);
  }

  @ParameterizedTest
  @CsvSource({
    "ingest x --http,say what to post",
    "ingest x --feeds y,--feeds polls until stopped; post x by a command of its own",
    "ingest - --feeds y,--feeds polls until stopped; post - by a command of its own",
    "ingest --feeds nowhere,--feeds nowhere cannot be read: it does not exist",
    "run --feeds nowhere,--feeds nowhere cannot be read: it does not exist",
    "ingest - --watch x,say what to post",
    "ingest - x,- for standard input goes with no other file",
    "ingest x --lines,'--lines goes with - for standard input, without --id'",
    "ingest - --lines --id a,'--lines goes with - for standard input, without --id'",
    "ingest - --received modified,--received MODIFIED goes with files",
    "ingest --http --http-port 70000,'--http-port must be 0 to 65535, not 70000'",
    "run --http-port -1,'--http-port must be 0 to 65535, not -1'",
    "enrich --http-port 70000,'--http-port must be 0 to 65535, not 70000'",
    "sink --http-port -1,'--http-port must be 0 to 65535, not -1'",
    "ingest --watch in --http-port -1,'--http-port must be 0 to 65535, not -1'",
    "desk --http-port 65536,'--http-port must be 0 to 65535, not 65536'",
    "run --http-accepted-status 204,'--http-accepted-status must be 200 or 202, not 204'",
    "ingest --http --http-accepted-status 0,'--http-accepted-status must be 200 or 202, not 0'",
    "run --http-host=,--http-host cannot be blank",
    "run --http-token-file no-such-file,--http-token-file no-such-file cannot be read: it does"
  })
  void callersMistake_isOneLineAndOne(String arguments, String message) {
    assertThat(run(arguments.split(" ", -1))).isEqualTo(1);
    assertThat(err.toString(UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("copydesk: " + message);
  }

  @Test
  void fileWithoutAToken_isOneLineAndOne_andNeverShown() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty"), "\n");
    assertThat(run("run", "--http-token-file", empty.toString())).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("the HTTP token must have 1 to 4096 characters");

    Path bad = Files.writeString(folder.resolve("bad"), "sec ret");
    assertThat(run("run", "--http-token-file", bad.toString())).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("visible ASCII").doesNotContain("sec ret");
  }

  private int run(String... arguments) {
    err.reset();
    System.setErr(new PrintStream(err, true, UTF_8));
    return Copydesk.execute(arguments);
  }
}
