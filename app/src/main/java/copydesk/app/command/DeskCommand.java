package copydesk.app.command;

import copydesk.app.redrive.DeadLetterRoutes;
import copydesk.app.run.Session;
import copydesk.desk.DeskSettings;
import copydesk.desk.DeskStage;
import copydesk.extract.Extractor;
import copydesk.extract.topic.TopicSettings;
import copydesk.stage.http.HttpServer;
import copydesk.stage.http.HttpServerSettings;
import copydesk.stage.http.Route;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What stands, over HTTP, until it is stopped. */
@Command(
    name = "desk",
    description =
        "Answers over HTTP what stands on articles.enriched, and streams what comes; until"
            + " stopped.")
final class DeskCommand implements Callable<Integer> {
  /** The stage, as its home folder is named. */
  static final String STAGE = "desk";

  @Mixin private HttpOptions http;
  @Mixin private TopicOptions topics;
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    HttpServerSettings settings = http.settings();
    TopicSettings topicSettings = topics.settings(err);
    LazyExtractor extractor = new LazyExtractor(topicSettings);
    try (Session session = kafkaOptions.open(STAGE)) {
      List<Route> routes = new ArrayList<>(start(session, topicSettings, extractor).routes());
      routes.addAll(session.add(new DeadLetterRoutes(session.kafka())).routes());
      HttpServer server =
          HttpOptions.start(settings, routes, "read, and redrive dead letters", session, err);
      err.println("copydesk: answering at " + server.address() + "; Ctrl-C stops");
      throw session.awaitFailure();
    }
  }

  /**
   * Starts a desk, closed with the session.
   *
   * @param topics which topics there are, for their names
   * @param extractor what reads the articles that somebody wants to try
   */
  static DeskStage start(Session session, TopicSettings topics, Supplier<Extractor> extractor) {
    DeskStage desk =
        new DeskStage(
            new DeskSettings(session.kafka().client(), session.stateFolder(STAGE), topics.names()),
            new TryOut(extractor));
    session.start(desk);
    return desk;
  }

  /** An extractor that is loaded for who asks first: most desks are never asked. */
  private static final class LazyExtractor implements Supplier<Extractor> {
    private final TopicSettings topics;
    private Extractor extractor;

    LazyExtractor(TopicSettings topics) {
      this.topics = topics;
    }

    @Override
    public synchronized Extractor get() {
      if (extractor == null) {
        extractor = Extractor.load(topics);
      }
      return extractor;
    }
  }
}
