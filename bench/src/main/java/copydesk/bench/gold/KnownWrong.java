package copydesk.bench.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The list of the rows of gold that the build is known to have wrong: their names, grouped by kind
 * under headings in square brackets. Lines that begin with "#" and blank ones are passed over.
 *
 * @param names the names of the rows: "wires: quotation | article | first words"
 */
record KnownWrong(Set<String> names) {
  private static final String BETWEEN = " | ";
  private static final String HEAD =
      """
      # The rows of the gold set that the build has wrong, by source and kind. A row that is not in
      # this list must be right, and one that is in it must be wrong: KnownWrongTest holds both.
      # Written anew by `bench check-gold --write`; docs/scorecard.md says what the kinds are.
      """;

  KnownWrong {
    names = new TreeSet<>(names);
  }

  /**
   * Reads a list.
   *
   * @throws IOException if it cannot be read or a row stands under no heading
   */
  static KnownWrong read(Path file) throws IOException {
    Set<String> names = new TreeSet<>();
    String kind = null;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("[") && line.endsWith("]")) {
        kind = line.substring(1, line.length() - 1);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        if (kind == null) {
          throw new IOException(file + ": no heading above: " + line);
        }
        names.add(kind + BETWEEN + line.strip());
      }
    }
    return new KnownWrong(names);
  }

  /** The list as its file has it. */
  String text() {
    StringBuilder text = new StringBuilder(HEAD);
    String kind = null;
    for (String name : names) {
      String[] parts = name.split(" \\| ", 2);
      if (!parts[0].equals(kind)) {
        kind = parts[0];
        text.append("\n[").append(kind).append("]\n");
      }
      text.append(parts[1]).append('\n');
    }
    return text.toString();
  }

  /** Those of some wrong rows that are not in the list. */
  List<WrongRows.WrongRow> newIn(Collection<WrongRows.WrongRow> wrong) {
    return wrong.stream().filter(row -> !names.contains(row.name())).toList();
  }

  /** The rows of the list that are not among the wrong ones: they are right now. */
  List<String> mendedIn(Set<String> wrong) {
    return names.stream().filter(name -> !wrong.contains(name)).toList();
  }
}
