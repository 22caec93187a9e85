package copydesk.app.command;

import copydesk.format.Decoded;
import copydesk.format.Delivery;
import copydesk.format.Formats;
import copydesk.records.Article;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads messages as the stream does, without Kafka: decodes them, numbers the versions of their
 * articles in the order in which they come, and makes something of each. Used by one thread.
 *
 * @param <T> what is made of an article
 */
final class MessageReading<T> {
  private final Function<Article, T> making;

  /** How many revisions of each article were read, by its id. */
  private final Map<String, Integer> revisions = new HashMap<>();

  /** What it throws of a RuntimeException is a refusal of that article. */
  MessageReading(Function<Article, T> making) {
    this.making = making;
  }

  /** What is told of messages; what it throws ends the reading. */
  interface Results<T> {
    /** Of an article. */
    void made(T made) throws IOException;

    /** Something that is not read, and why. */
    void refused(DeadReason reason, String detail);

    /** A message that takes this article back. */
    void killed(String id);

    /** A message in which there are items that are no articles. */
    void notArticles(Delivery delivery);
  }

  /**
   * Reads one message.
   *
   * @param contentType what is declared, or null
   * @param id the id of an article that has none of its own; null: such articles are refused
   */
  void read(byte[] bytes, String contentType, String id, Results<T> results) throws IOException {
    Delivery delivery;
    try {
      delivery = Formats.decode(bytes, contentType);
    } catch (RejectedArticleException e) {
      results.refused(e.reason(), e.getMessage());
      return;
    }
    for (RejectedArticleException refused : delivery.refused()) {
      results.refused(refused.reason(), refused.getMessage());
    }
    if (delivery.notArticles() > 0) {
      results.notArticles(delivery);
    }
    for (Decoded decoded : delivery.articles()) {
      read(decoded.id() == null ? id : decoded.id(), decoded, results);
    }
  }

  private void read(String id, Decoded decoded, Results<T> results) throws IOException {
    if (id == null) {
      results.refused(DeadReason.MISSING_KEY, "has no \"id\"");
      return;
    }
    int revision = revisions.merge(id, 1, Integer::sum);
    if (decoded.isKill()) {
      results.killed(id);
      return;
    }
    T made;
    try {
      made = making.apply(decoded.article(id, null, null).withVersion(revision));
    } catch (RejectedArticleException e) {
      results.refused(e.reason(), e.getMessage());
      return;
    } catch (RuntimeException | StackOverflowError e) { // as in the stream: the rest goes on
      results.refused(DeadReason.EXTRACTION_FAILED, firstLine(e.toString()));
      return;
    }
    results.made(made);
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
