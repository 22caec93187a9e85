package copydesk.bench.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** For each way of referring to a speaker: how many quotations and clauses have the right one. */
final class ReferenceTable {
  private final Map<Reference, Share> quotations = new EnumMap<>(Reference.class);
  private final Map<Reference, Share> clauses = new EnumMap<>(Reference.class);

  ReferenceTable() {
    for (Reference reference : Reference.values()) {
      quotations.put(reference, new Share());
      clauses.put(reference, new Share());
    }
  }

  void add(GoldStatement gold, boolean right) {
    boolean clause = gold.kind() == GoldStatement.Kind.INDIRECT;
    (clause ? clauses : quotations).get(Reference.of(gold)).add(right);
  }

  void addTo(Report report) {
    List<List<String>> rows = new ArrayList<>();
    for (Reference reference : Reference.values()) {
      Share quotation = quotations.get(reference);
      Share clause = clauses.get(reference);
      if (quotation.all() + clause.all() > 0) {
        rows.add(
            List.of(
                reference.shown,
                quotation.so() + "/" + quotation.all(),
                quotation.all() == 0 ? "-" : quotation.percent(),
                clause.so() + "/" + clause.all(),
                clause.all() == 0 ? "-" : clause.percent()));
      }
    }
    report.table(
        List.of("speaker at the words", "quotations", "% right", "reported clauses", "% right"),
        rows);
  }
}
