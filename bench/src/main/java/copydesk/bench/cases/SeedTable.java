package copydesk.bench.cases;

import copydesk.bench.cases.StatementCheck.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the table of who says what in a replay corpus as cases, one an article: each row {@code |
 * file | quotation | speaker | through |} is a check that a statement has the words, with the
 * speaker, and with the relayer or without any.
 */
final class SeedTable {
  private static final String KIND = "replay corpus";
  private static final int CELLS = 6;

  private SeedTable() {}

  /**
   * Reads the table; the articles lie beside it.
   *
   * @throws IOException if it or an article cannot be read
   */
  static List<GoldCase> read(Path readme) throws IOException {
    Map<String, List<CaseCheck>> checks = new LinkedHashMap<>();
    for (String line : Files.readAllLines(readme)) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == CELLS && Files.exists(article(readme, cells[1].strip()))) {
        checks
            .computeIfAbsent(cells[1].strip(), file -> new ArrayList<>())
            .add(check(cells[2].strip(), cells[3].strip(), cells[4].strip()));
      }
    }
    List<GoldCase> cases = new ArrayList<>();
    for (Map.Entry<String, List<CaseCheck>> entry : checks.entrySet()) {
      String text = Files.readString(article(readme, entry.getKey()));
      cases.add(new GoldCase(entry.getKey(), KIND, text, entry.getValue()));
    }
    if (cases.isEmpty()) {
      throw new IOException(readme + ": no table of who says what in the articles beside it");
    }
    return cases;
  }

  private static CaseCheck check(String quotation, String speaker, String through) {
    Who relayer = through.isEmpty() ? new Who(List.of(), true) : new Who(List.of(through), false);
    return new StatementCheck(
        quotation,
        true,
        new Who(List.of(speaker), false),
        List.of(),
        relayer,
        null,
        null,
        new Quantity(false, false, null));
  }

  private static Path article(Path readme, String file) {
    return readme.resolveSibling(file + ".txt");
  }
}
