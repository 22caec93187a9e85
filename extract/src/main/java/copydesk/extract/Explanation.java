package copydesk.extract;

import copydesk.extract.speaker.Spoken;
import copydesk.records.EnrichedArticle;
import java.util.List;

/**
 * An enriched article with the reasons for its statements and parties.
 *
 * @param article the record
 * @param alternatives for each statement, in the record's order, what else was considered, the most
 *     likely first; empty lists unless that was asked for
 * @param parties which steps made each party, in the record's order, then what became no party;
 *     empty unless that was asked for
 */
public record Explanation(
    EnrichedArticle article,
    List<List<Spoken.Alternative>> alternatives,
    List<PartyTrace> parties) {
  /** Keeps copies. */
  public Explanation {
    alternatives = List.copyOf(alternatives);
    parties = List.copyOf(parties);
  }
}
