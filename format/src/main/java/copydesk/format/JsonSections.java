package copydesk.format;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.records.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sections that a JSON article lists, in the form of the enriched record. */
final class JsonSections {
  private JsonSections() {}

  /**
   * The sections; empty where any is of another form, lies outside the text, or overlaps the one
   * before, since a layout of which a part is wrong is none.
   */
  static List<Section> of(JsonNode listed, String text) {
    int length = text.codePointCount(0, text.length());
    List<Section> sections = new ArrayList<>();
    int from = 0;
    for (JsonNode node : listed) {
      Section section = section(node);
      if (section == null || section.start() < from || section.end() > length) {
        return List.of();
      }
      sections.add(section);
      from = section.end();
    }
    return sections;
  }

  private static Section section(JsonNode node) {
    JsonNode start = node.path("start");
    JsonNode end = node.path("end");
    if (!start.isInt() || !end.isInt() || start.intValue() >= end.intValue()) {
      return null;
    }
    String kind = node.path("kind").asText("");
    for (Section.Kind known : Section.Kind.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
        return new Section(known, start.intValue(), end.intValue());
      }
    }
    return null;
  }
}
