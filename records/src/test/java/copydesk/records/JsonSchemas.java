package copydesk.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Holds JSON against the schemas that subscribers get. */
public final class JsonSchemas {
  private static final String ARTICLE = "urn:copydesk:enriched-article";
  private static final String STATEMENT = "urn:copydesk:statement";
  private static final String PARTY = "urn:copydesk:party-reference";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemas(
                  Map.of(
                      ARTICLE, schema("enriched-article"),
                      STATEMENT, schema("statement"),
                      PARTY, schema("party-reference"))));

  private JsonSchemas() {}

  /** What is wrong with an enriched record; empty where nothing is. */
  public static List<String> faultsOfArticle(byte[] json) {
    return faults(ARTICLE, json);
  }

  /** What is wrong with a statement record; empty where nothing is. */
  public static List<String> faultsOfStatement(byte[] json) {
    return faults(STATEMENT, json);
  }

  /** What is wrong with a record on the channel of parties; empty where nothing is. */
  public static List<String> faultsOfParty(byte[] json) {
    return faults(PARTY, json);
  }

  private static List<String> faults(String schema, byte[] json) {
    return REGISTRY
        .getSchema(SchemaLocation.of(schema))
        .validate(
            new String(json, UTF_8),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static String schema(String name) {
    try (InputStream in = EnrichedArticle.class.getResourceAsStream(name + ".schema.json")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
