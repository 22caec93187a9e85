package copydesk.format.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An item as a small document of its own: all its elements, with what it needs of its feed (title,
 * page, language, authors, base of its links), in well-formed XML. {@link FeedReader} reads the
 * same item from it. Two attributes in a namespace of Copydesk's say what the item itself cannot:
 * the article's id and when the item was first seen. Immutable.
 */
public final class ItemDocument {
  private static final String RSS_TYPE = "application/rss+xml; charset=UTF-8";
  private static final String ATOM_TYPE = "application/atom+xml; type=entry; charset=UTF-8";

  private final XmlNode item;
  private final FeedContext context;
  private final String base;

  ItemDocument(XmlNode item, FeedContext context, String base) {
    this.item = item;
    this.context = context;
    this.base = base;
  }

  /** The content type of {@link #bytes}. */
  public String contentType() {
    return isAtom() ? ATOM_TYPE : RSS_TYPE;
  }

  private boolean isAtom() {
    return item.is(XmlNames.ATOM, "entry");
  }

  /**
   * The document, in UTF-8; the same for the same item and arguments.
   *
   * @param id the article's id
   * @param firstSeen when the item was first seen; kept to the second
   */
  public byte[] bytes(String id, Instant firstSeen) {
    XmlNode marked = marked(id, firstSeen.truncatedTo(ChronoUnit.SECONDS));
    return XmlWriter.write(isAtom() ? marked : inChannel(marked)).getBytes(StandardCharsets.UTF_8);
  }

  private XmlNode marked(String id, Instant firstSeen) {
    XmlNode marked = new XmlNode(item.name().namespace(), item.name().local());
    marked.set(XmlNames.COPYDESK, "id", FeedText.clean(id));
    marked.set(XmlNames.COPYDESK, "firstSeen", firstSeen.toString());
    if (!base.isEmpty()) {
      marked.set(XmlNames.XML, "base", base);
    }
    String language = item.get(XmlNames.XML, "lang");
    if (language == null && isAtom()) {
      language = context.language();
    }
    if (language != null) {
      marked.set(XmlNames.XML, "lang", language);
    }
    Map<XmlNode.Name, String> own = new LinkedHashMap<>(item.attributes());
    own.keySet().removeIf(name -> name.namespace().equals(XmlNames.COPYDESK));
    own.keySet().removeAll(marked.attributes().keySet());
    marked.attributes().putAll(own);
    marked.content().addAll(item.content());
    if (isAtom() && item.child(XmlNames.ATOM, "source") == null) {
      marked.add(source());
    }
    return marked;
  }

  /** RFC 4287, 4.2.11: what is kept of the feed from which an entry was copied. */
  private XmlNode source() {
    XmlNode source = new XmlNode(XmlNames.ATOM, "source");
    if (context.title() != null) {
      source.add(leaf(XmlNames.ATOM, "title", context.title()));
    }
    context.authors().forEach(source::add);
    return source;
  }

  private XmlNode inChannel(XmlNode marked) {
    XmlNode rss = new XmlNode(XmlNames.NONE, "rss");
    rss.set(XmlNames.NONE, "version", "2.0");
    XmlNode channel = new XmlNode(XmlNames.NONE, "channel");
    rss.add(channel);
    if (context.title() != null) {
      channel.add(
          leaf(XmlNames.NONE, "title", context.title().replace("&", "&amp;").replace("<", "&lt;")));
    }
    if (context.link() != null) {
      channel.add(leaf(XmlNames.NONE, "link", context.link()));
    }
    if (context.language() != null) {
      channel.add(leaf(XmlNames.NONE, "language", context.language()));
    }
    context.authors().forEach(channel::add);
    channel.add(marked);
    return rss;
  }

  private static XmlNode leaf(String namespace, String local, String text) {
    XmlNode leaf = new XmlNode(namespace, local);
    leaf.add(text);
    return leaf;
  }
}
