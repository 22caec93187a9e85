package copydesk.extract;

import copydesk.extract.speaker.Spoken;
import copydesk.records.EnrichedArticle;
import java.util.List;

/**
 * An enriched article with the reasons for its statements and parties.
 *
 * @param article the record
 * @param statements for each statement, in the record's order, how it came about
 * @param parties which steps made each party, in the record's order, then what became no party;
 *     empty unless that was asked for
 */
public record Explanation(
    EnrichedArticle article, List<Spoken.Why> statements, List<PartyTrace> parties) {
  /** Copies its lists. */
  public Explanation {
    statements = List.copyOf(statements);
    parties = List.copyOf(parties);
  }
}
