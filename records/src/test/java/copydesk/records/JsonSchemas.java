package copydesk.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import copydesk.records.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Holds JSON against the schemas of the contract. What Copydesk writes has to hold to the schemas
 * of today, with nothing that they do not name, and to all that were released: whoever built on one
 * of them has to be able to read it.
 */
public final class JsonSchemas {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, List<Schema>> SCHEMAS = new ConcurrentHashMap<>();

  private JsonSchemas() {}

  /** What is wrong with an enriched record; empty where nothing is. */
  public static List<String> faultsOfArticle(byte[] json) {
    return faults("enriched-article", "", json);
  }

  /** What is wrong with a statement record; empty where nothing is. */
  public static List<String> faultsOfStatement(byte[] json) {
    return faults("statement", "", json);
  }

  /** What is wrong with a record on the channel of parties; empty where nothing is. */
  public static List<String> faultsOfParty(byte[] json) {
    return faults("party-reference", "", json);
  }

  /**
   * What is wrong with the headers of a record; empty where nothing is.
   *
   * @param records whose headers, by the name in the schema: {@code enriched}
   * @param json names and values as one object
   */
  public static List<String> faultsOfHeaders(String records, byte[] json) {
    return faults("headers", "/$defs/" + records, json);
  }

  private static List<String> faults(String name, String pointer, byte[] json) {
    List<Schema> schemas =
        SCHEMAS.computeIfAbsent(
            name + pointer,
            unused ->
                Stream.concat(
                        Stream.of(Contract.closed(Contract.current(name))),
                        Contract.RELEASED.stream().map(release -> Contract.released(release, name)))
                    .map(schema -> schema(schema, pointer))
                    .toList());
    return schemas.stream().flatMap(schema -> faults(schema, json)).distinct().toList();
  }

  private static Schema schema(JsonNode document, String pointer) {
    JsonNode part = document.at(pointer);
    return REGISTRY.getSchema((part.isMissingNode() ? document : part).toString());
  }

  private static Stream<String> faults(Schema schema, byte[] json) {
    return schema
        .validate(
            new String(json, UTF_8),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString);
  }
}
