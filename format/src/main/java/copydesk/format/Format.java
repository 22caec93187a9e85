package copydesk.format;

import copydesk.records.channel.RejectedArticleException;
import java.util.Set;

/**
 * A format in which articles arrive; one class for each. {@link Formats} chooses by media type.
 * Implementations hold no state, so any number of threads may use one.
 */
interface Format {
  /** The media types it reads, in lower case and without parameters. */
  Set<String> mediaTypes();

  /**
   * The article in the content.
   *
   * @throws RejectedArticleException if the content is not of this format or holds no article; no
   *     other exception, whatever the bytes
   */
  Decoded decode(Content content);
}
