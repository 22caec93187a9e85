package copydesk.format;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells markup that starts a text from prose that starts with an angle bracket. */
final class Markup {
  /** How far it looks for the end of a tag, and for a second one. */
  private static final int NEAR = 4_096;

  private static final Seen HTML = new Seen("text/html", "an HTML page");

  private static final Map<String, Seen> ROOTS =
      Map.ofEntries(
          Map.entry("html", HTML),
          Map.entry("nitf", new Seen("application/nitf+xml", "NITF")),
          Map.entry("newsml", new Seen("application/newsml+xml", "NewsML 1")),
          Map.entry("newsitem", new Seen("application/vnd.iptc.g2.newsitem+xml", "NewsML-G2")),
          Map.entry(
              "packageitem", new Seen("application/vnd.iptc.g2.packageitem+xml", "NewsML-G2")),
          Map.entry(
              "newsmessage", new Seen("application/vnd.iptc.g2.newsmessage+xml", "NewsML-G2")),
          Map.entry("rss", new Seen("application/rss+xml", "an RSS feed")),
          Map.entry("rdf", new Seen("application/rdf+xml", "an RSS 1.0 feed (RDF)")),
          Map.entry("feed", new Seen("application/atom+xml", "an Atom feed")),
          Map.entry("entry", new Seen("application/atom+xml", "an entry of Atom")),
          Map.entry("svg", new Seen("image/svg+xml", "an SVG image")));

  /** Tags that no prose begins with. */
  private static final Set<String> PAGE = Set.of("html", "head", "body");

  private static final Set<String> HTML_TAGS =
      Set.of(
          ("html head body title meta link style script base p div span h1 h2 h3 h4 h5 h6 a b i u"
                  + " em strong small sub sup br hr img picture table thead tbody tr td th ul ol li dl"
                  + " dt dd article section header footer nav main aside figure figcaption blockquote"
                  + " pre code font center form input button iframe video audio time address cite q"
                  + " del ins label noscript")
              .split(" ", -1));

  private final String text;
  private int at;

  private Markup(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /** What the markup is whose first angle bracket stands at {@code start}, or null. */
  static Seen of(String text, int start) {
    return new Markup(text, start).read();
  }

  private Seen read() {
    boolean declared = false;
    while (at < text.length() && text.charAt(at) == '<') {
      if (starts("<!--")) {
        skipPast("-->");
      } else if (starts("<?")) {
        declared |= starts("<?xml");
        skipPast("?>");
      } else if (starts("<!doctype")) {
        Seen root = root(name(at + "<!doctype ".length()));
        return root == null ? xml("") : root;
      } else {
        return element(declared);
      }
    }
    return declared ? xml("") : null;
  }

  private Seen element(boolean declared) {
    String name = name(at + 1);
    int end = tagEnd(at + 1 + name.length());
    if (name.isEmpty() || end < 0) {
      return declared ? xml("") : null;
    }
    String local = local(name);
    if (declared) {
      Seen root = root(name);
      return root == null ? xml(local) : root;
    }
    if (PAGE.contains(local) || (HTML_TAGS.contains(local) && isSecondTagNear(end))) {
      return HTML;
    }
    boolean closed = text.stripTrailing().endsWith("</" + name + ">");
    boolean described = text.substring(at, end).contains("xmlns");
    if (!closed && !described) {
      return null;
    }
    Seen root = root(name);
    return root == null ? xml(local) : root;
  }

  private static Seen root(String name) {
    return ROOTS.get(local(name));
  }

  private static Seen xml(String root) {
    return new Seen("application/xml", root.isEmpty() ? "XML" : "XML (root <" + root + ">)");
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private boolean starts(String what) {
    return text.regionMatches(true, at, what, 0, what.length());
  }

  /** Goes on after the end of what is no element, and the white space there. */
  private void skipPast(String end) {
    int found = text.indexOf(end, at);
    at = found < 0 ? text.length() : found + end.length();
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** The name of an element that starts here, or nothing. */
  private String name(int from) {
    int end = from;
    while (end < text.length() && end - from < 100 && isNamePart(text.charAt(end))) {
      end++;
    }
    return end > from && Character.isLetter(text.charAt(from)) ? text.substring(from, end) : "";
  }

  private static boolean isNamePart(char c) {
    return (c < 0x80 && Character.isLetterOrDigit(c))
        || c == ':'
        || c == '-'
        || c == '_'
        || c == '.';
  }

  /** One past the tag whose name ends at {@code from}; -1 where it is no tag. */
  private int tagEnd(int from) {
    if (from >= text.length() || !isAfterName(text.charAt(from))) {
      return -1;
    }
    int limit = Math.min(text.length(), from + NEAR);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isAfterName(char c) {
    return c == '>' || c == '/' || Character.isWhitespace(c);
  }

  /** Whether another tag of HTML, start or end, stands soon after. */
  private boolean isSecondTagNear(int from) {
    int limit = Math.min(text.length(), from + NEAR);
    for (int i = text.indexOf('<', from); i >= 0 && i < limit; i = text.indexOf('<', i + 1)) {
      int first = i + 1 < limit && text.charAt(i + 1) == '/' ? i + 2 : i + 1;
      String name = name(first);
      int after = first + name.length();
      if (HTML_TAGS.contains(local(name)) && after < limit && isAfterName(text.charAt(after))) {
        return true;
      }
    }
    return false;
  }
}
