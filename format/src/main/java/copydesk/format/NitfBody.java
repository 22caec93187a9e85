package copydesk.format;

import copydesk.records.Section;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands in a NITF body, whether NITF is the message or lies within another. */
final class NitfBody {
  private final Element nitf;

  NitfBody(Element nitf) {
    this.nitf = nitf;
  }

  /** The text: the content's blocks, then the credits after them. */
  BodyText text() {
    BodyText body = new BodyText();
    for (Element content : nitf.getElementsByTag("body.content")) {
      body.add(HtmlBlocks.of(content));
    }
    if (body.isEmpty() && nitf.getElementsByTag("body.content").isEmpty()) {
      body.add(HtmlBlocks.of(nitf)); // a body without its usual parts
    }
    for (Element tagline : nitf.getElementsByTag("tagline")) {
      body.add(Section.Kind.CREDIT, HtmlBlocks.line(tagline));
    }
    return body;
  }

  String headline() {
    Element main = nitf.getElementsByTag("hl1").first();
    Element any = main == null ? nitf.getElementsByTag("hedline").first() : main;
    return any == null ? null : any.text();
  }

  /** The byline without the writer's title. */
  String byline() {
    Element byline = nitf.getElementsByTag("byline").first();
    if (byline == null) {
      return null;
    }
    StringBuilder words = new StringBuilder();
    for (Node node : byline.childNodes()) {
      if (node instanceof TextNode text) {
        words.append(text.getWholeText());
      } else if (node instanceof Element element && !element.normalName().equals("byttl")) {
        words.append(element.text());
      }
    }
    return words.toString();
  }

  String bylineTitle() {
    Element title = nitf.getElementsByTag("byttl").first();
    return title == null ? null : title.text();
  }

  String summary() {
    Element summary = nitf.getElementsByTag("abstract").first();
    return summary == null ? null : HtmlBlocks.line(summary);
  }
}
