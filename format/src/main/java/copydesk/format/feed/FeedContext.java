package copydesk.format.feed;

import copydesk.records.text.OneLine;
import java.util.ArrayList;
import java.util.List;

/**
 * What a feed says of itself and so of each of its items.
 *
 * @param channel the element that describes the feed
 * @param title what it calls itself, in plain text, or null
 * @param link its page, or null
 * @param base against what relative addresses are read; empty where nothing is known
 * @param language its language tag, or null
 * @param authors the elements of Atom that name its authors
 */
record FeedContext(
    XmlNode channel,
    String title,
    String link,
    String base,
    String language,
    List<XmlNode> authors) {

  static FeedContext of(XmlNode root, String address) {
    XmlNode channel =
        root.is(XmlNames.ATOM, "entry")
            ? new XmlNode(
                XmlNames.ATOM, "feed") // it stands alone, and says itself where it is from
            : root.children(XmlNames.NONE, "channel").stream().findFirst().orElse(root);
    String link = channel.text(XmlNames.NONE, "link");
    String base = Links.base(channel, Links.base(root, address));
    boolean based =
        root.get(XmlNames.XML, "base") != null || channel.get(XmlNames.XML, "base") != null;
    if (!based && link != null) {
      base = Links.resolve(base, link) == null ? base : Links.resolve(base, link);
    }
    return new FeedContext(
        channel,
        title(channel),
        link == null ? Links.alternate(channel, base) : Links.resolve(base, link),
        base,
        language(root, channel),
        channel.children(XmlNames.ATOM, "author"));
  }

  /** The context of an entry that says itself from which feed it comes. */
  FeedContext within(XmlNode source, XmlNode entry) {
    if (source == null) {
      return this;
    }
    List<XmlNode> named = new ArrayList<>(source.children(XmlNames.ATOM, "author"));
    String inner = source.get(XmlNames.XML, "lang");
    return new FeedContext(
        channel,
        title(source) == null ? title : title(source),
        link,
        Links.base(entry, base),
        inner == null ? language : inner,
        named.isEmpty() ? authors : named);
  }

  private static String title(XmlNode channel) {
    XmlNode title = channel.child(XmlNames.NONE, "title");
    String text =
        title == null ? Markup.line(channel.child(XmlNames.ATOM, "title")) : Markup.headline(title);
    return text == null || text.isBlank() ? null : OneLine.of(text);
  }

  private static String language(XmlNode root, XmlNode channel) {
    String language = channel.text(XmlNames.NONE, "language");
    if (language == null) {
      language = channel.text(XmlNames.DC, "language");
    }
    if (language == null) {
      language = channel.get(XmlNames.XML, "lang");
    }
    return language == null ? root.get(XmlNames.XML, "lang") : language;
  }
}
