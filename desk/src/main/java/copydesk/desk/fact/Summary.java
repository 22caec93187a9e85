package copydesk.desk.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import copydesk.records.Change;
import copydesk.records.EnrichedArticle;
import copydesk.records.Status;
import copydesk.records.Wire;
import java.time.Instant;
import java.util.List;

/**
 * An article in a list: what one chooses by. What it does not have is left out of the JSON.
 *
 * @param filed when this version's raw record came onto its channel (RFC 3339, UTC)
 * @param kind what it is, where its wire says
 * @param correction whether this version corrects one before
 * @param topics what it is about, most central first
 * @param statements how many statements of it are published
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Summary(
    String id,
    int version,
    Status status,
    String filed,
    String source,
    String received,
    String published,
    String language,
    String headline,
    Wire.Kind kind,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean correction,
    String storyId,
    Change change,
    List<TopicName> topics,
    int statements) {

  /** A topic of the list. */
  public record TopicName(String id, String name) {}

  /**
   * The summary of an article.
   *
   * @param timeMillis the record's time, milliseconds since 1970
   */
  public static Summary of(ArticleFacts facts, long timeMillis) {
    EnrichedArticle article = facts.article();
    return new Summary(
        article.id(),
        article.version(),
        article.status(),
        Instant.ofEpochMilli(timeMillis).toString(),
        article.source(),
        article.received(),
        article.published(),
        article.language(),
        article.headline(),
        article.wire().kind(),
        article.wire().correction(),
        article.storyId(),
        article.change(),
        article.topics().stream().map(topic -> new TopicName(topic.id(), topic.name())).toList(),
        facts.statements().size());
  }
}
