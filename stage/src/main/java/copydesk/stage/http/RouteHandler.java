package copydesk.stage.http;

/** Answers the requests of a route. Called by many threads at once. */
@FunctionalInterface
public interface RouteHandler {
  /**
   * Answers the request, or sees to it that it is answered later, by any thread. Must not block:
   * the server has few threads.
   *
   * @throws ProblemException the answer
   * @throws Exception anything else is logged and answered with status 500
   */
  void handle(HttpExchange exchange) throws Exception;
}
