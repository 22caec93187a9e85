package copydesk.app.command;

import copydesk.app.broker.KafkaConnection;
import copydesk.ingest.ArticlePoster;
import copydesk.ingest.IngestCounter;
import copydesk.ingest.IngestSettings;
import copydesk.ingest.file.ArticleFiles;
import copydesk.ingest.file.FileArticles;
import copydesk.ingest.file.FileListener;
import copydesk.ingest.file.FilePoster;
import copydesk.ingest.file.Received;
import copydesk.stage.Counters;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which files are articles. */
final class IngestOptions {
  @Option(
      names = "--include",
      paramLabel = "GLOB",
      defaultValue = "${env:COPYDESK_INCLUDE:-" + ArticleFiles.READABLE + "}",
      description =
          "Which files of a folder are articles, by name, in capital letters or small; '*' takes all."
              + " Default: ${DEFAULT-VALUE} (COPYDESK_INCLUDE)")
  private String include;

  String include() {
    return include;
  }

  /** How many files were no articles, for a person. */
  static String passedOver(Counters<IngestCounter> counters) {
    long files = counters.get(IngestCounter.PASSED_OVER);
    return files + (files == 1 ? " other file" : " other files") + " passed over";
  }

  /** A poster that names on standard error what it refuses. */
  static FilePoster poster(
      KafkaConnection kafka, String source, Received received, PrintWriter err) {
    return new FilePoster(
        new ArticlePoster(new IngestSettings(kafka.client())),
        new FileArticles(source, received),
        new FileListener() {
          @Override
          public void refused(Path file, String why) {
            err.println("copydesk: refused " + file + ": " + why);
            err.flush();
          }
        });
  }
}
