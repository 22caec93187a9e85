package copydesk.records;

import java.util.List;

/**
 * What a version changed in an article's published statements, by their ids. A statement whose
 * speaker changed is withdrawn and added.
 *
 * @param added those that the version before did not have
 * @param withdrawn those that only the version before had
 * @param kept those that both have
 */
public record Change(List<String> added, List<String> withdrawn, List<String> kept) {
  public Change {
    added = List.copyOf(added);
    withdrawn = List.copyOf(withdrawn);
    kept = List.copyOf(kept);
  }
}
