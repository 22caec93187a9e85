package copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Java that docs/consume.md shows is the Java that {@link ConsumeIT} runs. */
final class ConsumeDocTest {
  private static final Path EXAMPLES = Path.of("src/test/java/copydesk/app/example");

  @Test
  void javaExamples_areTheFilesThatAreRun() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(EXAMPLES)) {
      for (Path file : all.filter(f -> !f.endsWith("package-info.java")).toList()) {
        String code = Files.readString(file).replaceFirst("^package [^\n]+\n\n", "");
        files.put(file.getFileName().toString(), code);
      }
    }
    Map<String, String> shown = new TreeMap<>(ConsumeDoc.examples());
    shown.keySet().removeIf(name -> !name.endsWith(".java"));

    assertThat(shown)
        .as("docs/consume.md shows each file of %s without its package line", EXAMPLES)
        .isEqualTo(files);
  }

  @Test
  void commandsAndScripts_areNamed_soThatTheyAreRun() {
    assertThat(ConsumeDoc.examples())
        .containsKeys("kcat-statements", "kcat-articles", "kcat-post", "kcat-kill", "standing.py");
  }
}
