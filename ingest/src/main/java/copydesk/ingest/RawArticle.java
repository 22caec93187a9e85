package copydesk.ingest;

import java.time.Instant;
import java.util.Objects;

/**
 * An article as it comes in, whichever way: what goes to {@code articles.raw}.
 *
 * @param id the article's id, the key of its record; the same id again is the next revision
 * @param bytes the article exactly as received; not copied, and not to be changed; null: the
 *     article is killed
 * @param contentType the media type of the bytes with its parameters, or null where nobody said it
 *     and whoever reads the article is to recognise it
 * @param source where it comes from, a URI (CloudEvents {@code source})
 * @param time when it came in, or null where that is not to be said; kept to the millisecond
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record RawArticle(String id, byte[] bytes, String contentType, String source, Instant time) {
  public RawArticle {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
  }

  /** The word that an article is taken back. */
  public static RawArticle kill(String id, String source, Instant time) {
    return new RawArticle(id, null, null, source, time);
  }
}
