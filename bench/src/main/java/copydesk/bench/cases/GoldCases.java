package copydesk.bench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.bench.score.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads cases, one a line: {@code {"id","kind","source","text","checks":[…]}}. */
final class GoldCases {
  private GoldCases() {}

  /**
   * Reads a file of cases, or the table of a replay corpus where its name ends in ".md".
   *
   * @throws IOException if it cannot be read or is not of the form
   */
  static List<GoldCase> read(Path file) throws IOException {
    return file.toString().endsWith(".md")
        ? SeedTable.read(file)
        : JsonLines.read(file, GoldCases::of);
  }

  private static GoldCase of(JsonNode line) {
    List<CaseCheck> checks = new ArrayList<>();
    line.path("checks").forEach(check -> checks.add(CheckReader.read(check)));
    if (checks.isEmpty()) {
      throw new IllegalArgumentException("no checks");
    }
    return new GoldCase(text(line, "id"), text(line, "kind"), text(line, "text"), checks);
  }

  private static String text(JsonNode line, String field) {
    if (!line.path(field).isTextual()) {
      throw new IllegalArgumentException("no \"" + field + "\" that is a string");
    }
    return line.get(field).textValue();
  }
}
