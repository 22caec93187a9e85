package copydesk.format;

import copydesk.records.Wire;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** One item of NewsML-G2. */
final class NewsMlItem {
  /** Item classes that have a text to read. */
  private static final Set<String> TEXTS = Set.of("", "text");

  private final Element item;
  private final Element itemMeta;
  private final Element contentMeta;

  private NewsMlItem(Element item) {
    this.item = item;
    this.itemMeta = child(item, "itemmeta");
    this.contentMeta = child(item, "contentmeta");
  }

  /**
   * The article that the item is; null where it is none.
   *
   * @throws RejectedArticleException if it is one, but its text is not there
   */
  static Decoded read(Element item) {
    boolean news = item.normalName().equals("newsitem");
    return news ? new NewsMlItem(item).read() : null;
  }

  private Decoded read() {
    if (!TEXTS.contains(code(child(itemMeta, "itemclass")))) {
      return null;
    }
    String status = qcode(child(itemMeta, "pubstatus"));
    boolean kill = Wire.Provider.CANCELED.equals(WireMarks.code(status));
    NewsMlContent content = new NewsMlContent(child(item, "contentset"));
    BodyText body = WireMarks.marked(content.text());
    String headline = headline();
    if (body.isEmpty() && !kill) {
      if (content.isMedia()) {
        return null;
      }
      body = withoutBody(content, headline);
    }
    String slugline = words(contentMeta, "slugline");
    DecodedBuilder builder =
        (body.isEmpty() ? Decoded.kill() : Decoded.of(body))
            .id(item.attr("guid"))
            .version(item.attr("version"))
            .source(provider())
            .headline(headline)
            .byline(first(words(contentMeta, "by"), content.byline()))
            .bylineTitle(content.bylineTitle())
            .language(language())
            .slugline(slugline)
            .urgency(urgency())
            .status(status)
            .edNote(all(itemMeta, "ednote"))
            .summary(first(summary(), content.summary()))
            .kind(WireMarks.kind(body, slugline, headline, words(contentMeta, "genre")));
    addDates(builder);
    addSignalsAndLinks(builder);
    return builder.build();
  }

  /** An alert is its headline; what lies behind a link is not here. */
  private static BodyText withoutBody(NewsMlContent content, String headline) {
    if (content.link() != null) {
      throw new RejectedArticleException(
          DeadReason.NO_TEXT, "the text is not in the message, but at " + content.link());
    }
    BodyText body = new BodyText();
    return headline == null ? body : body.add(copydesk.records.Section.Kind.PARAGRAPH, headline);
  }

  private void addDates(DecodedBuilder builder) {
    builder
        .firstCreated(first(words(itemMeta, "firstcreated"), words(contentMeta, "contentcreated")))
        .versionCreated(
            first(words(itemMeta, "versioncreated"), words(contentMeta, "contentmodified")));
    Element embargoed = child(itemMeta, "embargoed");
    if (embargoed != null && embargoed.text().isBlank()) {
      builder.embargoedOpen();
    } else if (embargoed != null) {
      builder.embargoed(embargoed.text());
    }
  }

  private void addSignalsAndLinks(DecodedBuilder builder) {
    for (Element child : itemMeta == null ? item.children() : itemMeta.children()) {
      if (child.normalName().equals("signal")) {
        builder.signal(qcode(child));
        builder.correction("correction".equals(code(child)));
      } else if (child.normalName().equals("link")) {
        builder.link(child.attr("rel"), first(child.attr("residref"), child.attr("href")));
      }
    }
  }

  private String headline() {
    String headline = null;
    for (Element child : contentMeta == null ? item.children() : contentMeta.children()) {
      boolean main = !child.hasAttr("role") || code(child.attr("role")).contains("main");
      if (child.normalName().equals("headline") && (headline == null || main)) {
        headline = child.text();
        if (main) {
          break;
        }
      }
    }
    return first(headline, words(itemMeta, "title"));
  }

  private String summary() {
    for (Element child : contentMeta == null ? item.children() : contentMeta.children()) {
      if (child.normalName().equals("description") && !code(child.attr("role")).equals("caption")) {
        return HtmlBlocks.line(child);
      }
    }
    return null;
  }

  private String provider() {
    Element provider = child(itemMeta, "provider");
    return provider == null ? null : first(provider.attr("literal"), qcode(provider));
  }

  private String language() {
    Element language = child(contentMeta, "language");
    return first(language == null ? null : language.attr("tag"), item.attr("lang"));
  }

  private Integer urgency() {
    String urgency = words(contentMeta, "urgency");
    return urgency != null && urgency.matches("[1-9]") ? Integer.valueOf(urgency) : null;
  }

  /** The words of the first child of that name that has any. */
  private static String words(Element parent, String name) {
    if (parent != null) {
      for (Element child : parent.children()) {
        if (child.normalName().equals(name) && !child.text().isBlank()) {
          return child.text().strip();
        }
      }
    }
    return null;
  }

  /** The words of all children of that name. */
  private static String all(Element parent, String name) {
    return parent == null
        ? null
        : parent.children().stream()
            .filter(child -> child.normalName().equals(name))
            .map(HtmlBlocks::line)
            .filter(words -> !words.isEmpty())
            .distinct()
            .collect(Collectors.joining(" "));
  }

  private static Element child(Element parent, String name) {
    if (parent != null) {
      for (Element child : parent.children()) {
        if (child.normalName().equals(name)) {
          return child;
        }
      }
    }
    return null;
  }

  private static String qcode(Element element) {
    return element == null ? null : first(element.attr("qcode"), element.attr("uri"));
  }

  private static String code(Element element) {
    return WireMarks.code(qcode(element));
  }

  private static String code(String value) {
    return WireMarks.code(value);
  }

  private static String first(String one, String other) {
    return one == null || one.isBlank() ? other : one;
  }
}
