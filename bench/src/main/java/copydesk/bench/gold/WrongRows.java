package copydesk.bench.gold;

import copydesk.bench.cases.CaseScorer;
import copydesk.bench.score.Evaluation;
import copydesk.bench.score.OwnGold;
import copydesk.bench.score.Predictions;
import copydesk.bench.score.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the records of the project's own gold have wrong now.
 *
 * @param rows the wrong rows by their names, which {@link KnownWrong} lists
 */
record WrongRows(Map<String, WrongRow> rows) {

  /**
   * A wrong row.
   *
   * @param name names it among all rows: "wires: quotation | article | first words"
   * @param row what is wrong
   * @param look the command that shows why the record has it so
   */
  record WrongRow(String name, Row row, String look) {
    @Override
    public String toString() {
      return name + "\n  want " + row.want() + "\n  got  " + row.got() + "\n  look: " + look;
    }
  }

  WrongRows {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /**
   * Scores all of the project's own gold.
   *
   * @param root the project's folder
   * @throws IOException if gold cannot be read
   */
  static WrongRows of(Path root, Predictions predictions) throws IOException {
    Path wires = root.resolve(OwnGold.WIRES);
    List<Path> cases = List.of(root.resolve(OwnGold.CASES));
    List<Path> seeds = List.of(root.resolve(OwnGold.SEEDS));
    Map<String, WrongRow> rows = new LinkedHashMap<>();
    add(rows, "wires", OwnGold.WIRES, Evaluation.ofStatements(wires, predictions));
    add(rows, "wires", OwnGold.WIRES, Evaluation.ofParties(wires, predictions));
    add(rows, "cases", OwnGold.CASES, CaseScorer.score(cases, predictions));
    add(rows, "seeds", OwnGold.SEEDS, CaseScorer.score(seeds, predictions));
    return new WrongRows(rows);
  }

  private static void add(
      Map<String, WrongRow> rows, String source, Path gold, Evaluation evaluation) {
    for (Row row : evaluation.wrong()) {
      String name = source + ": " + row.kind() + " | " + row.name();
      rows.put(name, new WrongRow(name, row, look(gold, row.article())));
    }
  }

  private static String look(Path gold, String article) {
    return gold.toString().endsWith(".jsonl")
        ? "grep '\"" + article + "\"' " + gold + " | ./copydesk extract --explain --jsonl -"
        : "./copydesk extract --explain " + gold.resolveSibling(article + ".txt");
  }
}
