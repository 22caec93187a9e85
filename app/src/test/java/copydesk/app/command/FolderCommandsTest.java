package copydesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.InvalidSettingException;
import copydesk.sink.folder.FolderMark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What is said of a folder before any Kafka is asked. */
final class FolderCommandsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "2,verify no-such-folder,no such folder: no-such-folder",
    "2,verify src --show -1,'--show must be at least 0, not -1'",
    "1,sink --segment-mib 0,'--segment-mib must be at least 1, not 0'",
    "1,run --segment-minutes -5,'--segment-minutes must be at least 1, not -5'",
    "2,sink --layout xml,Invalid value for option '--layout'",
    "2,replay seeds --compress zip,Invalid value for option '--compress'"
  })
  void callersMistake_isOneLine(int code, String arguments, String message) {
    StringWriter err = new StringWriter();
    CommandLine copydesk = Copydesk.commandLine().setErr(new PrintWriter(err, true));

    assertThat(copydesk.execute(arguments.split(" ", -1))).isEqualTo(code);
    assertThat(err.toString().lines())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("copydesk: " + message);
  }

  @Test
  void verify_hasItsHelp() {
    StringWriter out = new StringWriter();
    CommandLine copydesk = Copydesk.commandLine().setOut(new PrintWriter(out, true));

    assertThat(copydesk.execute("verify", "--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: copydesk verify").contains("exit code is 0");
  }

  @Test
  void folder_isReadAsItIsMarked() throws IOException {
    assertThat(FolderKind.at(folder).group()).isEqualTo("copydesk-sink");
    mark(new FolderMark("jsonl", "record", "x"));
    assertThat(FolderKind.at(folder).group()).isEqualTo("copydesk-sink-jsonl");
    mark(new FolderMark("articles", "ninjs", null));
    assertThat(FolderKind.at(folder).group()).isEqualTo("copydesk-sink-ninjs");
    mark(new FolderMark("parquet", "record", "x"));
    assertThatThrownBy(() -> FolderKind.at(folder))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageEndingWith(
            "holds layout parquet in form record, which this release does not know");
  }

  private void mark(FolderMark mark) throws IOException {
    Files.createDirectories(FolderMark.file(folder).getParent());
    Files.write(FolderMark.file(folder), mark.json());
  }
}
