package copydesk.bench.cases;

import copydesk.bench.score.Evaluation;
import copydesk.bench.score.Predictions;
import copydesk.bench.score.Report;
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

  CaseScorer() {}

  /**
   * Scores the records of the cases of files, or of the tables of replay corpora where the names of
   * the files end in ".md".
   *
   * @throws IOException if one cannot be read or is not of the form
   */
  public static Evaluation score(List<Path> files, Predictions predictions) throws IOException {
    CaseScorer scorer = new CaseScorer();
    for (Path file : files) {
      for (GoldCase one : GoldCases.read(file)) {
        scorer.add(one, predictions.of(one.id(), one.text()));
      }
    }
    return new Evaluation(scorer.report(), scorer.rows.wrong());
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
  Report report() {
    List<List<String>> table = new ArrayList<>();
    byKind.forEach((kind, counts) -> table.add(row(kind, counts)));
    table.add(row("total", total));
    return new Report().table(List.of("kind", "cases", "checks"), table);
  }

  /** The checks so far, those that hold and those that do not. */
  Rows rows() {
    return rows;
  }

  private static List<String> row(String name, Counts counts) {
    return List.of(
        name,
        counts.cases.so() + "/" + counts.cases.all(),
        counts.checks.so() + "/" + counts.checks.all());
  }
}
