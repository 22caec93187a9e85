package copydesk.format;

import copydesk.records.Wire;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * One article in NITF (IPTC News Industry Text Format), of any version, with a namespace or not.
 */
final class NitfNews implements Format {
  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/nitf+xml");
  }

  @Override
  public Delivery decode(Content content) {
    Element nitf = XmlTree.root(content);
    NitfBody body = new NitfBody(nitf);
    String status = attribute(nitf, "docdata", "management-status");
    BodyText text = WireMarks.marked(body.text());
    boolean kill = Wire.Provider.CANCELED.equals(WireMarks.code(status));
    String slugline = attribute(nitf, "du-key", "key");
    DecodedBuilder builder =
        (kill && text.isEmpty() ? Decoded.kill() : Decoded.of(text))
            .id(id(nitf))
            .source(words(nitf, "distributor"))
            .headline(body.headline())
            .byline(body.byline())
            .bylineTitle(body.bylineTitle())
            .firstCreated(attribute(nitf, "date.issue", "norm"))
            .language(language(nitf))
            .slugline(slugline)
            .urgency(digit(attribute(nitf, "urgency", "ed-urg")))
            .status(status)
            .version(attribute(nitf, "du-key", "version"))
            .edNote(attribute(nitf, "ed-msg", "info"))
            .summary(body.summary())
            .kind(WireMarks.kind(text, slugline, body.headline(), null));
    if ("embargoed".equals(WireMarks.code(status))) {
      String release = attribute(nitf, "date.release", "norm");
      if (WireTime.instant(release) == null) {
        builder.embargoedOpen();
      } else {
        builder.embargoed(release);
      }
    }
    return Delivery.of(builder.build());
  }

  private static String id(Element nitf) {
    String id = attribute(nitf, "doc-id", "id-string");
    String source = attribute(nitf, "doc-id", "regsrc");
    return id == null || source == null ? id : source.strip() + '/' + id.strip();
  }

  private static String language(Element nitf) {
    Element body = nitf.getElementsByTag("body").first();
    return nitf.hasAttr("lang") || body == null ? nitf.attr("lang") : body.attr("lang");
  }

  private static String words(Element nitf, String name) {
    Element found = nitf.getElementsByTag(name).first();
    return found == null ? null : found.text();
  }

  private static String attribute(Element nitf, String name, String attribute) {
    Element found = nitf.getElementsByTag(name).first();
    return found == null || found.attr(attribute).isBlank() ? null : found.attr(attribute);
  }

  private static Integer digit(String value) {
    return value != null && value.strip().matches("[1-9]") ? Integer.valueOf(value.strip()) : null;
  }
}
