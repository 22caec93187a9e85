package copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** NOTICE names the licence of every library that runs with the product, and of no other. */
final class LicencesIT {
  private static final Path LIBRARIES = Path.of("target", "lib");
  private static final String OUR_OWN = "SNAPSHOT";

  @Test
  void notice_namesEveryLibrary() throws IOException {
    assertThat(named()).isEqualTo(libraries());
  }

  private static Set<String> libraries() throws IOException {
    try (Stream<Path> jars = Files.list(LIBRARIES)) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(jar -> !jar.contains(OUR_OWN))
          .map(jar -> jar.replaceFirst("-\\d[\\d.]*(?:-\\d+)?\\.jar$", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> named() throws IOException {
    String notice = Files.readString(Path.of("..", "NOTICE"));
    String list = notice.substring(notice.indexOf("Libraries that run with it"));
    Set<String> names = new TreeSet<>();
    for (String row : list.split("\n- ", -1)) {
      int licence = row.indexOf(": ");
      if (licence > 0) {
        for (String name : row.substring(licence + 2).split(",\\s+", -1)) {
          names.add(name.replaceFirst(" \\(or .*", "").strip());
        }
      }
    }
    return names;
  }
}
