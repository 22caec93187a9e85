package copydesk.app.command;

import copydesk.app.Terminal;
import copydesk.app.run.Session;
import copydesk.ingest.IngestCounter;
import copydesk.ingest.file.ArticleFiles;
import copydesk.ingest.file.FileArticles;
import copydesk.ingest.file.FilePoster;
import copydesk.ingest.file.Inbox;
import copydesk.ingest.file.Received;
import copydesk.records.InvalidSettingException;
import copydesk.stage.Counters;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Files and folders to {@code articles.raw}. */
@Command(
    name = "ingest",
    description = {
      "Posts articles to articles.raw, exactly as they are on disk.",
      "The exit code is 1 if a file was refused; the rest was posted."
    })
final class IngestCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files, or folders of *.txt files, below which all are taken.")
  private List<Path> paths = List.of();

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description =
          "Watch this folder until stopped: post what is put into it, then move it to .done there.")
  private Path watch;

  @Option(names = "--id", description = "The id of the one file; else it comes from the path.")
  private String id;

  @Option(
      names = "--id-prefix",
      defaultValue = "",
      description = "What every id starts with, such as the wire's name and a slash.")
  private String idPrefix;

  @Option(
      names = "--source",
      paramLabel = "URI",
      defaultValue = "${env:COPYDESK_SOURCE:-" + FileArticles.SOURCE + "}",
      description = "Where the articles come from. Default: ${DEFAULT-VALUE} (COPYDESK_SOURCE)")
  private String source;

  @Option(
      names = "--received",
      paramLabel = "WHEN",
      description =
          "When the articles came in: NONE (not said), NOW or MODIFIED (the file's time). Default:"
              + " NONE; NOW with --watch")
  private Received received;

  @Mixin private IngestOptions ingest;
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (paths.isEmpty() == (watch == null)) {
      throw new InvalidSettingException("say what to post: files and folders, or --watch DIR");
    }
    return watch == null ? postFiles() : watchFolder();
  }

  private int postFiles() throws InterruptedException {
    ArticleFiles files = files();
    try (Session session = kafkaOptions.open()) {
      FilePoster poster = poster(session, received == null ? Received.NONE : received);
      PostingProgress progress =
          new PostingProgress(spec.commandLine().getErr(), Terminal.ofProcess(), poster.counters());
      try (progress) {
        progress.start();
        poster.postAll(files);
      }
      spec.commandLine().getOut().println(summary(poster.counters()));
      return poster.counters().get(IngestCounter.REFUSED) == 0 ? 0 : 1;
    }
  }

  private int watchFolder() throws InterruptedException {
    try (Session session = kafkaOptions.open()) {
      FilePoster poster = poster(session, received == null ? Received.NOW : received);
      session.start(new Inbox(watch, poster));
      spec.commandLine().getErr().println("copydesk: watching " + watch + "; Ctrl-C stops");
      throw session.awaitFailure();
    }
  }

  private FilePoster poster(Session session, Received when) {
    PrintWriter err = spec.commandLine().getErr();
    return session.add(IngestOptions.poster(session.kafka(), source, when, err));
  }

  private ArticleFiles files() {
    if (id == null) {
      return ArticleFiles.below(paths, ingest.include(), idPrefix);
    }
    if (paths.size() != 1) {
      throw new InvalidSettingException("--id goes with one file, not with " + paths.size());
    }
    return ArticleFiles.single(paths.get(0), id);
  }

  private static String summary(Counters<IngestCounter> counters) {
    return counters.get(IngestCounter.POSTED)
        + " posted ("
        + counters.get(IngestCounter.BYTES)
        + " bytes), "
        + counters.get(IngestCounter.REFUSED)
        + " refused, "
        + IngestOptions.passedOver(counters);
  }
}
