package copydesk.extract;

import copydesk.extract.speaker.Spoken;
import copydesk.records.EnrichedArticle;
import java.util.List;

/**
 * An enriched article with the reasons for its statements.
 *
 * @param article the record
 * @param statements for each statement, in the record's order, how it came about
 */
public record Explanation(EnrichedArticle article, List<Spoken.Why> statements) {
  /** Copies its list. */
  public Explanation {
    statements = List.copyOf(statements);
  }
}
