package copydesk.app.command;

import copydesk.app.run.Session;
import copydesk.extract.Extractor;
import copydesk.records.Engine;
import copydesk.records.InvalidSettingException;
import copydesk.stage.FileTrouble;
import copydesk.stage.http.BearerToken;
import copydesk.stage.http.HttpServer;
import copydesk.stage.http.HttpServerSettings;
import copydesk.stage.http.Route;
import copydesk.stage.watch.ChannelEnds;
import copydesk.stage.watch.StageWatch;
import copydesk.stage.watch.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine.Option;

/** Where the HTTP server listens, and for whom. */
final class HttpOptions {
  private static final String TOKEN_VARIABLE = "COPYDESK_HTTP_TOKEN";

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "${env:COPYDESK_HTTP_PORT}",
      description =
          "Where the HTTP server listens; 0: on any free port. Default: "
              + HttpServerSettings.PORT
              + " for run, desk and ingest --http; without it, the other stages have no server, which"
              + " tells their health and metrics (COPYDESK_HTTP_PORT)")
  private Integer port;

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

  /** Whether a port is named, by the option or its variable. */
  boolean isPortGiven() {
    return port != null;
  }

  /**
   * The settings; the token is read from its file or variable.
   *
   * @throws InvalidSettingException if one cannot be used
   */
  HttpServerSettings settings() {
    return new HttpServerSettings(host, port == null ? HttpServerSettings.PORT : port, token());
  }

  /** The settings where a port is named; else null, and there is no server. */
  HttpServerSettings settingsIfGiven() {
    return isPortGiven() ? settings() : null;
  }

  /**
   * Starts a server of what tells how the stages are that have started, where there is to be one.
   *
   * @param settings null: there is none
   */
  static void startWatch(HttpServerSettings settings, Session session, PrintWriter err) {
    if (settings != null) {
      HttpServer server = start(settings, List.of(), "see how it is", session, err);
      err.println("copydesk: health and metrics at " + server.address());
    }
  }

  /**
   * Starts a server of these routes and of those that tell how the stages are that have started; it
   * is closed with the session, before what was started until now.
   *
   * @param what what whoever reaches it can do, where nobody keeps them from it
   */
  static HttpServer start(
      HttpServerSettings settings,
      List<Route> routes,
      String what,
      Session session,
      PrintWriter err) {
    Map<String, String> addresses = new ConcurrentHashMap<>();
    addresses.put("kafka", session.kafka().bootstrapServers());
    Engine release = Extractor.release();
    StageWatch watch =
        session.add(
            new StageWatch(
                session.stages(),
                new Surroundings(
                    release.version(),
                    release.model(),
                    session::kafkaTrouble,
                    ChannelEnds.asking(session.kafka().admin()),
                    () -> new TreeMap<>(addresses))));
    List<Route> all = new ArrayList<>(routes);
    all.addAll(watch.routes());
    HttpServer server = session.add(new HttpServer(settings, all));
    watch.start();
    server.start();
    addresses.put("http", server.address());
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
