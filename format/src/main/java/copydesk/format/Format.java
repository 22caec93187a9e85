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
   * What the content holds.
   *
   * @throws RejectedArticleException if the content is not of this format, or is one article that
   *     cannot be read; no other exception, whatever the bytes
   */
  Delivery decode(Content content);

  /**
   * The wire's own id of a message that is one article; null where it is not one, or gives none.
   *
   * @throws RejectedArticleException as {@link #decode}
   */
  default String identify(Content content) {
    Delivery delivery = decode(content);
    return delivery.items() - delivery.notArticles() == 1 && delivery.refused().isEmpty()
        ? delivery.articles().get(0).id()
        : null;
  }
}
