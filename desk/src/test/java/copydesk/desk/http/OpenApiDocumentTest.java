package copydesk.desk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import copydesk.desk.Generated;
import copydesk.desk.TestDesk;
import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.stage.http.HttpServer;
import copydesk.stage.http.HttpServerSettings;
import copydesk.stage.http.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document says what the code does, and nothing else. */
final class OpenApiDocumentTest {
  private static final String DOCUMENT = "urn:copydesk:openapi";

  private final DeskApi api = new DeskApi(null, null, Optional::empty);
  @TempDir private Path folder;

  @Test
  void everyRoute_isInTheDocument_withItsParameters_andNoOther() throws IOException {
    Map<String, Set<String>> served = new TreeMap<>();
    List<Endpoint> endpoints = new ArrayList<>(api.endpoints());
    endpoints.add(DeskApi.STREAM);
    for (Endpoint endpoint : endpoints) {
      served.put(
          endpoint.path(),
          endpoint.parameters().stream().map(Parameter::code).collect(Collectors.toSet()));
    }
    served.put(DeskApi.DOCUMENT, Set.of());
    served.put(ExtractEndpoint.PATH, Set.of());

    Map<String, Set<String>> documented = new TreeMap<>();
    Map<String, Object> paths = map(document().get("paths"));
    paths.forEach(
        (path, item) -> {
          if (isOfOperations(map(item))) {
            return; // of the process: a test of app compares these
          }
          assertThat(map(item)).as(path).containsOnlyKeys(method(path));
          documented.put(path, query(map(map(item).get(method(path)))));
        });
    assertThat(documented).isEqualTo(served);
    List<Route> routes = new ArrayList<>(api.routes());
    try (ExtractEndpoint extract = new ExtractEndpoint((bytes, type, results) -> {})) {
      routes.add(extract.route());
    }
    assertThat(routes)
        .allSatisfy(
            route ->
                assertThat(route.method())
                    .isEqualTo(method(route.path()).toUpperCase(Locale.ROOT)));
    assertThat(routes.stream().map(Route::path))
        .containsExactlyInAnyOrderElementsOf(
            served.keySet().stream().map(path -> path.replaceFirst("\\{.*", "*")).toList());
  }

  @Test
  void everyParameter_isUsed_andDescribed() throws IOException {
    Map<String, Object> parameters = map(map(document().get("components")).get("parameters"));
    assertThat(parameters.keySet())
        .isEqualTo(
            java.util.Arrays.stream(Parameter.values())
                .map(Parameter::code)
                .collect(Collectors.toSet()));
    assertThat(parameters.values())
        .allSatisfy(
            parameter -> assertThat((String) map(parameter).get("description")).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "/articles, /articles, 200",
    "/articles?limit=3&party=person/ann-lee, /articles, 200",
    "/statements?limit=200, /statements, 200",
    "/parties, /parties, 200",
    "/parties/person/ann-lee, /parties/{key}, 200",
    "/topics, /topics, 200",
    "/counts?by=day, /counts, 200",
    "/counts?by=topic&speaker=person/ann-lee, /counts, 200",
    "/counts?by=speaker&about=person/ann-lee&limit=1, /counts, 200",
    "/counts, /counts, 400",
    "/timeline?minutes=4, /timeline, 200",
    "/timeline?minutes=1441, /timeline, 400",
    "/articles/wire/kept, /articles/{id}, 200",
    "/articles/wire/killed, /articles/{id}, 410",
    "/articles/wire/unknown, /articles/{id}, 404",
    "/versions/wire/kept, /versions/{id}, 200",
    "/versions/wire/killed, /versions/{id}, 410",
    "/versions/wire/unknown, /versions/{id}, 404",
    "/parties/unknown, /parties/{key}, 404",
    "/topics?limit=x, /topics, 400"
  })
  void answers_areAsTheDocumentSays(String request, String path, int status) throws Exception {
    try (TestDesk desk = new TestDesk(folder)) {
      Generated generated = new Generated(3, 30);
      desk.apply(generated.records(100), generated.next());
      desk.apply(
          List.of(
              generated.version("wire/kept"),
              generated.version("wire/killed"),
              generated.kill("wire/killed")),
          generated.next());
      HttpResponse<String> answer = desk.get(request);
      assertThat(answer.statusCode()).isEqualTo(status);
      String type = answer.headers().firstValue("Content-Type").orElseThrow();
      assertThat(faults(pointer(path, status, type), answer.body())).isEmpty();
      assertThat(faults(pointer(path, status, type), "{}")).isNotEmpty();
    }
  }

  @Test
  void whereItCannotAnswer_isAsTheDocumentSays() throws Exception {
    try (TestDesk desk = new TestDesk(folder)) {
      Files.delete(folder.resolve("desk.sqlite"));
      for (Endpoint endpoint : api.endpoints()) {
        String question = endpoint.parameters().contains(Parameter.BY) ? "?by=day" : "";
        HttpResponse<String> answer =
            desk.get(endpoint.path().replaceFirst("\\{.*", "x") + question);
        assertThat(answer.statusCode()).as(endpoint.path()).isEqualTo(503);
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        assertThat(faults(pointer(endpoint.path(), 503, type), answer.body())).isEmpty();
      }
    }
  }

  void whatIsMadeOfAnArticle_isAsTheDocumentSays() throws Exception {
    try (ExtractEndpoint extract =
            new ExtractEndpoint(
                (bytes, type, results) -> {
                  results.article(Examples.article("wire/1"));
                  results.refused("empty", "the article has no text");
                  results.killed("wire/2");
                  results.notArticles(1);
                });
        HttpServer server =
            new HttpServer(
                new HttpServerSettings(HttpServerSettings.LOOPBACK, 0, null),
                List.of(extract.route()))) {
      server.start();
      String json =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(server.address() + ExtractEndpoint.PATH))
                      .POST(HttpRequest.BodyPublishers.ofString("x"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      String pointer = pointer(ExtractEndpoint.PATH, 200, "application/json");
      assertThat(faults(pointer, json)).isEmpty();
      assertThat(faults(pointer, json.replace("\"killed\"", "\"other\""))).isNotEmpty();
      assertThat(faults(pointer, json.replace("\"detail\"", "\"other\""))).isNotEmpty();
    }
  }

  private static String method(String path) {
    return path.equals(ExtractEndpoint.PATH) ? "post" : "get";
  }

  /** Where the schema is of an answer; its response may be shared. */
  private static String pointer(String path, int status, String type) throws IOException {
    Map<String, Object> operation =
        map(map(map(document().get("paths")).get(path)).get(method(path)));
    Map<String, Object> response = map(map(operation.get("responses")).get(String.valueOf(status)));
    String at =
        response.containsKey("$ref")
            ? ((String) response.get("$ref")).substring(1)
            : "/paths/" + escaped(path) + "/" + method(path) + "/responses/" + status;
    return at + "/content/" + escaped(type) + "/schema";
  }

  private static String escaped(String name) {
    return name.replace("/", "~1").replace("{", "%7B").replace("}", "%7D").replace("+", "%2B");
  }

  private static List<String> faults(String pointer, String json) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry ->
                registry.schemas(
                    Map.of(
                        DOCUMENT,
                        new String(OpenApiDocument.read(), UTF_8),
                        "urn:copydesk:enriched-article",
                        OpenApiDocument.resource(
                            EnrichedArticle.class, "enriched-article.schema.json"))))
        .getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer))
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static boolean isOfOperations(Map<String, Object> path) {
    return path.values().stream()
        .allMatch(operation -> List.of("operations").equals(map(operation).get("tags")));
  }

  private Set<String> query(Map<String, Object> operation) {
    Set<String> names = new TreeSet<>();
    for (Object parameter : (List<?>) operation.get("parameters")) {
      Map<String, Object> map = map(parameter);
      if (map.containsKey("$ref")) {
        names.add(((String) map.get("$ref")).replace("#/components/parameters/", ""));
      } else {
        assertThat(map.get("in")).isIn("path", "header");
      }
    }
    return names;
  }

  private static Map<String, Object> document() throws IOException {
    return map(RecordJson.fromBytes(OpenApiDocument.read(), Map.class));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
