package copydesk.app.command;

import copydesk.app.run.Session;
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
import java.util.Optional;
import java.util.function.Supplier;
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

  /**
   * The settings; the token is read from its file or variable.
   *
   * @throws InvalidSettingException if one cannot be used
   */
  HttpServerSettings settings() {
    return new HttpServerSettings(host, port, token());
  }

  /**
   * Starts a server of these routes and of those that tell how it is; it is closed with the
   * session, before what was started until now.
   *
   * @param trouble why it cannot work now, which load balancers hear
   * @param what what whoever reaches it can do, where nobody keeps them from it
   */
  static HttpServer start(
      HttpServerSettings settings,
      List<Route> routes,
      Supplier<Optional<String>> trouble,
      String what,
      Session session,
      PrintWriter err) {
    List<Route> all = new ArrayList<>(routes);
    all.addAll(Health.routes(trouble));
    HttpServer server = session.add(new HttpServer(settings, all));
    server.start();
    if (settings.isOpenToOthers()) {
      err.println(
          "copydesk: whoever reaches "
              + server.address()
              + " can "
              + what
              + "; --http-token-file bars it");
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
