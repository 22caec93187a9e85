package copydesk.format;

import copydesk.format.feed.Feed;
import copydesk.format.feed.FeedException;
import copydesk.format.feed.FeedItem;
import copydesk.format.feed.FeedReader;
import copydesk.format.feed.FeedTime;
import copydesk.format.feed.ItemIds;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Items of RSS and Atom: a document of one, as intake posts them, or a whole feed. An item whose
 * text is not in the feed is no article.
 */
final class FeedArticles implements Format {
  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/rss+xml", "application/atom+xml", "application/rdf+xml");
  }

  @Override
  public Delivery decode(Content content) {
    Feed feed = feed(content);
    List<Decoded> articles = new ArrayList<>();
    List<RejectedArticleException> refused = new ArrayList<>();
    ItemIds ids = new ItemIds("", id -> false);
    for (FeedItem item : feed.items()) {
      String id = item.id() == null ? ids.of(item) : item.id();
      try {
        articles.add(article(item, id));
      } catch (RejectedArticleException e) {
        refused.add(e);
      }
    }
    if (articles.isEmpty() && refused.size() == 1) {
      throw refused.get(0);
    }
    if (articles.isEmpty() && refused.isEmpty()) {
      throw new RejectedArticleException(DeadReason.EMPTY, "the feed has no items");
    }
    return new Delivery(articles, 0, refused);
  }

  private static Feed feed(Content content) {
    try {
      return FeedReader.read(content.bytes(), content.type().declared(), null);
    } catch (FeedException e) {
      DeadReason reason =
          e.kind() == FeedException.Kind.UNSAFE ? DeadReason.UNSAFE_XML : DeadReason.UNDECODABLE;
      throw new RejectedArticleException(reason, e.getMessage(), e);
    }
  }

  private static Decoded article(FeedItem item, String id) {
    if (item.text() == null) {
      String where = item.fullText();
      throw new RejectedArticleException(
          DeadReason.NO_TEXT,
          where == null ? "the item has no text" : "the text is not in the feed, but at " + where);
    }
    return Decoded.of(item.text())
        .id(id)
        .source(item.feed())
        .headline(item.title())
        .byline(item.byline())
        .firstCreated(item.publishedOrFirstSeen())
        .versionCreated(updated(item))
        .language(item.language())
        .summary(item.summary())
        .build();
  }

  /** When it was last changed; null where the feed does not say so, or says what cannot be. */
  private static String updated(FeedItem item) {
    FeedTime time = item.updated();
    boolean known = time != null && time.instant() != null;
    return known && (item.firstSeen() == null || time.isPossible(item.firstSeen()))
        ? time.toString()
        : null;
  }
}
