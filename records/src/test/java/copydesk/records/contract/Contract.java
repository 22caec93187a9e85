package copydesk.records.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.records.EnrichedArticle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/** The schemas of the contract, of today and as they were released. */
public final class Contract {
  /** The releases whose schemas are kept, in {@code contract/VERSION} of the tests' resources. */
  public static final List<String> RELEASED = List.of("1.0");

  /** The schemas, by the names of their files. */
  static final List<String> SCHEMAS =
      List.of("enriched-article", "statement", "party-reference", "headers");

  /** The title of the alternative that lets later releases add codes to a list. */
  static final String LATER = "later";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Contract() {}

  /** The schema that this build ships. */
  public static JsonNode current(String name) {
    return read(EnrichedArticle.class, name + ".schema.json");
  }

  /** The schema as a release had it. */
  public static JsonNode released(String version, String name) {
    return read(Contract.class, "/contract/" + version + "/" + name + ".schema.json");
  }

  private static JsonNode read(Class<?> where, String resource) {
    try (InputStream in = where.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + resource);
      }
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same schema for those who write: it allows no field and no code that it does not name, so
   * that none is written which is not described.
   */
  public static JsonNode closed(JsonNode schema) {
    JsonNode closed = schema.deepCopy();
    close(closed);
    return closed;
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.has("properties")
        && object.path("type").asText().equals("object")) {
      object.put("additionalProperties", false);
    }
    if (node instanceof ArrayNode array) {
      for (Iterator<JsonNode> each = array.elements(); each.hasNext(); ) {
        if (each.next().path("title").asText().equals(LATER)) {
          each.remove();
        }
      }
    }
    node.forEach(Contract::close);
  }
}
