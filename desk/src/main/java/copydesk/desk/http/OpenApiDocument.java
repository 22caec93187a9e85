package copydesk.desk.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.records.EnrichedArticle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The OpenAPI 3.1 document of what is served, with the schemas of the records in it. */
final class OpenApiDocument {
  private OpenApiDocument() {}

  /** The document, as JSON. */
  static byte[] read() {
    String document = resource(OpenApiDocument.class, "openapi.json");
    for (String schema : new String[] {"enriched-article", "statement"}) {
      document =
          document.replace(
              "{\n    \"$ref\": \"urn:copydesk:" + schema + "\"\n   }",
              resource(EnrichedArticle.class, schema + ".schema.json").strip());
    }
    return document.strip().getBytes(UTF_8);
  }

  /** A resource beside a class, as text. */
  static String resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
