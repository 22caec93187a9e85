package copydesk.format.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes a feed apart: RSS 2.0, 1.0 and 0.9x, Atom 1.0 and 0.3, or one entry of Atom alone. A
 * document that is no well-formed XML is read item by item, and what cannot be read is left out.
 * Thread-safe; takes time and memory in proportion to the bytes, whatever they are.
 */
public final class FeedReader {
  /** The most items that are taken of a document. */
  public static final int MAX_ITEMS = 10_000;

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private FeedReader() {}

  /**
   * Reads a document.
   *
   * @param bytes the document as it came
   * @param contentType what its transport declares, or null
   * @param address where it comes from, against which relative links are read, or null
   * @throws FeedException if it is no feed; no other exception, whatever the bytes
   */
  public static Feed read(byte[] bytes, String contentType, String address) {
    FeedTree tree = FeedTree.of(bytes, contentType);
    FeedContext context = FeedContext.of(tree.root(), address == null ? "" : address);
    List<FeedItem> items = new ArrayList<>();
    for (XmlNode node : tree.items()) {
      if (items.size() < MAX_ITEMS) {
        items.add(ItemReader.read(node, context));
      }
    }
    XmlNode channel = context.channel();
    return new Feed(
        context.title(),
        Math.min(DAY, Math.max(ttl(channel), updatePeriod(channel))),
        skipHours(channel),
        items,
        tree.recovered(),
        tree.complete());
  }

  private static int ttl(XmlNode channel) {
    return number(channel.text(XmlNames.NONE, "ttl"), 0);
  }

  private static int updatePeriod(XmlNode channel) {
    String period = channel.text(XmlNames.SYNDICATION, "updatePeriod");
    if (period == null) {
      return 0;
    }
    int minutes =
        switch (period.toLowerCase(Locale.ROOT)) {
          case "hourly" -> HOUR;
          case "daily", "weekly", "monthly", "yearly" -> DAY;
          default -> 0;
        };
    return minutes / number(channel.text(XmlNames.SYNDICATION, "updateFrequency"), 1);
  }

  private static Set<Integer> skipHours(XmlNode channel) {
    Set<Integer> hours = new HashSet<>();
    for (XmlNode skip : channel.children(XmlNames.NONE, "skipHours")) {
      for (XmlNode hour : skip.children(XmlNames.NONE, "hour")) {
        int number = number(hour.text(), -1);
        if (number >= 0) {
          hours.add(number % 24);
        }
      }
    }
    return hours.size() < 24 ? hours : Set.of();
  }

  /** The number, at least 1, that the text is; something else where it is none. */
  private static int number(String text, int otherwise) {
    try {
      int number = text == null ? -1 : Integer.parseInt(text.strip());
      return number > 0 || (number == 0 && otherwise < 0) ? number : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
