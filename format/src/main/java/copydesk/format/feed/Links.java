package copydesk.format.feed;

import org.jsoup.nodes.Element;

/** The addresses in feeds, which may be relative to others. */
final class Links {
  private static final int LONGEST = 4_000;

  private Links() {}

  /** The address made absolute; null where it is none, or longer than any address is. */
  static String resolve(String base, String address) {
    String stripped = address == null ? "" : address.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      return null;
    }
    Element link = new Element("a");
    link.setBaseUri(base);
    link.attr("href", stripped);
    String found = link.absUrl("href");
    return found.isEmpty() ? null : found;
  }

  /** The base of what is in the element, itself in one of that base. */
  static String base(XmlNode element, String outer) {
    String own = element.get(XmlNames.XML, "base");
    String found = own == null ? null : resolve(outer, own);
    return found == null ? outer : found;
  }

  /** Where Atom's links lead that stand in the element: the page that it is about, or null. */
  static String alternate(XmlNode element, String base) {
    for (XmlNode link : element.children(XmlNames.ATOM, "link")) {
      String rel = link.get("rel");
      if (rel == null || rel.isBlank() || rel.strip().equals("alternate")) {
        String found = resolve(base(link, base), link.get("href"));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Whether this is the address of a page. */
  static boolean isPage(String address) {
    return address.startsWith("http://") || address.startsWith("https://");
  }
}
