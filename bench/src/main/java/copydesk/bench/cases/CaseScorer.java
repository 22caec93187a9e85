package copydesk.bench.cases;

import copydesk.bench.score.Predictions;
import copydesk.bench.score.Report;
import copydesk.bench.score.Row;
import copydesk.bench.score.Rows;
import copydesk.bench.score.Share;
import copydesk.records.EnrichedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts how many cases, and checks of them, records meet, by the kind of the case. */
public final class CaseScorer {
  private static final class Counts {
    private final Share cases = new Share();
    private final Share checks = new Share();
  }

  private final Map<String, Counts> byKind = new TreeMap<>();
  private final Counts total = new Counts();
  private final Rows rows = new Rows();

  /** A score of nothing yet. */
  public CaseScorer() {}

  /**
   * Scores the records of the cases of a file, or of the table of a replay corpus where its name
   * ends in ".md".
   *
   * @throws IOException if it cannot be read or is not of the form
   */
  public void add(Path file, Predictions predictions) throws IOException {
    for (GoldCase one : GoldCases.read(file)) {
      add(one, predictions.of(one.id(), one.text()));
    }
  }

  /** Scores the record of a case; a case is right when all of its checks hold. */
  void add(GoldCase gold, Optional<EnrichedArticle> enriched) {
    Optional<CaseRecord> record = enriched.map(one -> new CaseRecord(one, gold.surnames()));
    Counts counts = byKind.computeIfAbsent(gold.kind(), kind -> new Counts());
    boolean right = true;
    for (CaseCheck check : gold.checks()) {
      Optional<String> fault =
          record.isEmpty() ? Optional.of("no record") : check.fault(record.get());
      rows.add(
          gold.id(),
          gold.kind(),
          check.about(),
          fault.isEmpty(),
          check.wanted(),
          fault.orElse("that"));
      counts.checks.add(fault.isEmpty());
      total.checks.add(fault.isEmpty());
      right &= fault.isEmpty();
    }
    counts.cases.add(right);
    total.cases.add(right);
  }

  /** The figures so far. */
  public Report report() {
    List<List<String>> table = new ArrayList<>();
    byKind.forEach((kind, counts) -> table.add(row(kind, counts)));
    table.add(row("total", total));
    return new Report().table(List.of("kind", "cases", "checks"), table);
  }

  /** The checks that do not hold. */
  public List<Row> wrong() {
    return rows.wrong();
  }

  private static List<String> row(String name, Counts counts) {
    return List.of(
        name,
        counts.cases.so() + "/" + counts.cases.all(),
        counts.checks.so() + "/" + counts.checks.all());
  }
}
