package copydesk.app.command;

import copydesk.app.StandardOutput;
import copydesk.app.Terminal;
import copydesk.app.redrive.DeadLetterRoutes;
import copydesk.app.run.Session;
import copydesk.app.tail.LiveArticles;
import copydesk.enrich.EnrichStage;
import copydesk.extract.Extractor;
import copydesk.extract.topic.TopicSettings;
import copydesk.ingest.feed.FeedFile;
import copydesk.ingest.file.FileArticles;
import copydesk.ingest.file.FilePoster;
import copydesk.ingest.file.Inbox;
import copydesk.ingest.file.Received;
import copydesk.stage.http.HttpServer;
import copydesk.stage.http.HttpServerSettings;
import copydesk.stage.http.Route;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything in one process, until it is stopped. */
@Command(
    name = "run",
    description =
        "Runs everything in one process: broker, watched inbox, HTTP intake, feeds, enrich, sink,"
            + " desk; until stopped. Shows articles on standard output as they come in.")
final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      defaultValue = "${env:COPYDESK_INBOX:-inbox}",
      description =
          "The watched folder: what is put into it is posted, then moved to .done there. Default:"
              + " ${DEFAULT-VALUE} (COPYDESK_INBOX)")
  private Path inboxFolder;

  @Option(names = "--no-http", description = "Start no HTTP server.")
  private boolean noHttp;

  @Option(names = "--quiet", description = "Do not show articles as they come in.")
  private boolean quiet;

  @Mixin private HttpOptions http;
  @Mixin private HttpIntakeOption intake;
  @Mixin private FeedsOption feeds;
  @Mixin private OutOption out;
  @Mixin private EnrichOptions enrich;
  @Mixin private BreakerOption breaker;
  @Mixin private InstanceOption instance;
  @Mixin private TopicOptions topics;
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    out.check();
    PrintWriter err = spec.commandLine().getErr();
    int letters = breaker.letters();
    HttpServerSettings httpSettings = noHttp ? null : http.settings();
    intake.check();
    FeedFile feedFile = feeds.open();
    TopicSettings topicSettings = topics.settings(err);
    ExtractorLoading loading = ExtractorLoading.of(topicSettings);
    List<String> stages = new ArrayList<>(List.of("enrich", "sink"));
    if (!noHttp) {
      stages.add(DeskCommand.STAGE);
    }
    if (feedFile != null) {
      stages.add(FeedsOption.STAGE);
    }
    try (Session session = kafkaOptions.open(stages.toArray(String[]::new))) {
      Extractor extractor = loading.await();
      String name = instance.name(kafkaOptions);
      LiveArticles live = quiet ? null : session.add(live(session));
      session.start(out.sink(session, name));
      session.start(
          new EnrichStage(
              enrich.settings(session, name, letters), extractor, kafkaOptions.redrive()));
      FilePoster poster =
          session.add(
              IngestOptions.poster(session.kafka(), FileArticles.SOURCE, Received.NOW, err));
      session.start(new Inbox(inboxFolder, poster));
      if (feedFile != null) {
        FeedsOption.start(feedFile, session, name, err);
      }
      HttpServer server =
          noHttp ? null : startHttp(httpSettings, session, topicSettings, extractor, err);
      err.println("copydesk: running; Ctrl-C stops");
      err.println("  Kafka  " + session.kafka().bootstrapServers());
      err.println("  inbox  " + inboxFolder.toAbsolutePath().normalize());
      if (server != null) {
        err.println("  HTTP   " + server.address());
      }
      if (feedFile != null) {
        err.println("  feeds  " + feedFile.list().feeds().size());
      }
      err.println("  files  " + out.folder().toAbsolutePath().normalize());
      if (live != null) {
        live.start();
      }
      throw session.awaitFailure();
    }
  }

  private static LiveArticles live(Session session) throws InterruptedException {
    return new LiveArticles(
        session.kafka(), Terminal.ofProcess(), ZoneId.systemDefault(), StandardOutput.open());
  }

  /** One server for what comes in and what is asked. */
  private HttpServer startHttp(
      HttpServerSettings settings,
      Session session,
      TopicSettings topicSettings,
      Extractor extractor,
      PrintWriter err) {
    List<Route> routes = new ArrayList<>(intake.start(null, session));
    routes.addAll(DeskCommand.start(session, topicSettings, () -> extractor).routes());
    routes.addAll(session.add(new DeadLetterRoutes(session.kafka())).routes());
    return HttpOptions.start(
        settings, routes, "post, read, and redrive dead letters", session, err);
  }
}
