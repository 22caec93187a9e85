package copydesk.bench.gold;

import copydesk.bench.cases.CaseScorer;
import copydesk.bench.score.Evaluation;
import copydesk.bench.score.OwnGold;
import copydesk.bench.score.Predictions;
import copydesk.bench.score.Row;
import java.io.IOException;
import java.nio.file.Path;
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
    rows = new LinkedHashMap<>(rows);
  }

  /**
   * Scores all of the project's own gold.
   *
   * @param root the project's folder
   * @throws IOException if gold cannot be read
   */
  static WrongRows of(Path root, Predictions predictions) throws IOException {
    WrongRows wrong = new WrongRows(Map.of());
    Path wires = root.resolve(OwnGold.WIRES);
    wrong.add("wires", Evaluation.ofStatements(wires, predictions), OwnGold.WIRES);
    wrong.add("wires", Evaluation.ofParties(wires, predictions), OwnGold.WIRES);
    List<Path> cases = List.of(root.resolve(OwnGold.CASES));
    wrong.add("cases", CaseScorer.score(cases, predictions), OwnGold.CASES);
    List<Path> seeds = List.of(root.resolve(OwnGold.SEEDS));
    wrong.add("seeds", CaseScorer.score(seeds, predictions), OwnGold.SEEDS);
    return wrong;
  }

  private void add(String source, Evaluation evaluation, Path gold) {
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
