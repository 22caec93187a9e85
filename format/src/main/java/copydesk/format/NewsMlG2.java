package copydesk.format;

import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * NewsML-G2: one item, or a message with several. Items that are no text (pictures, packages,
 * planning, concepts) are no articles.
 */
final class NewsMlG2 implements Format {
  /** The most items of one message. */
  static final int MAX_ITEMS = 1_000;

  private static final Set<String> NO_ITEMS = Set.of("header", "catalogref", "catalog");

  @Override
  public Set<String> mediaTypes() {
    return Set.of(
        "application/vnd.iptc.g2.newsitem+xml",
        "application/vnd.iptc.g2.packageitem+xml",
        "application/vnd.iptc.g2.newsmessage+xml");
  }

  @Override
  public Delivery decode(Content content) {
    Element root = XmlTree.root(content);
    List<Element> items = items(root);
    if (items.size() > MAX_ITEMS) {
      throw new RejectedArticleException(
          DeadReason.TOO_LARGE,
          "the message has " + items.size() + " items; the limit is " + MAX_ITEMS);
    }
    List<Decoded> articles = new ArrayList<>();
    List<RejectedArticleException> refused = new ArrayList<>();
    for (Element item : items) {
      try {
        Decoded article = NewsMlItem.read(item);
        if (article != null) {
          articles.add(article);
        }
      } catch (RejectedArticleException e) {
        if (items.size() == 1) {
          throw e;
        }
        refused.add(e);
      }
    }
    return new Delivery(articles, items.size() - articles.size() - refused.size(), refused);
  }

  private static List<Element> items(Element root) {
    if (!root.normalName().equals("newsmessage")) {
      return List.of(root);
    }
    List<Element> items = new ArrayList<>();
    for (Element set : root.children()) {
      if (set.normalName().equals("itemset")) {
        set.children().stream()
            .filter(item -> !NO_ITEMS.contains(item.normalName()))
            .forEach(items::add);
      }
    }
    if (items.isEmpty()) {
      throw new RejectedArticleException(DeadReason.EMPTY, "the news message has no items");
    }
    return items;
  }
}
