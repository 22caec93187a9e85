package copydesk.app.redrive;

import java.util.Set;

/**
 * Which letters are meant: those with one of the reasons and one of the ids.
 *
 * @param reasons reason codes; empty: all
 * @param ids article ids; empty: all
 */
public record Selection(Set<String> reasons, Set<String> ids) {
  public Selection {
    reasons = Set.copyOf(reasons);
    ids = Set.copyOf(ids);
  }

  boolean takes(Letter letter) {
    return (reasons.isEmpty() || (letter.reason() != null && reasons.contains(letter.reason())))
        && (ids.isEmpty() || (letter.id() != null && ids.contains(letter.id())));
  }
}
