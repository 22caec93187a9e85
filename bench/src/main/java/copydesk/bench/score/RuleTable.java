package copydesk.bench.score;

import copydesk.records.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** For each rule of the records: how many statements it decided on, and how often it was right. */
final class RuleTable {
  private static final class Counts {
    private int given;
    private final Share answers = new Share();
  }

  private final Map<String, Counts> counts = new TreeMap<>();

  /** Counts a statement that a record gives. */
  void given(Statement statement) {
    of(statement).given++;
  }

  /** Counts that a given statement answers a gold one, and whether its speaker is right. */
  void answer(Statement statement, boolean right) {
    of(statement).answers.add(right);
  }

  void addTo(Report report) {
    List<List<String>> rows = new ArrayList<>();
    counts.forEach(
        (rule, of) ->
            rows.add(
                List.of(
                    rule,
                    String.valueOf(of.given),
                    String.valueOf(of.answers.all()),
                    String.valueOf(of.answers.so()),
                    of.answers.all() == 0 ? "-" : of.answers.percent())));
    report.table(List.of("rule of the record", "given", "in gold", "right", "%"), rows);
  }

  private Counts of(Statement statement) {
    String rule =
        statement.speaker() == null
            ? "nobody: " + statement.unattributed().code()
            : statement.rule().code();
    return counts.computeIfAbsent(rule, name -> new Counts());
  }
}
