package copydesk.app.command;

import copydesk.records.InvalidSettingException;
import picocli.CommandLine.Option;

/** When a job that runs for long gives up. */
final class BreakerOption {
  @Option(
      names = "--breaker",
      paramLabel = "N",
      defaultValue = "${env:COPYDESK_BREAKER:-100}",
      description =
          "Stop with exit code 1 after so many dead letters in a row with one reason, no article"
              + " enriched in between; 0: never. Default: ${DEFAULT-VALUE} (COPYDESK_BREAKER)")
  private int letters;

  /** After how many dead letters in a row. */
  int letters() {
    if (letters < 0) {
      throw new InvalidSettingException("--breaker must be at least 0, not " + letters);
    }
    return letters;
  }
}
