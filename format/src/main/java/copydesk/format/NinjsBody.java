package copydesk.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;

/** The text of a ninjs item: of several renditions one, the main one first, markup before plain. */
final class NinjsBody {
  private NinjsBody() {}

  /**
   * One rendition of the text.
   *
   * @param value its words, with or without markup
   * @param markup whether it is HTML
   * @param main whether it is said to be the main one, or nothing is said
   */
  record Rendition(String value, boolean markup, boolean main) {
    BodyText text() {
      return markup ? HtmlBlocks.of(Jsoup.parse(value).body()) : PlainBlocks.of(value);
    }
  }

  /** The text; empty where there is none. */
  static BodyText of(JsonNode item) {
    List<Rendition> values = values(item);
    for (boolean main : new boolean[] {true, false}) {
      for (boolean markup : new boolean[] {true, false}) {
        for (Rendition one : values) {
          BodyText text =
              one.main() == main && one.markup() == markup ? one.text() : new BodyText();
          if (!text.isEmpty()) {
            return text;
          }
        }
      }
    }
    return new BodyText();
  }

  /** All renditions, as they come. */
  static List<Rendition> values(JsonNode item) {
    List<Rendition> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      String value = field.getKey().startsWith("body_") ? field.getValue().textValue() : null;
      if (value != null && !value.isBlank()) {
        found.add(new Rendition(value, isMarkup(field.getKey(), value), true));
      }
    }
    for (JsonNode body : item.path("bodies")) {
      String value = Json.firstText(body, "value");
      if (value != null) {
        String type = Json.firstText(body, "contenttype", "contentType");
        String role = Json.firstText(body, "role");
        boolean main = role == null || role.equals("main");
        found.add(new Rendition(value, isMarkup(type == null ? "" : type, value), main));
      }
    }
    return found;
  }

  private static boolean isMarkup(String said, String value) {
    return said.toLowerCase(Locale.ROOT).contains("html") || PlainBlocks.isMarkup(value);
  }
}
