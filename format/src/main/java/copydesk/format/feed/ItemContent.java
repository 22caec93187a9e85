package copydesk.format.feed;

import copydesk.records.text.OneLine;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What an item has to say.
 *
 * @param text the text, or null
 * @param summary the summary on one line where it is not the text itself, or null
 * @param link where the content is that is not in the item, or null
 */
record ItemContent(String text, String summary, String link) {

  /** {@code content:encoded} is the text wherever it stands; else the description. */
  static ItemContent ofRss(XmlNode item) {
    String full =
        Stream.of(
                item.child(XmlNames.CONTENT, "encoded"),
                item.child(XmlNames.XHTML, "body"),
                item.child(XmlNames.XHTML, "div"),
                item.child(XmlNames.ATOM, "content"))
            .map(node -> node == null ? null : Markup.text(node))
            .filter(text -> text != null)
            .findFirst()
            .orElse(null);
    XmlNode description = item.child(XmlNames.NONE, "description");
    String brief = description == null ? null : Markup.text(description);
    if (brief == null) {
      XmlNode summary = item.child(XmlNames.ATOM, "summary");
      brief = summary == null ? null : Markup.text(summary);
    }
    return of(full, brief, null);
  }

  static ItemContent ofAtom(XmlNode entry, String base) {
    XmlNode content = entry.child(XmlNames.ATOM, "content");
    XmlNode summary = entry.child(XmlNames.ATOM, "summary");
    String link =
        content == null ? null : Links.resolve(Links.base(content, base), content.get("src"));
    String full = content == null || link != null ? null : atomText(content);
    return of(full, summary == null ? null : atomText(summary), link);
  }

  private static ItemContent of(String full, String brief, String link) {
    if (full == null) {
      return new ItemContent(brief, null, link);
    }
    return new ItemContent(full, brief == null ? null : OneLine.of(brief), link);
  }

  /** The text of a construct, by its type; null where that is none of text. */
  private static String atomText(XmlNode construct) {
    String given = construct.get("type");
    String type = given == null ? "text" : given.strip().toLowerCase(Locale.ROOT);
    String mode = construct.get("mode"); // Atom 0.3
    if (type.equals("text") || type.startsWith("text/plain")) {
      return construct.children().isEmpty() && !"escaped".equals(mode)
          ? Markup.plain(construct.text())
          : Markup.text(construct);
    }
    boolean marked = type.startsWith("text/") || type.endsWith("xml") || type.contains("html");
    return marked && !"base64".equals(mode) ? Markup.text(construct) : null;
  }
}
