package copydesk.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * A text as JSON: one value, several one after the other (JSON Lines), or none.
 *
 * @param first the first value; null where the text is no JSON or holds no value
 * @param several whether more values follow
 * @param problem why the text is no JSON, on one line; null where it is
 * @param cutOff whether it is no JSON only because it ends too early
 */
record JsonText(JsonNode first, boolean several, String problem, boolean cutOff) {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  /** Reads the whole text; never throws. */
  static JsonText of(String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      JsonNode first = MAPPER.readTree(parser);
      boolean several = false;
      while (parser.nextToken() != null) {
        several = true;
      }
      return new JsonText(
          first == null || first.isMissingNode() ? null : first, several, null, false);
    } catch (JsonProcessingException e) {
      JsonLocation where = e.getLocation();
      boolean atEnd = where != null && where.getCharOffset() >= text.stripTrailing().length();
      return new JsonText(null, false, firstLine(e.getMessage()), atEnd);
    } catch (IOException e) {
      return new JsonText(null, false, firstLine(e.getMessage()), false);
    }
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
