package copydesk.app.command;

import copydesk.app.run.Session;
import copydesk.sink.ArticleSink;
import copydesk.sink.SinkSettings;
import copydesk.sink.folder.ArticleFolder;
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

  /** A sink into that folder, not yet started. */
  ArticleSink sink(Session session, String instance) {
    return new ArticleSink(
        new SinkSettings(session.kafka().client(), instance), new ArticleFolder(out));
  }
}
