package copydesk.format.common;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Readers of XML from outside: document types are not read, entities of the document's own are not
 * replaced, and nothing outside the text is ever fetched. The one place that says so. Thread-safe.
 */
public final class StrictXml {
  private static final XMLInputFactory FACTORY = factory();

  private StrictXml() {}

  /**
   * Reads a text from its start.
   *
   * @throws XMLStreamException if there is no XML in it
   */
  public static XMLStreamReader reader(String text) throws XMLStreamException {
    synchronized (FACTORY) { // the factory is not said to be thread-safe
      return FACTORY.createXMLStreamReader(new StringReader(text));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the document is read");
        });
    return factory;
  }
}
