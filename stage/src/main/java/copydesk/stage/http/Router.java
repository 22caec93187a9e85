package copydesk.stage.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Finds the route of a request, asks for the token, and answers where there is neither. */
final class Router extends Handler.Abstract.NonBlocking {
  private final List<Route> routes;
  private final BearerToken token;
  private final BrowserGuard guard;
  private final BodyBudget budget;
  private final OpenAnswers answers;

  Router(
      List<Route> routes,
      BearerToken token,
      BrowserGuard guard,
      BodyBudget budget,
      OpenAnswers answers) {
    this.answers = answers;
    this.routes = List.copyOf(routes);
    this.token = token;
    this.guard = guard;
    this.budget = budget;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpExchange exchange = new HttpExchange(request, response, callback, budget, answers);
    try {
      guard.check(request);
      route(request, exchange);
    } catch (Exception e) {
      exchange.fail(e);
    }
    return true;
  }

  private void route(Request request, HttpExchange exchange) throws Exception {
    String path = String.valueOf(request.getHttpURI().getPath());
    List<Route> here = routes.stream().filter(route -> route.rest(path) != null).toList();
    if (here.isEmpty()) {
      throw new ProblemException(404, "not-found", "there is nothing at " + path);
    }
    String method = request.getMethod();
    Route route = here.stream().filter(r -> r.answers(method)).findFirst().orElse(null);
    if (route == null) {
      String allowed =
          here.stream().map(Route::method).distinct().collect(Collectors.joining(", "));
      exchange.answer(
          Problem.of(405, "method-not-allowed", "here one can " + allowed + ", not " + method),
          Map.of(HttpHeader.ALLOW.asString(), allowed));
    } else if (isServed(request, route)) {
      exchange.of(PercentEncoding.decode(route.rest(path)));
      route.handler().handle(exchange);
    } else {
      exchange.answer(
          Problem.of(401, "unauthorized", "send the header Authorization: Bearer TOKEN"),
          Map.of(HttpHeader.WWW_AUTHENTICATE.asString(), "Bearer"));
    }
  }

  private boolean isServed(Request request, Route route) {
    return route.open()
        || token == null
        || token.isShownBy(request.getHeaders().get(HttpHeader.AUTHORIZATION));
  }
}
