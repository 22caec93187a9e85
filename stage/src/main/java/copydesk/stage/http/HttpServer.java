package copydesk.stage.http;

import copydesk.records.InvalidSettingException;
import copydesk.stage.RootCause;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one HTTP server of a process. Its memory is bounded, whatever clients do: so many
 * connections, so many bytes of bodies at once, so long a header; who sends nothing for half a
 * minute is cut off. Made without I/O; {@link #start} and {@link #close} do it, each called once,
 * by one thread.
 */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final int MAX_THREADS = 16;
  private static final int MAX_HEADER_BYTES = 16 << 10;
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final Duration STOP_IDLE = Duration.ofMillis(150);

  private final HttpServerSettings settings;
  private final Server server;
  private final ServerConnector connector;
  private final BodyBudget budget;
  private final OpenAnswers answers = new OpenAnswers();

  /** A server of these routes, of which the first that fits a request answers it. */
  public HttpServer(HttpServerSettings settings, List<Route> routes) {
    this(settings, routes, HttpLimits.DEFAULT);
  }

  HttpServer(HttpServerSettings settings, List<Route> routes, HttpLimits limits) {
    this.settings = settings;
    this.budget = new BodyBudget(limits.bodyBytes(), limits.bodyTime());
    this.server = new Server(threads());
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(protocol()));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(limits.idle().toMillis());
    connector.setShutdownIdleTimeout(STOP_IDLE.toMillis());
    connector.setAcceptQueueSize(limits.connections());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    server.setErrorHandler(new ErrorAnswers(budget, answers));
    server.setStopTimeout(STOP.toMillis());
    BrowserGuard guard = new BrowserGuard(settings.token() == null && settings.isLocal());
    server.setHandler(
        new GracefulHandler(new Router(routes, settings.token(), guard, budget, answers)));
  }

  /**
   * Listens from now on.
   *
   * @throws InvalidSettingException if the host or port cannot be had
   */
  public void start() {
    try {
      server.start();
    } catch (Exception e) {
      throw failed(e);
    }
  }

  /** Where it is reached, such as {@code http://127.0.0.1:8090}. */
  public String address() {
    String host = settings.host();
    return "http://"
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + connector.getLocalPort();
  }

  /** How many bytes of bodies it holds now. */
  long bodyBytes() {
    return budget.held();
  }

  /**
   * Takes no new requests, ends answers that have no end, lets the others end for a few seconds,
   * and stops.
   */
  @Override
  public void close() {
    answers.end();
    try {
      server.stop();
    } catch (TimeoutException e) {
      LOG.debug("requests that did not end in {} were cut off", STOP);
    } catch (Exception e) {
      throw new StageFailureException("the HTTP server did not stop: " + e.getMessage(), e);
    }
  }

  private RuntimeException failed(Exception e) {
    Throwable cause = RootCause.of(e);
    if (cause instanceof IOException || cause instanceof UnresolvedAddressException) {
      String why = cause.getMessage() == null ? "the host is not known" : cause.getMessage();
      return new InvalidSettingException(
          "cannot listen on "
              + settings.host()
              + ":"
              + settings.port()
              + ": "
              + why
              + "; --http-port and --http-host choose another place, 0 is any free port",
          e);
    }
    return new StageFailureException("the HTTP server did not start: " + cause, e);
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 4);
    threads.setName("http");
    return threads;
  }

  private static HttpConfiguration protocol() {
    HttpConfiguration protocol = new HttpConfiguration();
    protocol.setRequestHeaderSize(MAX_HEADER_BYTES);
    protocol.setSendServerVersion(false);
    protocol.setHeaderCacheCaseSensitive(true); // else content types lose their capitals
    // Ids are whole addresses with slashes and percent signs in them; routes read the path as it
    // was sent, so there is no second reading that could differ.
    protocol.setUriCompliance(UriCompliance.UNSAFE);
    return protocol;
  }
}
