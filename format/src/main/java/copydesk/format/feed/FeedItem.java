package copydesk.format.feed;

import java.time.Instant;

/**
 * One item of a feed, as an article. What the feed does not say is null. Immutable.
 *
 * @param guid the item's own id: {@code guid}, {@code rdf:about} or Atom's {@code id}, as it stands
 * @param link the page of the item, absolute
 * @param title the headline in plain text, on one line
 * @param published when it was published, or else updated
 * @param updated when it was last changed
 * @param byline who wrote it
 * @param language a language tag, such as "en-gb"
 * @param text the text, its paragraphs separated by empty lines
 * @param summary the summary on one line, where it is not the text itself
 * @param feed what the feed calls itself
 * @param contentLink where the content is, if it is not in the feed
 * @param id the article's id, where Copydesk has written it into the item's document
 * @param firstSeen when the item was first seen, where Copydesk has written that into it
 * @param document the item as a document of its own
 */
public record FeedItem(
    String guid,
    String link,
    String title,
    FeedTime published,
    FeedTime updated,
    String byline,
    String language,
    String text,
    String summary,
    String feed,
    String contentLink,
    String id,
    Instant firstSeen,
    ItemDocument document) {

  /**
   * When it was published: the date that it gives, unless that is more than a day after it was
   * first seen; then, and where it gives none, when it was first seen. RFC 3339 in UTC, or ISO 8601
   * without a zone; null where nothing of this is known.
   */
  public String publishedOrFirstSeen() {
    if (published != null && (firstSeen == null || published.isPossible(firstSeen))) {
      return published.toString();
    }
    return firstSeen == null ? null : firstSeen.toString();
  }

  /** Where a reader finds what the feed leaves out; null where that is not known. */
  public String fullText() {
    return contentLink == null ? link : contentLink;
  }
}
