package copydesk.stage.http;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Keeps the pages of others out. A browser lets any page send requests to a server on its own
 * machine, so that a page which somebody has open could post articles. It names the page's origin,
 * which must be this server's; and where no token protects the server on the loopback interface,
 * the name by which it is called must be this machine's, since a page can call it by a name of its
 * own.
 */
final class BrowserGuard {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean localOnly;

  /**
   * @param localOnly whether to serve only who calls the server by a name of this machine
   */
  BrowserGuard(boolean localOnly) {
    this.localOnly = localOnly;
  }

  /**
   * Passes the request.
   *
   * @throws ProblemException if it is not to be served
   */
  void check(Request request) {
    String host = request.getHeaders().get(HttpHeader.HOST);
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin != null
        && !origin.equalsIgnoreCase(request.getHttpURI().getScheme() + "://" + host)) {
      throw new ProblemException(403, "foreign-origin", "pages of other sites are not served");
    }
    if (localOnly && host != null && !LOCAL.contains(name(host))) {
      throw new ProblemException(
          403,
          "foreign-host",
          "without a token this server answers to localhost and 127.0.0.1 only");
    }
  }

  private static String name(String host) {
    return host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
  }
}
