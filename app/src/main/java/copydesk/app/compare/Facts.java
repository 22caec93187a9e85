package copydesk.app.compare;

import copydesk.records.EnrichedArticle;
import copydesk.records.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What of a record is compared: about two kilobytes of an article, without its text.
 *
 * @param title the headline, or the id where there is none
 * @param statements the speaker of each statement by its content; of a content that comes several
 *     times the later ones have their number behind it; where nobody is named, the reason code in
 *     brackets
 * @param topics their names
 * @param parties their names
 */
record Facts(
    String title, Map<String, String> statements, Set<String> topics, Set<String> parties) {

  /** What an enriched article says. */
  static Facts of(EnrichedArticle article) {
    Map<String, String> statements = new LinkedHashMap<>();
    for (Statement statement : article.statements()) {
      String content = statement.text();
      for (int i = 2; statements.containsKey(content); i++) {
        content = statement.text() + " #" + i;
      }
      statements.put(content, speaker(statement));
    }
    Set<String> topics = new LinkedHashSet<>();
    article.topics().forEach(topic -> topics.add(topic.name()));
    Set<String> parties = new LinkedHashSet<>();
    article.parties().forEach(party -> parties.add(party.name()));
    String title = article.headline() == null ? article.id() : article.headline();
    return new Facts(title, statements, topics, parties);
  }

  private static String speaker(Statement statement) {
    return statement.speaker() == null
        ? "(" + statement.unattributed().code() + ")"
        : statement.speaker().name();
  }
}
