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
      byMediaType(List.of(new PlainText(), new ArticleJson(), new Teletype(), new HtmlPage()));

  private Formats() {}

  /**
   * The article in the bytes.
   *
   * @param bytes one article as it came; not changed
   * @param contentType the declared content type, or null where nothing is declared
   * @throws RejectedArticleException if no article can be read from them; no other exception,
   *     whatever the bytes
   */
  public static Decoded decode(byte[] bytes, String contentType) {
    if (bytes.length == 0) {
      throw new RejectedArticleException(DeadReason.EMPTY, "the article has no text");
    }
    ContentType type = ContentType.of(contentType);
    Content content = new Content(bytes, type);
    Seen seen = Recognition.of(content);
    Format format = BY_MEDIA_TYPE.get(seen == null ? mediaType(type) : seen.mediaType());
    if (format != null) {
      return format.decode(content);
    }
    if (seen != null) {
      throw new RejectedArticleException(
          DeadReason.UNSUPPORTED_CONTENT_TYPE,
          "this looks like " + seen.name() + "; only plain text and JSON articles are read");
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
