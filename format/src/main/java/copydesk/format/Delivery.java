package copydesk.format;

import copydesk.records.channel.RejectedArticleException;
import java.util.List;

/**
 * What one message of a wire held: usually one article. Immutable.
 *
 * @param articles the articles in it, in order; kills are among them
 * @param notArticles how many of its items are no articles: pictures, packages, planning
 * @param refused why each of its other items cannot be read; a message of one item that cannot is
 *     refused whole, and so is never here
 */
public record Delivery(
    List<Decoded> articles, int notArticles, List<RejectedArticleException> refused) {
  public Delivery {
    articles = List.copyOf(articles);
    refused = List.copyOf(refused);
  }

  /** A message that is one article. */
  static Delivery of(Decoded article) {
    return new Delivery(List.of(article), 0, List.of());
  }

  /** A message that is one item and no article. */
  static Delivery ofNoArticle() {
    return new Delivery(List.of(), 1, List.of());
  }

  /** How many items it has. */
  public int items() {
    return articles.size() + notArticles + refused.size();
  }
}
