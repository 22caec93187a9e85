package copydesk.app.command;

import copydesk.app.run.Session;
import copydesk.sink.SinkSettings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the sink's files go. */
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

  SinkSettings settings(Session session, String instance) {
    return new SinkSettings(session.kafka().client(), out, instance);
  }
}
