package copydesk.format.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The namespaces that feeds are written in; elements are known by them, never by a prefix. */
final class XmlNames {
  static final String NONE = "";
  static final String XML = "http://www.w3.org/XML/1998/namespace";
  static final String ATOM = "http://www.w3.org/2005/Atom";
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
  static final String DC = "http://purl.org/dc/elements/1.1/";
  static final String DC_TERMS = "http://purl.org/dc/terms/";
  static final String SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/";
  static final String XHTML = "http://www.w3.org/1999/xhtml";

  /** What Copydesk itself writes into an item's document. */
  static final String COPYDESK = "urn:copydesk:feed";

  private static final String ATOM_03 = "http://purl.org/atom/ns#";
  private static final String RSS_10 = "http://purl.org/rss/1.0/";
  private static final String MEDIA = "http://search.yahoo.com/mrss/";
  private static final Set<String> RSS =
      Set.of(
          NONE,
          RSS_10,
          "http://purl.org/rss/0.9/",
          "http://my.netscape.com/rdf/simple/0.9/",
          "http://my.netscape.com/publish/formats/rss-0.91.dtd",
          "http://backend.userland.com/rss",
          "http://backend.userland.com/rss2",
          "http://blogs.law.harvard.edu/tech/rss",
          "http://cyber.law.harvard.edu/rss/rss.html");

  /** The prefixes that documents use without saying what they stand for. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("atom", ATOM),
          Map.entry("a10", ATOM),
          Map.entry("rdf", RDF),
          Map.entry("content", CONTENT),
          Map.entry("dc", DC),
          Map.entry("dcterms", DC_TERMS),
          Map.entry("sy", SYNDICATION),
          Map.entry("media", MEDIA),
          Map.entry("xhtml", XHTML),
          Map.entry("xml", XML));

  private XmlNames() {}

  /** The namespace under the name that it has here: one name for all versions of a format. */
  static String canonical(String namespace) {
    String name = namespace == null ? NONE : namespace.strip();
    if (name.equals(ATOM_03)) {
      return ATOM;
    }
    return isRss(name) ? NONE : name;
  }

  private static boolean isRss(String name) {
    return RSS.contains(name) || RSS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** What a prefix stands for where the document does not say it. */
  static String usual(String prefix) {
    return USUAL.getOrDefault(prefix, prefix.isEmpty() ? NONE : "urn:copydesk:prefix:" + prefix);
  }

  /** The prefix under which the namespace is written; null where it has no usual one. */
  static String prefix(String namespace) {
    return switch (namespace) {
      case ATOM -> "atom";
      case CONTENT -> "content";
      case DC -> "dc";
      case DC_TERMS -> "dcterms";
      case MEDIA -> "media";
      case SYNDICATION -> "sy";
      case RDF -> "rdf";
      case XHTML -> "xhtml";
      case XML -> "xml";
      case COPYDESK -> "copydesk";
      default -> null;
    };
  }
}
