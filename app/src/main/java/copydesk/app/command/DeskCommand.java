package copydesk.app.command;

import copydesk.app.run.Session;
import copydesk.desk.DeskSettings;
import copydesk.desk.DeskStage;
import copydesk.stage.http.HttpServer;
import copydesk.stage.http.HttpServerSettings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
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
  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    HttpServerSettings settings = http.settings();
    try (Session session = kafkaOptions.open(STAGE)) {
      DeskStage desk = start(session);
      HttpServer server =
          HttpOptions.start(
              settings,
              desk.routes(),
              () -> session.trouble().or(desk::trouble),
              "read",
              session,
              err);
      err.println("copydesk: answering at " + server.address() + "; Ctrl-C stops");
      throw session.awaitFailure();
    }
  }

  /** Starts a desk, closed with the session. */
  static DeskStage start(Session session) {
    DeskStage desk =
        new DeskStage(new DeskSettings(session.kafka().client(), session.stateFolder(STAGE)));
    session.start(desk);
    return desk;
  }
}
