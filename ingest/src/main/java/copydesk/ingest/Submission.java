package copydesk.ingest;

import copydesk.format.Delivery;
import copydesk.format.Formats;
import copydesk.records.channel.Channels;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import copydesk.records.text.TextSha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An article that somebody sends and waits to hear of, unlike a file that lies there. It is read as
 * {@code enrich} will read it, so that who sends what cannot be read learns it at once.
 *
 * @param bytes the article as it came; not copied
 * @param contentType what was declared, or null
 * @param source where its sender says that it comes from, a URI; null where that is not said
 * @param time when it came in
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Submission(byte[] bytes, String contentType, String source, Instant time) {
  private static final String BY_CONTENT = "sha256-";
  private static final int CONTENT_DIGITS = 32;

  public Submission {
    Objects.requireNonNull(bytes, "bytes");
  }

  /**
   * The raw article under the id that it is to have. A message of several articles is one raw
   * article; each of them has its own id once it is read.
   *
   * @param id what it was sent as, which counts before everything; null where that is not said
   * @param key what tells it from others where neither {@code id} nor the article has an id; null:
   *     a hash of its content, so that the same bytes again are the same article
   * @param prefix what an id starts with that was not sent
   * @param way the source of what comes this way and names none itself
   * @throws RejectedArticleException if it cannot be read, or the id is none
   */
  public RawArticle article(String id, String key, String prefix, String way) {
    Delivery delivery = Formats.decode(bytes, contentType);
    boolean single = delivery.items() == 1 && delivery.articles().size() == 1;
    String known = id;
    if (known == null) {
      String own = single ? Formats.identify(bytes, contentType) : null;
      known = prefix + first(own, key, idByContent(bytes));
    }
    String from = first(source, single ? delivery.articles().get(0).source() : null, way);
    return new RawArticle(requireId(known), bytes, contentType, from, time);
  }

  /**
   * The id, if it is one.
   *
   * @throws RejectedArticleException if it is blank, too long or no Unicode
   */
  public static String requireId(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    if (id.isBlank() || bytes.length > Channels.MAX_ID_BYTES) {
      throw new RejectedArticleException(
          DeadReason.INVALID_KEY,
          "an article's id has 1 to " + Channels.MAX_ID_BYTES + " bytes, not " + bytes.length);
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(id) || id.chars().anyMatch(c -> c < ' ')) {
      throw new RejectedArticleException(
          DeadReason.INVALID_KEY, "an article's id has no control characters or half characters");
    }
    return id;
  }

  /** The id of an article that nobody gave one: made of its bytes as they came. */
  public static String idByContent(byte[] bytes) {
    return BY_CONTENT + TextSha256.of(bytes).substring(0, CONTENT_DIGITS);
  }

  private static String first(String... values) {
    return Stream.of(values).filter(Objects::nonNull).findFirst().orElseThrow();
  }
}
