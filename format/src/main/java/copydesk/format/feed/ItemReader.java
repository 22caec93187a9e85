package copydesk.format.feed;

import copydesk.records.text.OneLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One item's element to what it says. RSS and Atom are told by their namespaces, and elements of
 * one are understood in an item of the other, since feeds mix them. Used for one item.
 */
final class ItemReader {
  private static final Pattern NAME_IN_BRACKETS = Pattern.compile("[^()]*\\(([^()]{1,200})\\)\\s*");
  private static final Pattern NAME_AND_ADDRESS =
      Pattern.compile("([^<>@]{1,200})<[^<>]{0,200}>\\s*");

  private final XmlNode node;
  private final FeedContext context;
  private final String base;
  private final boolean atom;

  private ItemReader(XmlNode node, FeedContext feed) {
    this.node = node;
    this.context = feed.within(node.child(XmlNames.ATOM, "source"), node);
    this.base = Links.base(node, feed.base());
    this.atom = node.is(XmlNames.ATOM, "entry");
  }

  static FeedItem read(XmlNode node, FeedContext feed) {
    return new ItemReader(node, feed).read();
  }

  private FeedItem read() {
    ItemContent content = atom ? ItemContent.ofAtom(node, base) : ItemContent.ofRss(node);
    FeedTime updated = time(XmlNames.ATOM, "updated", XmlNames.ATOM, "modified");
    updated =
        updated == null ? time(XmlNames.DC_TERMS, "modified", XmlNames.NONE, "updated") : updated;
    FeedTime published = published();
    return new FeedItem(
        guid(),
        link(),
        title(),
        published == null ? updated : published,
        updated,
        byline(),
        language(),
        content.text(),
        content.summary(),
        context.title(),
        content.link(),
        node.get(XmlNames.COPYDESK, "id"),
        firstSeen(),
        new ItemDocument(node, context, base));
  }

  private String guid() {
    String guid = atom ? node.text(XmlNames.ATOM, "id") : node.text(XmlNames.NONE, "guid");
    if (guid == null && !atom) {
      guid = node.text(XmlNames.ATOM, "id");
    }
    if (guid == null) {
      guid = node.get(XmlNames.RDF, "about");
    }
    return guid == null || guid.isBlank() ? null : OneLine.of(guid);
  }

  private String link() {
    String link = Links.resolve(base, node.text(XmlNames.NONE, "link"));
    if (link == null) {
      link = Links.alternate(node, base);
    }
    if (link == null && !atom) {
      XmlNode guid = node.child(XmlNames.NONE, "guid");
      boolean permanent = guid != null && !"false".equals(guid.get("isPermaLink"));
      String address = permanent ? guid.text().strip() : "";
      link = Links.isPage(address) ? Links.resolve(base, address) : null;
    }
    return link;
  }

  private String title() {
    String title =
        atom
            ? Markup.line(node.child(XmlNames.ATOM, "title"))
            : Markup.headline(node.child(XmlNames.NONE, "title"));
    if (title == null && !atom) {
      title = Markup.headline(node.child(XmlNames.DC, "title"));
    }
    return title == null || title.isBlank() ? null : OneLine.of(title);
  }

  private FeedTime published() {
    FeedTime time = time(XmlNames.NONE, "pubDate", XmlNames.ATOM, "published");
    time = time == null ? time(XmlNames.ATOM, "issued", XmlNames.DC, "date") : time;
    time = time == null ? time(XmlNames.DC_TERMS, "created", XmlNames.DC_TERMS, "issued") : time;
    return time == null ? time(XmlNames.ATOM, "created", XmlNames.NONE, "published") : time;
  }

  /** The first of two elements that is a time. */
  private FeedTime time(String space, String name, String otherSpace, String other) {
    FeedTime time = FeedDates.of(node.text(space, name));
    return time == null ? FeedDates.of(node.text(otherSpace, other)) : time;
  }

  private String byline() {
    List<String> names = new ArrayList<>();
    node.children(XmlNames.DC, "creator").forEach(e -> add(names, Markup.headline(e)));
    if (names.isEmpty()) {
      addPersons(names, node.children(XmlNames.ATOM, "author"));
    }
    if (names.isEmpty()) {
      node.children(XmlNames.NONE, "author").forEach(e -> add(names, nameOf(Markup.headline(e))));
    }
    if (names.isEmpty()) {
      addPersons(names, context.authors());
    }
    if (names.size() < 2) {
      return names.isEmpty() ? null : names.get(0);
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static void addPersons(List<String> names, List<XmlNode> persons) {
    for (XmlNode person : persons) {
      String name = person.text(XmlNames.ATOM, "name");
      add(names, name == null ? person.text(XmlNames.NONE, "name") : name);
    }
  }

  private static void add(List<String> names, String name) {
    String line = name == null || name.isBlank() ? "" : OneLine.of(name);
    if (!line.isEmpty() && !names.contains(line)) {
      names.add(line);
    }
  }

  /** RSS asks for an address by mail and takes "address (name)"; others write "name <address>". */
  private static String nameOf(String author) {
    String text = author == null ? "" : author;
    Matcher brackets = NAME_IN_BRACKETS.matcher(text);
    if (brackets.matches()) {
      return brackets.group(1);
    }
    Matcher angles = NAME_AND_ADDRESS.matcher(text);
    if (angles.matches()) {
      return angles.group(1);
    }
    return text.indexOf('@') >= 0 && text.strip().indexOf(' ') < 0 ? null : text;
  }

  private String language() {
    XmlNode content = node.child(XmlNames.ATOM, "content");
    return Stream.of(
            content == null ? null : content.get(XmlNames.XML, "lang"),
            node.get(XmlNames.XML, "lang"),
            node.text(XmlNames.DC, "language"),
            context.language())
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private Instant firstSeen() {
    String time = node.get(XmlNames.COPYDESK, "firstSeen");
    try {
      return time == null ? null : Instant.parse(time);
    } catch (DateTimeException e) {
      return null; // not a time: the same as none
    }
  }
}
