package copydesk.stage.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What load balancers and orchestrators ask: is it alive, can it work. */
public final class Health {
  private static final int RETRY_SECONDS = 5;

  private Health() {}

  /**
   * How a part of the process is.
   *
   * @param name as a program knows it
   * @param stall why it will not go on by itself; null while it will
   * @param trouble why it cannot work now; null while it can
   */
  public record Part(String name, String stall, String trouble) {
    /** Why it is not ready; null where it is. */
    public String notReady() {
      return stall == null ? trouble : stall;
    }
  }

  /**
   * {@code /health/live} answers with 200 while all parts go on by themselves, {@code
   * /health/ready} while all can work; else with 503. Both name every part, and what is wrong with
   * it, and need no token.
   *
   * @param parts must answer at once
   */
  public static List<Route> routes(Supplier<List<Part>> parts) {
    return List.of(
        Route.open(
            "GET", "/health/live", exchange -> answer(exchange, parts.get(), "live", Part::stall)),
        Route.open(
            "GET",
            "/health/ready",
            exchange -> answer(exchange, parts.get(), "ready", Part::notReady)));
  }

  private static void answer(
      HttpExchange exchange, List<Part> parts, String word, Function<Part, String> wrong) {
    String detail = null;
    List<Map<String, String>> each = new ArrayList<>();
    for (Part part : parts) {
      String why = wrong.apply(part);
      Map<String, String> line = new LinkedHashMap<>();
      line.put("part", part.name());
      line.put("status", why == null ? word : "not-" + word);
      if (why != null) {
        line.put("reason", why);
        detail = detail == null ? part.name() + ": " + why : detail;
      }
      each.add(line);
    }
    if (detail == null) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("status", word);
      json.put("parts", each);
      exchange.answer(200, json);
    } else {
      Problem problem = new Problem(503, "not-" + word, detail, RETRY_SECONDS);
      exchange.answer(problem, "parts", each);
    }
  }
}
