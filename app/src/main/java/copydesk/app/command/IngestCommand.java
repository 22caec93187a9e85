package copydesk.app.command;

import copydesk.app.Terminal;
import copydesk.app.run.Session;
import copydesk.ingest.ArticlePoster;
import copydesk.ingest.IngestCounter;
import copydesk.ingest.IngestSettings;
import copydesk.ingest.feed.FeedFile;
import copydesk.ingest.file.ArticleFiles;
import copydesk.ingest.file.FileArticles;
import copydesk.ingest.file.FilePoster;
import copydesk.ingest.file.Inbox;
import copydesk.ingest.file.Received;
import copydesk.ingest.input.InputPoster;
import copydesk.records.InvalidSettingException;
import copydesk.stage.Counters;
import copydesk.stage.http.HttpServer;
import copydesk.stage.http.HttpServerSettings;
import copydesk.stage.http.Route;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
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
      "Posts articles to articles.raw, exactly as they come: from files, a watched folder, HTTP,"
          + " feeds or standard input.",
      "The exit code is 1 if one was refused; the rest was posted."
    })
final class IngestCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Files, or folders, below which all that --include names are taken; - for standard input:"
              + " one article, or JSON articles, one a line.")
  private List<Path> paths = List.of();

  @Option(
      names = "--lines",
      description =
          "Take standard input as JSON articles, one a line; without it, its first line tells.")
  private boolean lines;

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description =
          "Watch this folder until stopped: post what is put into it, then move it to .done there.")
  private Path watch;

  @Option(
      names = "--http",
      description = "Take articles over HTTP until stopped; goes with --watch and --feeds.")
  private boolean overHttp;

  @Option(
      names = "--id",
      description =
          "The id of the one file or of standard input; else it comes from the path, or from the"
              + " article.")
  private String id;

  @Option(
      names = "--id-prefix",
      defaultValue = "",
      description = "What every id starts with, such as the wire's name and a slash.")
  private String idPrefix;

  @Option(
      names = "--source",
      paramLabel = "URI",
      defaultValue = "${env:COPYDESK_SOURCE}",
      description =
          "Where the articles come from, unless an HTTP client says it. Default:"
              + " urn:copydesk:files; over HTTP and from standard input, what an article says"
              + " itself (COPYDESK_SOURCE)")
  private String source;

  @Option(
      names = "--received",
      paramLabel = "WHEN",
      description =
          "When the articles came in: NONE (not said), NOW or MODIFIED (the file's time). Default:"
              + " NONE for files, else NOW")
  private Received received;

  @Mixin private HttpOptions http;
  @Mixin private HttpIntakeOption intake;
  @Mixin private FeedsOption feeds;
  @Mixin private InstanceOption instance;
  @Mixin private IngestOptions ingest;
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    boolean listens = watch != null || overHttp || (paths.isEmpty() && feeds.isGiven());
    if (paths.isEmpty() != listens) {
      throw new InvalidSettingException(
          "say what to post: files and folders, - for standard input, --watch DIR, --http or"
              + " --feeds FILE");
    }
    if (listens) {
      return listen();
    }
    if (spec.commandLine().getParseResult().hasMatchedOption("--feeds")) {
      throw new InvalidSettingException(
          "--feeds polls until stopped; post " + paths.get(0) + " by a command of its own");
    }
    boolean input = paths.contains(STANDARD_INPUT);
    if (input && paths.size() > 1) {
      throw new InvalidSettingException("- for standard input goes with no other file");
    }
    if (lines && (!input || id != null)) {
      throw new InvalidSettingException("--lines goes with - for standard input, without --id");
    }
    return input ? postInput() : postFiles();
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
      return ended(poster.counters(), ", " + IngestOptions.passedOver(poster.counters()));
    }
  }

  private int postInput() throws IOException, InterruptedException {
    if (received == Received.MODIFIED) {
      throw new InvalidSettingException("--received MODIFIED goes with files");
    }
    PrintWriter err = spec.commandLine().getErr();
    try (Session session = kafkaOptions.open()) {
      InputPoster poster =
          session.add(
              new InputPoster(
                  new ArticlePoster(new IngestSettings(session.kafka().client())),
                  source,
                  received == Received.NONE ? null : Clock.systemUTC(),
                  (line, why) -> {
                    err.println(
                        "copydesk: refused " + (line == 0 ? "-" : "line " + line) + ": " + why);
                    err.flush();
                  }));
      if (lines) {
        poster.postLines(System.in, idPrefix);
      } else {
        poster.post(System.in, id, idPrefix);
      }
      return ended(poster.counters(), "");
    }
  }

  private int ended(Counters<IngestCounter> counters, String more) {
    spec.commandLine()
        .getOut()
        .println(
            counters.get(IngestCounter.POSTED)
                + " posted ("
                + counters.get(IngestCounter.BYTES)
                + " bytes), "
                + counters.get(IngestCounter.REFUSED)
                + " refused"
                + more);
    return counters.get(IngestCounter.REFUSED) == 0 ? 0 : 1;
  }

  private int listen() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    intake.check();
    HttpServerSettings settings = overHttp ? http.settings() : http.settingsIfGiven();
    FeedFile file = feeds.open();
    String[] stages = file == null ? new String[0] : new String[] {FeedsOption.STAGE};
    try (Session session = kafkaOptions.open(stages)) {
      if (watch != null) {
        session.start(
            new Inbox(watch, poster(session, received == null ? Received.NOW : received)));
        err.println("copydesk: watching " + watch + "; Ctrl-C stops");
      }
      List<Route> routes = overHttp ? intake.start(source, session) : List.of();
      if (file != null) {
        FeedsOption.start(file, session, instance.name(kafkaOptions), err);
        err.println("copydesk: polling " + file.list().feeds().size() + " feeds; Ctrl-C stops");
      }
      if (overHttp) {
        HttpServer server = HttpOptions.start(settings, routes, "post", session, err);
        err.println("copydesk: listening at " + server.address() + "; Ctrl-C stops");
      } else {
        HttpOptions.startWatch(settings, session, err);
      }
      throw session.awaitFailure();
    }
  }

  private FilePoster poster(Session session, Received when) {
    PrintWriter err = spec.commandLine().getErr();
    String from = source == null ? FileArticles.SOURCE : source;
    return session.add(IngestOptions.poster(session.kafka(), from, when, err));
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
}
