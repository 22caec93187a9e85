package copydesk.extract.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tables as text: a row a line, cells between tabs, several values in a cell between "|"; blank
 * lines and those that start with "#" are no rows.
 */
public final class Tsv {
  private Tsv() {}

  /**
   * The rows of a resource, UTF-8, each as its cells.
   *
   * @throws UncheckedIOException if it is missing or cannot be read
   */
  public static List<String[]> resource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no resource " + name + " beside " + owner.getName());
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return rows(lines.lines().toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows among these lines, each as its cells. */
  public static List<String[]> rows(List<String> lines) {
    return lines.stream().filter(Tsv::isRow).map(line -> line.split("\t", -1)).toList();
  }

  /** Whether the line is a row. */
  public static boolean isRow(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  /** The values of a cell; none where it is blank or the row ends before it. */
  public static List<String> values(String[] row, int cell) {
    return row.length <= cell || row[cell].isBlank()
        ? List.of()
        : List.of(row[cell].split("\\|", -1));
  }
}
