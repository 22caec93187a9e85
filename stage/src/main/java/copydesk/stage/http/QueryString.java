package copydesk.stage.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query of an address, as forms write it: {@code name=value&…}, a plus sign for a blank. */
public final class QueryString {
  private QueryString() {}

  /**
   * The values by their names, in the order in which they stand; a name without a value has the
   * empty one.
   *
   * @param query what follows the question mark, encoded; null where there is none
   * @throws ProblemException if it is not encoded so
   */
  public static Map<String, List<String>> read(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (query == null) {
      return values;
    }
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      }
    }
    return values;
  }

  private static String decode(String part) {
    try {
      return PercentEncoding.decode(part.replace('+', ' '));
    } catch (ProblemException e) {
      throw new ProblemException(400, "bad-query", "the query is not percent-encoded UTF-8");
    }
  }
}
