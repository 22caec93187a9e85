package copydesk.records;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether all is there that every record has, so that it can be kept, searched and shown; anyone
 * can write to a channel.
 */
public final class WholeRecord {
  private WholeRecord() {}

  /** Whether it is whole; null is not. */
  public static boolean is(StatementRecord said) {
    return said != null && said.article() != null && said.status() != null && is(said.statement());
  }

  /** The same for an article; no two of its parties have one id. */
  public static boolean is(EnrichedArticle article) {
    return article != null
        && article.id() != null
        && article.status() != null
        && article.text() != null
        && areWhole(article.parties())
        && article.topics().stream().allMatch(topic -> topic.id() != null && topic.name() != null)
        && article.statements().stream().allMatch(WholeRecord::is);
  }

  private static boolean areWhole(List<Party> parties) {
    Set<String> ids = new HashSet<>();
    return parties.stream()
        .allMatch(
            party ->
                party.id() != null
                    && party.key() != null
                    && party.name() != null
                    && party.type() != null
                    && ids.add(party.id()));
  }

  private static boolean is(Statement statement) {
    return statement != null
        && statement.id() != null
        && statement.kind() != null
        && statement.text() != null
        && statement.act() != null
        && statement.rule() != null
        && (statement.speaker() == null
            ? statement.unattributed() != null
            : hasName(statement.speaker()))
        && (statement.addressee() == null || hasName(statement.addressee()))
        && statement.relayedBy().stream().allMatch(WholeRecord::hasName);
  }

  private static boolean hasName(Voice voice) {
    return voice.name() != null;
  }
}
