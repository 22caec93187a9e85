package copydesk.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The enriched record: an article and all that was read out of it. All offsets count Unicode code
 * points of {@code text}, end exclusive; {@link RecordCheck} says what holds of them.
 *
 * @param id the article's id
 * @param version which revision, from 1
 * @param status {@link Status#USABLE} or {@link Status#WITHHELD}; a killed article has no record
 * @param source where it comes from, or null
 * @param received when the raw record says that it came in (RFC 3339); null, and then left out of
 *     the JSON, where it does not say
 * @param published the date the article gives itself, beside its text or in it, ISO 8601
 *     ("2021-07-09"), or null
 * @param language ISO 639 code; "und" where the text is not English and nothing says what it is.
 *     Only English is read: in other languages there are no parties, topics and statements
 * @param headline the headline that came beside the text, else the one in it, or null
 * @param wire what its wire says of it beside the text; its fields stand among the record's own
 * @param storyId the id of the article that was filed first of those that are copies of each other,
 *     or that continue one another; null, and then left out of the JSON, where this one is the
 *     first
 * @param change what this version changed; null, and then left out, of a first version
 * @param text the article's text, unchanged
 * @param textSha256 SHA-256 of {@code text} in UTF-8, lower-case hexadecimal
 * @param sections the layout, in text order
 * @param parties who is in it, most salient first
 * @param topics what it is about, most central first
 * @param statements who said what, in text order
 * @param engine what made the record
 */
@JsonPropertyOrder({
  "id",
  "version",
  "status",
  "source",
  "received",
  "published",
  "language",
  "headline",
  "wire",
  "storyId",
  "change",
  "text"
})
public record EnrichedArticle(
    String id,
    int version,
    Status status,
    String source,
    @JsonInclude(JsonInclude.Include.NON_NULL) String received,
    String published,
    String language,
    String headline,
    @JsonUnwrapped Wire wire,
    @JsonInclude(JsonInclude.Include.NON_NULL) String storyId,
    @JsonInclude(JsonInclude.Include.NON_NULL) Change change,
    String text,
    String textSha256,
    List<Section> sections,
    List<Party> parties,
    List<Topic> topics,
    List<Statement> statements,
    Engine engine) {
  public EnrichedArticle {
    sections = List.copyOf(sections);
    parties = List.copyOf(parties);
    topics = List.copyOf(topics);
    statements = List.copyOf(statements);
  }

  /** A record of which it is not said to which story it belongs, nor what it changes. */
  public EnrichedArticle(
      String id,
      int version,
      Status status,
      String source,
      String received,
      String published,
      String language,
      String headline,
      Wire wire,
      String text,
      String textSha256,
      List<Section> sections,
      List<Party> parties,
      List<Topic> topics,
      List<Statement> statements,
      Engine engine) {
    this(
        id,
        version,
        status,
        source,
        received,
        published,
        language,
        headline,
        wire,
        null,
        null,
        text,
        textSha256,
        sections,
        parties,
        topics,
        statements,
        engine);
  }

  /** The same record as it is filed: with what only the job knows. */
  public EnrichedArticle filed(Status newStatus, String newStoryId, Change newChange) {
    return new EnrichedArticle(
        id,
        version,
        newStatus,
        source,
        received,
        published,
        language,
        headline,
        wire,
        newStoryId,
        newChange,
        text,
        textSha256,
        sections,
        parties,
        topics,
        statements,
        engine);
  }
}
