package copydesk.desk.store;

import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one article says of a party.
 *
 * @param roles its offices, with whose they are ("Mayor, Reutlingen")
 */
record PartyTrace(Party.Type type, List<String> roles, List<String> refs) {
  /** What it says of each of its parties, in their order. */
  static List<PartyTrace> of(EnrichedArticle article) {
    Map<String, String> names =
        article.parties().stream()
            .collect(Collectors.toMap(Party::id, Party::name, (one, other) -> one));
    return article.parties().stream().map(party -> of(party, names)).toList();
  }

  private static PartyTrace of(Party party, Map<String, String> names) {
    List<String> roles =
        party.roles().stream()
            .map(
                role -> {
                  String whose = role.of() == null ? null : names.get(role.of());
                  return whose == null ? role.title() : role.title() + ", " + whose;
                })
            .distinct()
            .toList();
    return new PartyTrace(party.type(), roles, party.refs());
  }
}
