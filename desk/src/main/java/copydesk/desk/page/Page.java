package copydesk.desk.page;

import copydesk.stage.http.HttpExchange;
import copydesk.stage.http.ProblemException;
import copydesk.stage.http.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Serves the page. Its views have addresses of their own, at each of which the same document lies;
 * what it shows it asks of the desk's interface, so that the files are open to all, and the token
 * guards what is shown. A browser asks again each time whether a file has changed.
 */
public final class Page {
  private static final String DOCUMENT = "index.html";
  private static final List<String> VIEWS =
      List.of("/", "/read/*", "/who", "/who/*", "/try", "/stages");
  private static final Map<String, String> GUARDS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cache-Control",
          "no-cache");

  private final PageFiles files = new PageFiles();

  /** What it serves. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (String view : VIEWS) {
      routes.add(Route.open("GET", view, exchange -> answer(exchange, DOCUMENT)));
    }
    routes.add(Route.open("GET", "/assets/*", exchange -> answer(exchange, exchange.rest())));
    return routes;
  }

  private void answer(HttpExchange exchange, String path) {
    PageFile file = files.file(path);
    if (file == null) {
      throw new ProblemException(404, "not-found", "the page has no file " + path);
    }
    Map<String, String> headers = new HashMap<>(GUARDS);
    headers.put("ETag", file.tag());
    if (file.tag().equals(exchange.header("If-None-Match"))) {
      exchange.notModified(headers);
    } else {
      exchange.answer(200, file.type(), file.bytes(), headers);
    }
  }
}
