package copydesk.records;

import java.util.List;

/**
 * One statement on its channel, with what a subscriber needs to place it.
 *
 * @param article the id of the article it is from
 * @param version the article's revision
 * @param status withdrawn once the article was killed or a revision no longer has the statement
 * @param published the article's own date, ISO 8601, or null
 * @param headline the article's headline, or null
 * @param speakerKey the {@link Party#key} of the speaker, or a key made of the phrase that names
 *     him; the record's Kafka key
 * @param statement the statement; its offsets are those of the article's text
 */
public record StatementRecord(
    String article,
    int version,
    Status status,
    String published,
    String headline,
    String speakerKey,
    Statement statement) {

  /** All of an article's statements, in its order, with its status. */
  public static List<StatementRecord> of(EnrichedArticle article) {
    SpeakerKeys keys = new SpeakerKeys(article);
    return article.statements().stream()
        .map(
            statement ->
                new StatementRecord(
                    article.id(),
                    article.version(),
                    article.status(),
                    article.published(),
                    article.headline(),
                    keys.of(statement),
                    statement))
        .toList();
  }
}
