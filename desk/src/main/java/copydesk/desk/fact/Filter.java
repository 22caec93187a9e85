package copydesk.desk.fact;

import copydesk.records.text.Words;
import java.util.List;

/**
 * What somebody asks for. What is null does not matter; all else must hold.
 *
 * @param source where the article comes from
 * @param party the key of a party of the article
 * @param topic the id of a topic of the article, or of one above it
 * @param from the first day, {@code yyyy-MM-dd}
 * @param to the last day
 * @param speaker the key of who makes the statement
 * @param about the key of a party that the statement is about ({@link
 *     copydesk.records.SpokenAbout})
 * @param kind how the statement's words are given: {@code direct}, {@code mixed}, {@code indirect}
 * @param text phrases that the statement has, where statements are asked for, else the article;
 *     empty where any will do
 */
public record Filter(
    String source,
    String party,
    String topic,
    String from,
    String to,
    String speaker,
    String about,
    String kind,
    List<List<String>> text) {
  public Filter {
    text = List.copyOf(text);
  }

  /** Whether it asks for something that only statements have. */
  public boolean isOfStatements() {
    return speaker != null || about != null || kind != null;
  }

  /** Whether the article is asked for; what only statements have does not count. */
  public boolean takes(ArticleFacts article) {
    return frames(article) && Words.haveAll(article.words(), text);
  }

  /** Whether this statement of the article is asked for. */
  public boolean takes(ArticleFacts article, StatementFacts statement) {
    return is(speaker, statement.record().speakerKey())
        && (about == null || statement.about().contains(about))
        && is(kind, statement.record().statement().kind().code())
        && frames(article)
        && Words.haveAll(statement.words(), text);
  }

  private boolean frames(ArticleFacts article) {
    String date = article.date();
    return is(source, article.article().source())
        && (party == null || article.parties().contains(party))
        && (topic == null || article.topics().contains(topic))
        && (from == null || (date != null && date.compareTo(from) >= 0))
        && (to == null || (date != null && date.compareTo(to) <= 0));
  }

  private static boolean is(String asked, String there) {
    return asked == null || asked.equals(there);
  }
}
