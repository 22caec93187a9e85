package copydesk.desk.store;

import copydesk.desk.fact.StatementFacts;
import copydesk.records.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A record that the store has taken in.
 *
 * @param again whether the same version was filed before, and is not released by this record: its
 *     statements are not new
 * @param alone whether the store does not have the version before: all its statements are new to
 *     it, whatever the record says that it changed
 */
public record Applied(FiledRecord record, boolean again, boolean alone) {
  /** The statements that came with it, in its order. Not to be asked of a kill. */
  public List<StatementFacts> newStatements() {
    if (again) {
      return List.of();
    }
    Change change = record.facts().article().change();
    Set<String> kept = alone || change == null ? Set.of() : new HashSet<>(change.kept());
    return record.facts().statements().stream()
        .filter(statement -> !kept.contains(statement.record().statement().id()))
        .toList();
  }
}
