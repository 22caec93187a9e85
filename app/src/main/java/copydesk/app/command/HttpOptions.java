package copydesk.app.command;

import copydesk.app.run.Session;
import copydesk.ingest.IngestSettings;
import copydesk.ingest.http.HttpIntake;
import copydesk.records.InvalidSettingException;
import copydesk.stage.FileTrouble;
import copydesk.stage.http.BearerToken;
import copydesk.stage.http.Health;
import copydesk.stage.http.HttpServer;
import copydesk.stage.http.HttpServerSettings;
import copydesk.stage.http.Route;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the HTTP server listens, and for whom. */
final class HttpOptions {
  private static final String TOKEN_VARIABLE = "COPYDESK_HTTP_TOKEN";

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "${env:COPYDESK_HTTP_PORT:-" + HttpServerSettings.PORT + "}",
      description =
          "Where the HTTP server listens; 0: on any free port. Default: ${DEFAULT-VALUE}"
              + " (COPYDESK_HTTP_PORT)")
  private int port;

  @Option(
      names = "--http-host",
      paramLabel = "HOST",
      defaultValue = "${env:COPYDESK_HTTP_HOST:-" + HttpServerSettings.LOOPBACK + "}",
      description =
          "The name or address at which the HTTP server listens; 0.0.0.0: all of this machine."
              + " Default: ${DEFAULT-VALUE} (COPYDESK_HTTP_HOST)")
  private String host;

  @Option(
      names = "--http-token-file",
      paramLabel = "FILE",
      description =
          "A file with the token that HTTP clients must show (Authorization: Bearer). Without it:"
              + " the token in the variable COPYDESK_HTTP_TOKEN; without either, none is asked"
              + " for.")
  private Path tokenFile;

  @Option(
      names = "--http-accepted-status",
      paramLabel = "STATUS",
      defaultValue = "${env:COPYDESK_HTTP_ACCEPTED_STATUS:-" + HttpIntake.ACCEPTED + "}",
      description =
          "How articles are answered that Kafka has: 202, or 200 for senders that take nothing else"
              + " for a success. Default: ${DEFAULT-VALUE} (COPYDESK_HTTP_ACCEPTED_STATUS)")
  private int acceptedStatus;

  /**
   * The settings; the token is read from its file or variable.
   *
   * @throws InvalidSettingException if one cannot be used
   */
  HttpServerSettings settings() {
    HttpIntake.requireAccepted(acceptedStatus);
    return new HttpServerSettings(host, port, token());
  }

  /**
   * Starts intake and server, closed with the session, and returns the server.
   *
   * @param source the source of articles that name none; null: that they came over HTTP
   */
  HttpServer start(HttpServerSettings settings, String source, Session session, PrintWriter err) {
    HttpIntake intake =
        new HttpIntake(
            new IngestSettings(session.kafka().client()),
            source == null ? HttpIntake.SOURCE : source,
            acceptedStatus);
    session.start(intake);
    List<Route> routes = new ArrayList<>(intake.routes());
    routes.addAll(Health.routes(session::trouble));
    HttpServer server = session.add(new HttpServer(settings, routes));
    server.start();
    if (settings.isOpenToOthers()) {
      err.println(
          "copydesk: whoever reaches " + server.address() + " can post; --http-token-file bars it");
    }
    return server;
  }

  private BearerToken token() {
    if (tokenFile == null) {
      String token = System.getenv(TOKEN_VARIABLE);
      return token == null || token.isBlank() ? null : BearerToken.of(token);
    }
    try {
      return BearerToken.of(Files.readString(tokenFile));
    } catch (IOException e) {
      throw new InvalidSettingException(
          "--http-token-file " + tokenFile + " cannot be read: " + FileTrouble.why(e), e);
    }
  }
}
