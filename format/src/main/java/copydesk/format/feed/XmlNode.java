package copydesk.format.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element of a feed with all that is in it. Namespaces are those of {@link XmlNames#canonical}.
 * Built by one thread, then only read.
 */
final class XmlNode {
  /** How deep elements stand in each other; what is deeper is taken for its text only. */
  static final int MAX_DEPTH = 100;

  private final Name name;
  private final Map<Name, String> attributes = new LinkedHashMap<>();
  private final List<Object> content = new ArrayList<>();

  /** A name in its namespace, which is empty where it has none. */
  record Name(String namespace, String local) {}

  XmlNode(String namespace, String local) {
    name = new Name(XmlNames.canonical(namespace), local);
  }

  Name name() {
    return name;
  }

  boolean is(String namespace, String local) {
    return name.local().equals(local) && name.namespace().equals(namespace);
  }

  Map<Name, String> attributes() {
    return attributes;
  }

  /** The text ({@link String}) and elements ({@link XmlNode}) in it, in order. */
  List<Object> content() {
    return content;
  }

  void set(String namespace, String local, String value) {
    attributes.put(new Name(XmlNames.canonical(namespace), local), value);
  }

  /** The value of an attribute without a namespace, or with the element's; null without one. */
  String get(String local) {
    String value = attributes.get(new Name(XmlNames.NONE, local));
    return value == null ? attributes.get(new Name(name.namespace(), local)) : value;
  }

  String get(String namespace, String local) {
    return attributes.get(new Name(namespace, local));
  }

  void add(XmlNode child) {
    content.add(child);
  }

  void add(String text) {
    if (!text.isEmpty()) {
      content.add(text);
    }
  }

  /** The elements in it. */
  List<XmlNode> children() {
    List<XmlNode> found = new ArrayList<>();
    for (Object part : content) {
      if (part instanceof XmlNode child) {
        found.add(child);
      }
    }
    return found;
  }

  /** The elements of that name in it. */
  List<XmlNode> children(String namespace, String local) {
    List<XmlNode> found = new ArrayList<>();
    for (Object part : content) {
      if (part instanceof XmlNode child && child.is(namespace, local)) {
        found.add(child);
      }
    }
    return found;
  }

  /** The first element of that name in it that is not blank; null where there is none. */
  XmlNode child(String namespace, String local) {
    for (XmlNode child : children(namespace, local)) {
      if (!child.text().isBlank() || !child.attributes.isEmpty()) {
        return child;
      }
    }
    return null;
  }

  /** The stripped text of {@link #child}; null where that is blank. */
  String text(String namespace, String local) {
    for (XmlNode child : children(namespace, local)) {
      String text = child.text().strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  /** All text in it, without its marks. */
  String text() {
    StringBuilder text = new StringBuilder();
    appendText(text);
    return text.toString();
  }

  private void appendText(StringBuilder text) {
    for (Object part : content) {
      if (part instanceof XmlNode child) {
        child.appendText(text);
      } else {
        text.append(part);
      }
    }
  }
}
