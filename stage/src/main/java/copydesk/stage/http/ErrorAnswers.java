package copydesk.stage.http;

import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Problem documents for what never reaches a route: requests that are no HTTP, a server that stops.
 */
final class ErrorAnswers implements Request.Handler {
  /** What who comes too late hears. */
  static final Problem STOPPING = new Problem(503, "stopping", "the server is stopping", 5);

  private final BodyBudget budget;
  private final OpenAnswers answers;

  ErrorAnswers(BodyBudget budget, OpenAnswers answers) {
    this.budget = budget;
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Object message = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
    String name = String.valueOf(HttpStatus.getMessage(status));
    String code = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    new HttpExchange(request, response, callback, budget, answers)
        .answer(
            status == STOPPING.status()
                ? STOPPING
                : Problem.of(status, code, message == null ? name : message.toString()));
    return true;
  }
}
