package copydesk.format;

import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The formats that are read, and the choice among them: what the first bytes show counts before
 * what is declared, since files are often posted under a wrong type or under none. Without either
 * it is plain text. Thread-safe.
 */
public final class Formats {
  private static final String ANY_BYTES = "application/octet-stream";
  private static final Map<String, Format> BY_MEDIA_TYPE =
      byMediaType(
          List.of(
              new PlainText(),
              new JsonMessage(),
              new NewsMlG2(),
              new NitfNews(),
              new Teletype(),
              new HtmlPage(),
              new FeedArticles()));

  private Formats() {}

  /**
   * The articles in the bytes.
   *
   * @param bytes one message as it came: usually one article; not changed
   * @param contentType the declared content type, or null where nothing is declared
   * @throws RejectedArticleException if nothing can be read from them; no other exception, whatever
   *     the bytes
   */
  public static Delivery decode(byte[] bytes, String contentType) {
    Content content = new Content(bytes, ContentType.of(contentType));
    return formatOf(content).decode(content);
  }

  /**
   * The wire's own id of the one article in the bytes, which its next version will have again.
   *
   * @param bytes one message as it came; not changed
   * @param contentType the declared content type, or null where nothing is declared
   * @return null where the message has several articles or none, gives no id, or cannot be read
   */
  public static String identify(byte[] bytes, String contentType) {
    Content content = new Content(bytes, ContentType.of(contentType));
    try {
      return formatOf(content).identify(content);
    } catch (RejectedArticleException e) {
      return null; // whoever decodes it says so
    }
  }

  /**
   * The article as JSON ({@code application/json}); {@link #decode} gives an equal one.
   *
   * @param article one article out of a message
   */
  public static byte[] toJson(Decoded article) {
    return ArticleJson.write(article);
  }

  private static Format formatOf(Content content) {
    if (content.bytes().length == 0) {
      throw new RejectedArticleException(DeadReason.EMPTY, "the article has no text");
    }
    ContentType type = content.type();
    Seen seen = Recognition.of(content);
    Format format = BY_MEDIA_TYPE.get(seen == null ? mediaType(type) : seen.mediaType());
    if (format != null) {
      return format;
    }
    if (seen != null) {
      throw new RejectedArticleException(
          DeadReason.UNSUPPORTED_CONTENT_TYPE,
          "this looks like "
              + seen.name()
              + "; articles are read as plain text, web pages, JSON, ninjs, NewsML-G2, NITF, teletype, RSS"
              + " and Atom");
    }
    if (type.mediaType().equals(ANY_BYTES)) {
      throw new RejectedArticleException(DeadReason.NOT_TEXT, "the bytes are no text");
    }
    throw new RejectedArticleException(
        DeadReason.UNSUPPORTED_CONTENT_TYPE, "content type " + type.declared() + " is not read");
  }

  private static String mediaType(ContentType type) {
    return type.mediaType().isEmpty() ? PlainText.MEDIA_TYPE : type.mediaType();
  }

  private static Map<String, Format> byMediaType(List<Format> formats) {
    Map<String, Format> found = new HashMap<>();
    for (Format format : formats) {
      format.mediaTypes().forEach(mediaType -> found.put(mediaType, format));
    }
    return Map.copyOf(found);
  }
}
