package copydesk.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the files go. */
final class OutOption {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "${env:COPYDESK_OUT:-out}",
      description = "Where the JSON files go. Default: ${DEFAULT-VALUE} (COPYDESK_OUT)")
  private Path out;

  Path folder() {
    return out;
  }
}
