package copydesk.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the options is said before Kafka is started or reached. */
final class PostgresOptionsTest {
  private static final String URL = "jdbc:postgresql://127.0.0.1:1/news";

  private final PrintStream stderr = System.err;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @AfterEach
  void restore() {
    System.setErr(stderr);
  }

  @Test
  void addressOfAnotherDatabase_isOneLineWithoutItsPassword() {
    assertThat(refused("--postgres", "mysql://desk:hidden@host/news"))
        .isEqualTo(
            "copydesk: --postgres must be jdbc:postgresql://HOST:PORT/DATABASE; what was given is not"
                + " shown, for it may hold a password\n");
  }

  @Test
  void addressThatCannotBeRead_isOneLineWithoutItsPassword() {
    assertThat(refused("--postgres", "jdbc:postgresql://host:x/news?password=hidden"))
        .startsWith("copydesk: the address of --postgres cannot be read")
        .doesNotContain("hidden");
  }

  @Test
  void passwordFileThatIsNotThereOrEmpty_isOneLine() throws Exception {
    Path missing = folder.resolve("none");
    Path empty = Files.writeString(folder.resolve("empty"), "\n");

    assertThat(refused("--postgres", URL, "--postgres-password-file", missing.toString()))
        .isEqualTo(
            "copydesk: --postgres-password-file "
                + missing
                + " cannot be read: it does not exist\n");
    assertThat(refused("--postgres", URL, "--postgres-password-file", empty.toString()))
        .isEqualTo("copydesk: --postgres-password-file " + empty + " is empty\n");
  }

  /** What the sink says that does not start. */
  private String refused(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "sink";
    arguments[1] = "--home";
    arguments[2] = folder.resolve("home").toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    err.reset();
    System.setErr(new PrintStream(err, true, UTF_8));
    assertThat(Copydesk.execute(arguments)).isEqualTo(1);
    assertThat(folder.resolve("home")).doesNotExist();
    return err.toString(UTF_8);
  }
}
