package copydesk.format.feed;

import java.util.Map;
import java.util.TreeMap;

/** A tree as XML: one declaration of each namespace at the root, everything else as it is. */
final class XmlWriter {
  private final StringBuilder xml = new StringBuilder();
  private final Map<String, String> prefixes = new TreeMap<>();

  private XmlWriter() {}

  /** The document, without line ends of its own but one behind the declaration. */
  static String write(XmlNode root) {
    XmlWriter writer = new XmlWriter();
    writer.name(root);
    writer.xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writer.element(root, true);
    return writer.xml.append('\n').toString();
  }

  /** Finds a prefix for each namespace in the element. */
  private void name(XmlNode node) {
    name(node.name());
    node.attributes().keySet().forEach(this::name);
    node.children().forEach(this::name);
  }

  private void name(XmlNode.Name name) {
    String namespace = name.namespace();
    if (!namespace.isEmpty() && !prefixes.containsKey(namespace)) {
      String usual = XmlNames.prefix(namespace);
      prefixes.put(namespace, usual == null ? "n" + prefixes.size() : usual);
    }
  }

  private void element(XmlNode node, boolean root) {
    String tag = qualified(node.name());
    xml.append('<').append(tag);
    if (root) {
      prefixes.forEach(
          (namespace, prefix) -> {
            if (!namespace.equals(XmlNames.XML)) {
              attribute("xmlns:" + prefix, namespace);
            }
          });
    }
    node.attributes().forEach((name, value) -> attribute(qualified(name), value));
    if (node.content().isEmpty()) {
      xml.append("/>");
      return;
    }
    xml.append('>');
    for (Object part : node.content()) {
      if (part instanceof XmlNode child) {
        element(child, false);
      } else {
        escape((String) part, false);
      }
    }
    xml.append("</").append(tag).append('>');
  }

  private void attribute(String name, String value) {
    xml.append(' ').append(name).append("=\"");
    escape(value, true);
    xml.append('"');
  }

  private String qualified(XmlNode.Name name) {
    return name.namespace().isEmpty()
        ? name.local()
        : prefixes.get(name.namespace()) + ":" + name.local();
  }

  private void escape(String text, boolean quoted) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '\r' -> xml.append("&#13;");
        case '"' -> xml.append(quoted ? "&quot;" : "\"");
        case '\t' -> xml.append(quoted ? "&#9;" : "\t");
        case '\n' -> xml.append(quoted ? "&#10;" : "\n");
        default -> xml.append(c);
      }
    }
  }
}
