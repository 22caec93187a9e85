package copydesk.format.common;

import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

final class StrictXmlTest {
  @Test
  void entitiesOfTheDocument_areNotReplaced() throws XMLStreamException {
    XMLStreamReader reader =
        StrictXml.reader("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>1&x;2</a>");
    StringBuilder text = new StringBuilder();
    boolean referred = false;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.CHARACTERS) {
        text.append(reader.getText());
      }
      referred |= event == XMLStreamConstants.ENTITY_REFERENCE;
    }
    assertThat(text).hasToString("12");
    assertThat(referred).isTrue();
  }
}
