package copydesk.format.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads a feed that is no well-formed XML item by item, so that what is wrong with one costs no
 * other. Each is cut out of the text and read by itself: as XML where it is that, else by a parser
 * that forgives. An item without its end is not taken. Used for one document.
 */
final class Recovery {
  private static final Pattern LONE_AMPERSAND =
      Pattern.compile("&(?!(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)");

  private static final Set<String> RSS = Set.of("rss", "rdf");
  private static final String CDATA = "<![CDATA[";

  private final Marks commentEnds = new Marks("-->");
  private final Marks cdataEnds = new Marks("]]>");
  private final Marks cdataStarts = new Marks(CDATA);
  private final String text;
  private final String root;
  private final String rootTag;
  private final Map<String, String> prefixes = new HashMap<>();
  private final Set<String> itemNames = new TreeSet<>();
  private final List<XmlNode> items = new ArrayList<>();
  private final StringBuilder head = new StringBuilder();
  private boolean complete = true;

  private Recovery(Prolog prolog) {
    text = prolog.text();
    root = prolog.root();
    int end = text.indexOf('>');
    String tag = end < 0 ? text : text.substring(0, end + 1);
    rootTag = tag.endsWith("/>") ? tag.substring(0, tag.length() - 2) + ">" : tag;
  }

  /** What can be read of the document. */
  static FeedTree of(Prolog prolog) {
    return new Recovery(prolog).read();
  }

  private FeedTree read() {
    Element tag = parsed(rootTag).firstElementChild();
    if (tag != null) {
      declare(tag, prefixes);
    }
    String local = isAtom() ? "entry" : "item";
    if (isAtom()) {
      prefixes.put(prefixOf(root), XmlNames.ATOM); // the name says it, however damaged the rest
    } else {
      prefixes.put("", XmlNames.NONE);
    }
    itemNames.add(local);
    prefixes.keySet().stream()
        .filter(p -> !p.isEmpty())
        .forEach(p -> itemNames.add(p + ":" + local));
    if (Prolog.local(root).equals("entry")) {
      XmlNode entry = node(text);
      return new FeedTree(entry, entry == null ? List.of() : List.of(entry), true, false);
    }
    cut();
    XmlNode top = node(rootTag + head);
    return new FeedTree(
        top == null ? new XmlNode(XmlNames.NONE, local(root)) : top, items, true, complete);
  }

  /** Takes the items out of the text; the rest is about the feed itself. */
  private void cut() {
    int at = Math.min(rootTag.length(), text.length());
    int kept = at;
    while (at < text.length() && items.size() <= FeedReader.MAX_ITEMS) {
      int tag = text.indexOf('<', at);
      if (tag < 0) {
        break;
      }
      int hidden = pastHidden(tag);
      if (hidden > tag) {
        at = hidden;
      } else if (isTag(tag + 1)) {
        head.append(text, kept, tag);
        at = item(tag);
        kept = at;
      } else {
        at = tag + 1;
      }
    }
    if (items.size() > FeedReader.MAX_ITEMS) {
      return; // what follows is not read
    }
    head.append(text, kept, text.length());
    complete &= head.lastIndexOf("</" + root) >= 0;
  }

  /** Reads the item that starts here; where it ends. */
  private int item(int start) {
    int at = start + 1;
    while (at < text.length()) {
      int tag = text.indexOf('<', at);
      if (tag < 0) {
        break;
      }
      int hidden = pastHidden(tag);
      if (hidden > tag) {
        at = hidden;
        continue;
      }
      boolean end = text.startsWith("/", tag + 1) && isTag(tag + 2);
      if (end || isTag(tag + 1)) {
        int close = end ? text.indexOf('>', tag) + 1 : tag;
        int stop = close <= 0 ? text.length() : close;
        take(text.substring(start, stop));
        return stop;
      }
      at = tag + 1;
    }
    complete = false;
    return text.length();
  }

  private void take(String item) {
    XmlNode top = wellFormed(item);
    XmlNode read = isItem(top) ? top : node(item);
    if (isItem(read)) {
      items.add(read);
    }
  }

  private boolean isItem(XmlNode node) {
    return node != null && (node.is(XmlNames.ATOM, "entry") || node.is(XmlNames.NONE, "item"));
  }

  private XmlNode wellFormed(String item) {
    try {
      List<XmlNode> found = XmlTree.of(rootTag + item + "</" + root + ">").children();
      return found.size() == 1 ? found.get(0) : null;
    } catch (XMLStreamException e) {
      return null;
    }
  }

  /** One past a comment or a section of plain characters that starts here; else here. */
  private int pastHidden(int at) {
    if (text.startsWith("<!--", at)) {
      int end = commentEnds.after(at);
      return end < 0 ? at : end + 3;
    }
    if (text.startsWith(CDATA, at)) {
      int end = cdataEnds.after(at);
      int next = cdataStarts.after(at + 1);
      return end < 0 || (next >= 0 && next < end) ? at : end + 3;
    }
    return at;
  }

  /** Where a mark stands next, for places that only grow: the text is searched once. */
  private final class Marks {
    private final String mark;
    private int next;

    Marks(String mark) {
      this.mark = mark;
    }

    int after(int at) {
      if (next >= 0 && next < at) {
        next = text.indexOf(mark, at);
      }
      return next;
    }
  }

  /** Whether the name of an item stands here. */
  private boolean isTag(int at) {
    for (String name : itemNames) {
      int end = at + name.length();
      if (text.startsWith(name, at)
          && end < text.length()
          && (text.charAt(end) <= ' ' || text.charAt(end) == '>' || text.charAt(end) == '/')) {
        return true;
      }
    }
    return false;
  }

  private boolean isAtom() {
    return !RSS.contains(Prolog.local(root));
  }

  private XmlNode node(String xml) {
    Element first = parsed(xml).firstElementChild();
    return first == null ? null : node(first, prefixes, 1);
  }

  private static Element parsed(String xml) {
    String mended = LONE_AMPERSAND.matcher(xml).replaceAll("&amp;");
    return Jsoup.parse(mended, "", Parser.xmlParser());
  }

  private static XmlNode node(Element element, Map<String, String> outer, int depth) {
    Map<String, String> known = new HashMap<>(outer);
    if (!declare(element, known)) {
      known = outer;
    }
    XmlNode node = new XmlNode(namespace(element.tagName(), known), local(element.tagName()));
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
        String space = name.indexOf(':') < 0 ? XmlNames.NONE : namespace(name, known);
        node.set(space, local(name), FeedText.clean(attribute.getValue()));
      }
    }
    for (Node child : element.childNodes()) {
      if (child instanceof CDataNode raw) {
        node.add(FeedText.clean(raw.getWholeText()));
      } else if (child instanceof TextNode words) {
        node.add(FeedText.clean(words.getWholeText()));
      } else if (child instanceof Element inner && depth < XmlNode.MAX_DEPTH) {
        node.add(node(inner, known, depth + 1));
      } else if (child instanceof Element inner) {
        node.add(FeedText.clean(inner.wholeText()));
      }
    }
    return node;
  }

  /** Adds the prefixes that an element declares; whether there are any. */
  private static boolean declare(Element element, Map<String, String> known) {
    boolean any = false;
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if (name.equals("xmlns") || name.startsWith("xmlns:")) {
        known.put(
            name.equals("xmlns") ? "" : name.substring("xmlns:".length()), attribute.getValue());
        any = true;
      }
    }
    return any;
  }

  private static String namespace(String name, Map<String, String> known) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    String found = known.get(prefix);
    return found == null ? XmlNames.usual(prefix) : found;
  }

  private static String prefixOf(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
