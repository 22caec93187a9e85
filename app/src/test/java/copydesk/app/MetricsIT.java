package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.redrive.DeadLetterRoutes;
import copydesk.records.RecordJson;
import copydesk.stage.http.Route;
import copydesk.stage.watch.StageWatch;
import copydesk.stage.watch.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What running stages tell of themselves, on a real broker. */
final class MetricsIT {
  private static final String DOCUMENT = "urn:copydesk:openapi";
  private static final Pattern SERIES = Pattern.compile("(?m)^([a-z_]+)(?:\\{[^}]*})? (\\S+)$");

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;

  @Test
  void run_tellsHowItIs_andSendsDeadLettersBack() throws Exception {
    Path feeds = Files.writeString(folder.resolve("feeds"), "http://127.0.0.1:9/feed local=yes\n");
    try (CopydeskProcess run =
        CopydeskProcess.start(folder, "run", "--home", "home", "--feeds", feeds, "--quiet")) {
      run.awaitSaid("  files  ");
      String address = found(run, "HTTP {3}(http\\S+)");
      CopydeskProcess.awaitAlive(() -> get(address + "/health/ready").statusCode() == 200, run);
      assertThat(get(address + "/health/live").statusCode()).isEqualTo(200);
      ChannelRecords channels = new ChannelRecords(found(run, "Kafka {2}(\\S+)"), run);
      for (String id : List.of("a", "b", "c")) {
        channels.post(Map.of(id, ("“It is open,” said Ann Lee of " + id + ".\n").getBytes(UTF_8)));
      }
      channels.post(Map.of("blank", "  ".getBytes(UTF_8)));
      CopydeskProcess.awaitAlive(() -> isDone(get(address + "/metrics").body()), run);
      Set<String> documented = MetricsDoc.namesOfRun();
      CopydeskProcess.awaitAlive(
          () -> names(get(address + "/metrics").body()).containsAll(documented), run);

      assertMetricsAreDocumented(get(address + "/metrics").body());
      assertAnswersAreAsTheDocumentSays(address);
      assertDeadLettersGoBack(address, run);
      run.terminate();
      assertThat(run.exitCode()).isEqualTo(143);
    }
  }

  /** All is filed, written and on the desk, and nobody lags: behind marks of transactions, too. */
  private static boolean isDone(String metrics) {
    return value(metrics, "copydesk_enriched_total") == 3
        && value(metrics, "copydesk_dead_total") == 1
        && value(metrics, "copydesk_written_total") == 3
        && value(metrics, "copydesk_filed_total") == 3
        && metrics.contains("copydesk_lag_offsets{channel=\"articles.raw\"")
        && value(metrics, "copydesk_lag_offsets") == 0;
  }

  /** The sum of a metric over all labels; -1 where there is none. */
  private static double value(String metrics, String name) {
    double sum = 0;
    boolean found = false;
    Matcher series = SERIES.matcher(metrics);
    while (series.find()) {
      if (series.group(1).equals(name)) {
        sum += Double.parseDouble(series.group(2));
        found = true;
      }
    }
    return found ? sum : -1;
  }

  private void assertMetricsAreDocumented(String metrics) throws Exception {
    List<String> own =
        names(metrics).stream().filter(name -> name.startsWith("copydesk_")).toList();
    assertThat(MetricsDoc.names()).containsAll(own);
    assertThat(value(metrics, "copydesk_latency_seconds_count")).isEqualTo(3);
    assertThat(metrics).contains("stage=\"desk\"").doesNotContain("blank").doesNotContain("/feed");
    if (MonitoringTest.hasPromtool()) {
      assertThat(check(metrics))
          .as("can be parsed; names of others are theirs")
          .matches("|(?s)3: .*");
      String ours =
          metrics
              .lines()
              .filter(line -> line.contains("copydesk_"))
              .collect(Collectors.joining("\n", "", "\n"));
      assertThat(check(ours)).isEmpty();
    }
  }

  private String check(String metrics) throws Exception {
    Path scrape = Files.writeString(folder.resolve("scrape"), metrics);
    return MonitoringTest.promtool(folder, "check metrics", scrape);
  }

  /** The names of the families; of a histogram one. */
  private static Set<String> names(String metrics) {
    Set<String> names = new TreeSet<>();
    Matcher type = Pattern.compile("(?m)^# TYPE ([a-z0-9_]+) ").matcher(metrics);
    while (type.find()) {
      names.add(type.group(1));
    }
    return names;
  }

  private void assertAnswersAreAsTheDocumentSays(String address) throws Exception {
    String document = get(address + "/openapi.json").body();
    assertThat(faults(document, "Health", get(address + "/health/ready").body())).isEmpty();
    assertThat(faults(document, "Status", get(address + "/status").body())).isEmpty();
    assertThat(faults(document, "Status", "{}")).isNotEmpty();
    Set<String> documented = new TreeSet<>();
    Map<?, ?> all = RecordJson.fromBytes(document.getBytes(UTF_8), Map.class);
    ((Map<?, ?>) all.get("paths"))
        .forEach(
            (path, operations) ->
                ((Map<?, ?>) operations)
                    .forEach(
                        (method, operation) -> {
                          if (List.of("operations").equals(((Map<?, ?>) operation).get("tags"))) {
                            documented.add(method + " " + path);
                          }
                        }));
    assertThat(served()).isEqualTo(documented);
  }

  private Set<String> served() throws Exception {
    Surroundings nothing =
        new Surroundings("1", "m", Optional::empty, partitions -> Map.of(), Map::of);
    try (KafkaConnection kafka =
            KafkaConnection.embedded(new EmbeddedSettings(folder.resolve("other"), 0, 1));
        StageWatch watch = new StageWatch(List.of(), nothing);
        DeadLetterRoutes letters = new DeadLetterRoutes(kafka)) {
      return Stream.of(watch.routes(), letters.routes())
          .flatMap(List::stream)
          .map((Route route) -> route.method().toLowerCase(Locale.ROOT) + " " + route.path())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private void assertDeadLettersGoBack(String address, CopydeskProcess run) throws Exception {
    String asked = address + "/dead-letters?reason=empty&limit=1";
    CopydeskProcess.awaitAlive(() -> get(asked).body().contains("blank"), run);
    HttpResponse<String> letters = get(asked);
    assertThat(letters.body())
        .contains("\"id\":\"blank\"", "\"reason\":\"empty\"", "\"bytes\":2", "\"preview\":\"  \"")
        .contains("\"binary\":false", "\"sentBack\":0")
        .endsWith("\"next\":null}\n");
    String document = get(address + "/openapi.json").body();
    String item =
        letters.body().replaceFirst("^\\{\"items\":\\[", "").replaceFirst("],\"next.*\\s", "");
    assertThat(faults(document, "DeadLetter", item)).isEmpty();
    assertThat(get(address + "/dead-letters?reason=no-text").body()).startsWith("{\"items\":[]");
    assertThat(get(address + "/dead-letters?reason=other").statusCode()).isEqualTo(400);
    assertThat(get(address + "/dead-letters?page=2").statusCode()).isEqualTo(400);

    assertThat(redrive(address, "{}", null).statusCode()).isEqualTo(400);
    assertThat(redrive(address, "{\"all\":true}", "http://elsewhere.example").statusCode())
        .isEqualTo(403);
    HttpResponse<String> sent = redrive(address, "{\"reason\":\"empty\"}", null);
    assertThat(sent.body()).contains("\"sent\":1,").contains("\"summary\":\"1 sent\"");
    assertThat(faults(document, "Redriven", sent.body())).isEmpty();
    assertThat(redrive(address, "{\"ids\":[\"nobody\"]}", null).body())
        .contains("\"sent\":0,", "\"missing\":[\"nobody\"]");
    Pattern another = Pattern.compile("\"next\":\"(\\d+:\\d+)\"");
    CopydeskProcess.awaitAlive(() -> another.matcher(get(asked).body()).find(), run);
    Matcher next = another.matcher(get(asked).body());
    assertThat(next.find()).isTrue();
    assertThat(get(address + "/dead-letters?after=" + next.group(1)).body())
        .contains("\"failures\":2")
        .endsWith("\"next\":null}\n");
  }

  @Test
  void stagesAlone_areNotReadyWhileTheBrokerIsGone_andBackByThemselves() throws Exception {
    Path home = folder.resolve("kafka");
    KafkaConnection kafka = KafkaConnection.embedded(new EmbeddedSettings(home, 0, 2));
    String servers = kafka.bootstrapServers();
    int port = URI.create("kafka://" + servers).getPort();
    try (CopydeskProcess enrich = stage("enrich", servers);
        CopydeskProcess sink = stage("sink", servers)) {
      List<String> addresses =
          List.of(found(enrich, "metrics at (\\S+)"), found(sink, "metrics at (\\S+)"));
      awaitReady(addresses, 200, enrich, sink);
      assertThat(get(addresses.get(0) + "/metrics").body())
          .contains("copydesk_in_total{stage=\"enrich\"} 0.0", "kafka_stream_");

      kafka.close();
      awaitReady(addresses, 503, enrich, sink);
      HttpResponse<String> gone = get(addresses.get(1) + "/health/ready");
      assertThat(gone.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(gone.body()).contains("\"part\":\"kafka\",\"status\":\"not-ready\"");
      assertThat(get(addresses.get(1) + "/health/live").statusCode()).isEqualTo(200);

      kafka = KafkaConnection.embedded(new EmbeddedSettings(home, port, 2));
      awaitReady(addresses, 200, enrich, sink);
      enrich.terminate();
      assertThat(enrich.exitCode()).isEqualTo(143);
    } finally {
      kafka.close();
    }
  }

  private void awaitReady(List<String> addresses, int status, CopydeskProcess... processes) {
    for (String address : addresses) {
      CopydeskProcess.awaitAlive(
          () -> get(address + "/health/ready").statusCode() == status, processes);
    }
  }

  private CopydeskProcess stage(String stage, String servers) throws IOException {
    CopydeskProcess process =
        CopydeskProcess.start(folder, stage, "--kafka", servers, "--home", "home-" + stage);
    process.awaitSaid("health and metrics at ");
    return process;
  }

  private static String found(CopydeskProcess process, String pattern) throws IOException {
    Matcher found = Pattern.compile(pattern).matcher(process.err());
    assertThat(found.find()).as(process.err()).isTrue();
    return found.group(1);
  }

  private static List<String> faults(String document, String schema, String json) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(Map.of(DOCUMENT, document)))
        .getSchema(SchemaLocation.of(DOCUMENT + "#/components/schemas/" + schema))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }

  private HttpResponse<String> redrive(String address, String json, String origin)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/dead-letters/redrive"))
            .POST(BodyPublishers.ofString(json));
    if (origin != null) {
      request.header("Origin", origin);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }
}
