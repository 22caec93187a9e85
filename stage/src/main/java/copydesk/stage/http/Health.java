package copydesk.stage.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What load balancers and orchestrators ask: is it alive, can it work. */
public final class Health {
  private static final int RETRY_SECONDS = 5;

  private Health() {}

  /**
   * {@code /health/live} answers as long as the process does; {@code /health/ready} with 200 while
   * it can do its work, else with 503 and the reason. Both need no token.
   *
   * @param trouble why it cannot work now; must answer at once
   */
  public static List<Route> routes(Supplier<Optional<String>> trouble) {
    return List.of(
        Route.open("GET", "/health/live", exchange -> exchange.answer(200, status("live"))),
        Route.open("GET", "/health/ready", exchange -> ready(exchange, trouble.get())));
  }

  private static void ready(HttpExchange exchange, Optional<String> trouble) {
    if (trouble.isEmpty()) {
      exchange.answer(200, status("ready"));
    } else {
      exchange.answer(new Problem(503, "not-ready", trouble.get(), RETRY_SECONDS));
    }
  }

  private static Map<String, String> status(String word) {
    return Map.of("status", word);
  }
}
