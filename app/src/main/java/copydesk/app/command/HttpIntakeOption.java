package copydesk.app.command;

import copydesk.app.run.Session;
import copydesk.ingest.IngestSettings;
import copydesk.ingest.http.HttpIntake;
import copydesk.stage.http.Route;
import java.util.List;
import picocli.CommandLine.Option;

/** How articles are taken over HTTP. */
final class HttpIntakeOption {
  @Option(
      names = "--http-accepted-status",
      paramLabel = "STATUS",
      defaultValue = "${env:COPYDESK_HTTP_ACCEPTED_STATUS:-" + HttpIntake.ACCEPTED + "}",
      description =
          "How articles are answered that Kafka has: 202, or 200 for senders that take nothing else"
              + " for a success. Default: ${DEFAULT-VALUE} (COPYDESK_HTTP_ACCEPTED_STATUS)")
  private int acceptedStatus;

  /**
   * Refuses a status that cannot be had.
   *
   * @throws copydesk.records.InvalidSettingException if it cannot
   */
  void check() {
    HttpIntake.requireAccepted(acceptedStatus);
  }

  /**
   * Starts the intake, closed with the session, and returns what it serves.
   *
   * @param source the source of articles that name none; null: that they came over HTTP
   */
  List<Route> start(String source, Session session) {
    HttpIntake intake =
        new HttpIntake(
            new IngestSettings(session.kafka().client()),
            source == null ? HttpIntake.SOURCE : source,
            acceptedStatus);
    session.start(intake);
    return intake.routes();
  }
}
