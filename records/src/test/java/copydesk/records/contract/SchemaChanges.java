package copydesk.records.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a schema does to those who built on an earlier one. Fields may be added, and codes where the
 * list says that they can be. What was there stays: its name, that it is always there, its type and
 * bounds, its codes, and its meaning, which is its description.
 *
 * <p>Knows the keywords that our schemas use, and refuses others.
 */
final class SchemaChanges {
  private static final Set<String> BOUNDS =
      Set.of(
          "const",
          "format",
          "maxItems",
          "maxLength",
          "maximum",
          "minItems",
          "minLength",
          "minimum",
          "pattern",
          "type");
  private static final Set<String> READ =
      Set.of(
          "$defs",
          "$id",
          "$ref",
          "$schema",
          "anyOf",
          "description",
          "items",
          "oneOf",
          "properties",
          "required",
          "title");

  private final JsonNode before;
  private final JsonNode now;
  private final boolean posted;
  private final List<String> found = new ArrayList<>();

  private SchemaChanges(JsonNode before, JsonNode now, boolean posted) {
    this.before = before;
    this.now = now;
    this.posted = posted;
  }

  /**
   * The changes that break somebody, each with its place.
   *
   * @param posted whether others write such records: then nothing may be asked of them that was not
   *     asked before
   */
  static List<String> breaking(JsonNode before, JsonNode now, boolean posted) {
    SchemaChanges changes = new SchemaChanges(before, now, posted);
    changes.compare("", before, now);
    for (Map.Entry<String, JsonNode> part : fields(before.path("$defs")).entrySet()) {
      JsonNode other = now.path("$defs").path(part.getKey());
      if (!other.isMissingNode()) { // without it, those who refer to it differ
        changes.compare("/$defs/" + part.getKey(), part.getValue(), other);
      }
    }
    return changes.found.stream().distinct().toList();
  }

  private void compare(String place, JsonNode earlier, JsonNode later) {
    JsonNode was = resolved(before, earlier);
    JsonNode is = resolved(now, later);
    requireKnown(place, is);
    for (String bound : new TreeSet<>(BOUNDS)) {
      compareBound(place, bound, was.get(bound), is.get(bound));
    }
    if (was.has("description") && !was.get("description").equals(is.get("description"))) {
      tell(place, "another description, and so another meaning", was, is, "description");
    }
    compareFields(place, was, is);
    if (was.has("items")) {
      compare(place + "/items", was.get("items"), is.path("items"));
    }
    compareAlternatives(place, "anyOf", was, is);
    compareAlternatives(place, "oneOf", was, is);
  }

  private void compareBound(String place, String bound, JsonNode was, JsonNode is) {
    boolean isSame = was == null ? is == null : sorted(was).equals(sorted(is));
    if (!isSame && (was != null || posted)) {
      found.add(place + " had the " + bound + " " + was + " and has " + is);
    }
  }

  private void compareFields(String place, JsonNode was, JsonNode is) {
    for (Map.Entry<String, JsonNode> field : fields(was.path("properties")).entrySet()) {
      JsonNode other = is.path("properties").get(field.getKey());
      if (other == null) {
        found.add(place + "/" + field.getKey() + " is removed");
      } else {
        compare(place + "/" + field.getKey(), field.getValue(), other);
      }
    }
    Set<String> always = texts(was.path("required"));
    Set<String> alwaysNow = texts(is.path("required"));
    for (String name : always) {
      if (!alwaysNow.contains(name)) {
        found.add(place + "/" + name + " is not always there any more");
      }
    }
    for (String name : alwaysNow) {
      if (posted && !always.contains(name)) {
        found.add(place + "/" + name + " is asked for, of those who did not have to give it");
      }
    }
  }

  private void compareAlternatives(String place, String keyword, JsonNode was, JsonNode is) {
    Map<String, JsonNode> earlier = alternatives(was.path(keyword));
    Map<String, JsonNode> later = alternatives(is.path(keyword));
    for (Map.Entry<String, JsonNode> one : earlier.entrySet()) {
      JsonNode other = later.get(one.getKey());
      if (other == null) {
        found.add(place + " can no longer be " + one.getKey());
      } else {
        compare(place + "/" + one.getKey(), one.getValue(), other);
      }
    }
    boolean grows = earlier.containsKey(Contract.LATER);
    for (String key : later.keySet()) {
      boolean isCode = later.get(key).has("const");
      if (!earlier.containsKey(key) && !(grows && isCode)) {
        found.add(place + " can be " + key + ", which nobody expects");
      }
    }
  }

  /** Alternatives by what tells them: their code, their title, or else their place. */
  private static Map<String, JsonNode> alternatives(JsonNode list) {
    Map<String, JsonNode> alternatives = new TreeMap<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode one = list.get(i);
      String title = one.path("title").asText("alternative " + (i + 1 - codes(list, i)));
      alternatives.put(one.path("const").asText(title), one);
    }
    return alternatives;
  }

  /** How many codes stand before a place: new ones move no other alternative. */
  private static int codes(JsonNode list, int place) {
    int codes = 0;
    for (int i = 0; i < place; i++) {
      codes += list.get(i).has("const") ? 1 : 0;
    }
    return codes;
  }

  /** A reference with what it leads to; what stands beside it counts first. */
  private static JsonNode resolved(JsonNode document, JsonNode schema) {
    if (!schema.has("$ref")) {
      return schema;
    }
    String ref = schema.get("$ref").asText();
    JsonNode target = document.at(ref.substring(1));
    if (!ref.startsWith("#/") || target.isMissingNode()) {
      throw new IllegalArgumentException("leads nowhere in its schema: " + ref);
    }
    ObjectNode merged = target.deepCopy();
    fields(schema).forEach(merged::set);
    merged.remove("$ref");
    return merged;
  }

  private static void requireKnown(String place, JsonNode schema) {
    for (String keyword : fields(schema).keySet()) {
      if (!BOUNDS.contains(keyword) && !READ.contains(keyword)) {
        throw new IllegalArgumentException(
            place + " uses " + keyword + "; teach SchemaChanges what a change of it means");
      }
    }
  }

  private void tell(String place, String what, JsonNode was, JsonNode is, String keyword) {
    found.add(place + " has " + what + ": " + was.get(keyword) + " is " + is.get(keyword));
  }

  /** Types in any order are the same. */
  private static Object sorted(JsonNode bound) {
    return bound instanceof ArrayNode ? texts(bound) : Optional.ofNullable(bound);
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static Map<String, JsonNode> fields(JsonNode object) {
    Map<String, JsonNode> fields = new TreeMap<>();
    object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }
}
