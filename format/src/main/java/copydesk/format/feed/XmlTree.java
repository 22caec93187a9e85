package copydesk.format.feed;

import copydesk.format.common.StrictXml;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Well-formed XML to a tree, by the JDK's stream reader. No document type, no entity of its own and
 * nothing outside the text is ever read.
 */
final class XmlTree {
  private final Deque<XmlNode> open = new ArrayDeque<>();
  private int tooDeep;
  private XmlNode root;

  private XmlTree() {}

  /**
   * The root element.
   *
   * @throws XMLStreamException if the text is not well-formed
   */
  static XmlNode of(String text) throws XMLStreamException {
    XMLStreamReader reader = StrictXml.reader(text);
    try {
      return new XmlTree().read(reader);
    } catch (RuntimeException e) { // the reader has some for what it does not expect
      throw new XMLStreamException(e);
    } finally {
      reader.close();
    }
  }

  private XmlNode read(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            open.peek().add(FeedText.clean(reader.getText()));
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("entity " + reader.getLocalName() + " is not declared");
        default -> {} // comments and instructions are no part of a feed
      }
    }
    return root;
  }

  private void start(XMLStreamReader reader) {
    if (open.size() == XmlNode.MAX_DEPTH) {
      tooDeep++;
      return;
    }
    XmlNode node = new XmlNode(reader.getNamespaceURI(), reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      node.set(
          reader.getAttributeNamespace(i),
          reader.getAttributeLocalName(i),
          FeedText.clean(reader.getAttributeValue(i)));
    }
    if (open.isEmpty()) {
      root = node;
    } else {
      open.peek().add(node);
    }
    open.push(node);
  }

  private void end() {
    if (tooDeep > 0) {
      tooDeep--;
    } else {
      open.pop();
    }
  }
}
