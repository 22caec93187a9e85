package copydesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in the tables of docs/metrics.md. */
final class MetricsDoc {
  private static final Path FILE = Path.of("..", "docs", "metrics.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|(.*)$");

  private MetricsDoc() {}

  /** All of them; a histogram under its name alone. */
  static Set<String> names() throws IOException {
    return names("");
  }

  /** Those that every {@code run} has: not those of a sink into a database alone. */
  static Set<String> namesOfRun() throws IOException {
    return names("| sink `--postgres` |");
  }

  private static Set<String> names(String without) throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher row = ROW.matcher(Files.readString(FILE));
    while (row.find()) {
      if (without.isEmpty() || !row.group(2).contains(without)) {
        names.add(row.group(1));
      }
    }
    return names;
  }
}
