package copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import copydesk.desk.DeskCounter;
import copydesk.enrich.EnrichCounter;
import copydesk.ingest.IngestCounter;
import copydesk.records.RecordJson;
import copydesk.sink.SinkCounter;
import copydesk.sink.postgres.PostgresCounter;
import copydesk.stage.CounterName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules and dashboard ask for metrics that there are, and the page on metrics knows all counters.
 */
final class MonitoringTest {
  private static final Path FOLDER = Path.of("..", "docs", "monitoring");
  private static final Path PROMTOOL = Path.of("/usr/bin/promtool");
  private static final Pattern NAME =
      Pattern.compile("\\b((?:copydesk|kafka|jvm|process|system)_[a-z_]+)");

  @Test
  void everyCounter_isDocumented() throws IOException {
    Set<String> counters = new TreeSet<>();
    Stream.<CounterName[]>of(
            IngestCounter.values(),
            EnrichCounter.values(),
            SinkCounter.values(),
            PostgresCounter.values(),
            DeskCounter.values())
        .flatMap(Arrays::stream)
        .forEach(name -> counters.add("copydesk_" + name.code().replace('-', '_') + "_total"));
    assertThat(MetricsDoc.names()).containsAll(counters);
  }

  @Test
  void rules_askForDocumentedMetrics() throws IOException {
    Set<String> asked = asked(Files.readString(FOLDER.resolve("alerts.yml")));
    assertThat(asked).hasSizeGreaterThan(10);
    assertThat(MetricsDoc.names()).containsAll(asked);
  }

  @Test
  void dashboard_asksForDocumentedMetrics() throws IOException {
    byte[] json = Files.readAllBytes(FOLDER.resolve("grafana/copydesk.json"));
    Map<?, ?> dashboard = RecordJson.fromBytes(json, Map.class);
    Set<String> asked = new TreeSet<>();
    for (Object panel : (List<?>) dashboard.get("panels")) {
      for (Object target : (List<?>) ((Map<?, ?>) panel).get("targets")) {
        asked.addAll(asked((String) ((Map<?, ?>) target).get("expr")));
      }
    }
    assertThat(asked).hasSizeGreaterThan(20);
    assertThat(MetricsDoc.names()).containsAll(asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check rules alerts.yml", "check config prometheus.yml"})
  void promtool_findsNoFault(String arguments) throws Exception {
    assumeTrue(hasPromtool(), "no promtool here: rules are not checked by it");
    assertThat(promtool(FOLDER, arguments, Path.of("/dev/null"))).isEmpty();
  }

  /** What it says where it finds a fault; empty where it finds none. */
  static String promtool(Path folder, String arguments, Path input) throws Exception {
    String[] command = (PROMTOOL + " " + arguments).split(" ", -1);
    Path said = Files.createTempFile("promtool", ".log");
    int code =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(input.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    String text = Files.readString(said);
    Files.delete(said);
    return code == 0 ? "" : code + ": " + text;
  }

  static boolean hasPromtool() {
    return Files.isExecutable(PROMTOOL);
  }

  /** The metrics in expressions; of a histogram its name alone. */
  private static Set<String> asked(String text) {
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      names.add(name.group(1).replaceFirst("_seconds_(bucket|sum|count)$", "_seconds"));
    }
    return names;
  }
}
