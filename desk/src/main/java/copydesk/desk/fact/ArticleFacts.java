package copydesk.desk.fact;

import copydesk.records.EnrichedArticle;
import copydesk.records.SpokenAbout;
import copydesk.records.Statement;
import copydesk.records.StatementRecord;
import copydesk.records.Status;
import copydesk.records.Topic;
import copydesk.records.text.FilingDate;
import copydesk.records.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An article and what it is found by. Used by one thread at a time.
 *
 * @param article the record
 * @param date the day under which it is filed, {@code yyyy-MM-dd}, or null where it has none
 * @param parties the keys of its parties, most salient first
 * @param topics the ids of its topics and of all above them
 * @param words the words of its headline and text
 * @param statements those of its statements that are published: none of what is withheld
 */
public record ArticleFacts(
    EnrichedArticle article,
    String date,
    Set<String> parties,
    Set<String> topics,
    List<String> words,
    List<StatementFacts> statements) {

  /**
   * Reads the facts off a record.
   *
   * @throws RuntimeException if the record does not hold what its schema says
   */
  public static ArticleFacts of(EnrichedArticle article) {
    List<String> words = Words.of(article.headline());
    words.addAll(Words.of(article.text()));
    return new ArticleFacts(
        article, date(article), parties(article), topics(article), words, statements(article));
  }

  /** The keys of an article's parties alone, most salient first. */
  public static Set<String> parties(EnrichedArticle article) {
    Set<String> parties = new LinkedHashSet<>();
    article.parties().forEach(party -> parties.add(party.key()));
    return parties;
  }

  /** The ids of an article's topics and of all above them alone. */
  public static Set<String> topics(EnrichedArticle article) {
    Set<String> topics = new LinkedHashSet<>();
    for (Topic topic : article.topics()) {
      topics.add(topic.id());
      topics.addAll(topic.broader());
    }
    return topics;
  }

  private static String date(EnrichedArticle article) {
    LocalDate day = FilingDate.day(article.published(), article.received());
    return day == null ? null : day.toString();
  }

  /** Each once, though an article may have the same words by the same speaker twice. */
  private static List<StatementFacts> statements(EnrichedArticle article) {
    if (article.status() != Status.USABLE) {
      return List.of();
    }
    SpokenAbout spokenAbout = new SpokenAbout(article.parties());
    Map<String, StatementFacts> statements = new LinkedHashMap<>();
    for (StatementRecord record : StatementRecord.of(article)) {
      Statement statement = record.statement();
      StatementFacts facts =
          new StatementFacts(record, about(spokenAbout, statement), Words.of(statement.text()));
      statements.putIfAbsent(facts.key(), facts);
    }
    return new ArrayList<>(statements.values());
  }

  private static Set<String> about(SpokenAbout spokenAbout, Statement statement) {
    Set<String> about = new HashSet<>();
    spokenAbout.of(statement).forEach(party -> about.add(party.key()));
    return about;
  }
}
