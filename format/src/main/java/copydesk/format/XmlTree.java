package copydesk.format;

import copydesk.format.common.StrictXml;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/**
 * XML to a tree of elements and texts, under the elements' local names: prefixes do not matter.
 * Nothing outside the text is ever read: a document type is passed over, and refused where it
 * declares anything. Depth and number of elements are bounded.
 */
final class XmlTree {
  /** Less than the 200 at which JDKs from 24 on call XML broken. */
  static final int MAX_DEPTH = 150;

  static final int MAX_ELEMENTS = 200_000;

  private static final String DOCTYPE = "<!doctype";

  private final XMLStreamReader reader;
  private final Document document = new Document("");
  private Element at = document;
  private int depth;
  private int elements;

  private XmlTree(XMLStreamReader reader) {
    this.reader = reader;
  }

  /**
   * The root element.
   *
   * @throws RejectedArticleException if the content is no well-formed XML, is larger than the
   *     limits, or declares a document type of its own
   */
  static Element root(Content content) {
    return root(XmlText.of(content.bytes(), content.type().charset()));
  }

  static Element root(String xml) {
    String text = withoutDoctype(xml);
    try {
      return new XmlTree(StrictXml.reader(text)).read();
    } catch (XMLStreamException e) {
      throw new RejectedArticleException(
          DeadReason.UNDECODABLE, "this is no well-formed XML: " + firstLine(e.getMessage()), e);
    }
  }

  private Element read() throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text(reader.getText());
        case XMLStreamConstants.ENTITY_REFERENCE -> text(named(reader.getLocalName()));
        case XMLStreamConstants.DTD -> throw unsafe();
        default -> {} // comments and instructions say nothing
      }
    }
    return document.firstElementChild();
  }

  private void start() {
    if (++depth > MAX_DEPTH) {
      throw tooLarge("elements " + MAX_DEPTH + " deep");
    }
    if (++elements > MAX_ELEMENTS) {
      throw tooLarge(MAX_ELEMENTS + " elements");
    }
    Element element = new Element(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.attr(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    at.appendChild(element);
    at = element;
  }

  private void end() {
    depth--;
    at = at.parent();
  }

  private void text(String text) {
    if (depth > 0) {
      at.appendChild(new TextNode(text));
    }
  }

  /** What an entity of HTML stands for; XML's own are resolved already, others say nothing. */
  private static String named(String name) {
    return Entities.isNamedEntity(name) ? Entities.getByName(name) : "";
  }

  /** The XML without a document type that only names one; one that declares is refused. */
  private static String withoutDoctype(String xml) {
    int start = prologEnd(xml);
    if (!xml.regionMatches(true, start, DOCTYPE, 0, DOCTYPE.length())) {
      return xml;
    }
    int i = start + DOCTYPE.length();
    char quote = 0;
    for (; i < xml.length(); i++) {
      char c = xml.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '[') {
        throw unsafe();
      } else if (c == '>') {
        return xml.substring(0, start) + xml.substring(i + 1);
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
    }
    return xml;
  }

  /** Where the first tag or document type stands, after declaration, comments, instructions. */
  private static int prologEnd(String xml) {
    int i = 0;
    while (i < xml.length()) {
      if (Character.isWhitespace(xml.charAt(i))) {
        i++;
      } else if (xml.startsWith("<?", i)) {
        i = after(xml, "?>", i);
      } else if (xml.startsWith("<!--", i)) {
        i = after(xml, "-->", i);
      } else {
        break;
      }
    }
    return i;
  }

  private static int after(String xml, String end, int from) {
    int found = xml.indexOf(end, from);
    return found < 0 ? xml.length() : found + end.length();
  }

  private static RejectedArticleException unsafe() {
    return new RejectedArticleException(
        DeadReason.UNSAFE_XML, "the XML declares a document type or entities of its own");
  }

  private static RejectedArticleException tooLarge(String what) {
    return new RejectedArticleException(
        DeadReason.TOO_LARGE, "the XML has more than " + what + ", the most that are read");
  }

  private static String firstLine(String message) {
    int end = message == null ? -1 : message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
