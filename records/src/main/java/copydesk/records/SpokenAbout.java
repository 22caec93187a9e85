package copydesk.records;

import java.util.List;

/**
 * Whom statements are about: the parties that are mentioned within their content, but not their
 * speaker, who may speak of himself. The desk and the tables of PostgreSQL have this one rule.
 */
public final class SpokenAbout {
  private SpokenAbout() {}

  /**
   * Whom one statement is about.
   *
   * @param parties those of its article
   * @return some of these, in their order
   */
  public static List<Party> of(Statement statement, List<Party> parties) {
    String speaker = statement.speaker() == null ? null : statement.speaker().party();
    return parties.stream()
        .filter(party -> !party.id().equals(speaker) && isMentioned(party, statement.spans()))
        .toList();
  }

  private static boolean isMentioned(Party party, List<Span> content) {
    for (Mention mention : party.mentions()) {
      for (Span span : content) {
        if (span.start() <= mention.start() && mention.end() <= span.end()) {
          return true;
        }
      }
    }
    return false;
  }
}
