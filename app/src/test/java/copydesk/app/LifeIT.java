package copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories of seeds/life through a real broker, several times. */
final class LifeIT {
  private static final Path LIFE = Path.of("../seeds/life").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void replay_endsWithTheSameBytes_onTheSameHomeAndElsewhere() throws Exception {
    assertThat(replay("home", "first"))
        .contains("1 article enriched, 2 statements, 2 with a speaker, 2 killed", "12 posted");
    Map<String, String> first = files("first");
    assertThat(first.keySet())
        .singleElement()
        .asString()
        .startsWith("2026/03/02/")
        .endsWith("tram-report.json");

    assertThat(replay("home", "first"))
        .contains("1 article enriched, 2 statements, 2 with a speaker\n");
    assertThat(files("first")).isEqualTo(first);
    replay("another-home", "second");
    assertThat(files("second")).isEqualTo(first);
  }

  private String replay(String home, String out) throws Exception {
    try (CopydeskProcess replay =
        CopydeskProcess.start(folder, "replay", LIFE, "--home", home, "--out", out)) {
      assertThat(replay.exitCode()).as(replay.err()).isZero();
      return replay.out();
    }
  }

  private Map<String, String> files(String out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path root = folder.resolve(out);
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(file -> file.toString().endsWith(".json")).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
