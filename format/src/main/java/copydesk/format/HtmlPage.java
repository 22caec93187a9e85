package copydesk.format;

import copydesk.records.Wire;
import copydesk.records.channel.DeadReason;
import copydesk.records.channel.RejectedArticleException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Web pages with one article: its paragraphs without what stands around them, and what the page
 * says of it in JSON-LD, in its head and in marked elements. The id is the page's canonical
 * address. A page without an article is refused with what it is instead.
 */
final class HtmlPage implements Format {
  static final String MEDIA_TYPE = "text/html";

  private static final Set<String> MEDIA_TYPES = Set.of(MEDIA_TYPE, "application/xhtml+xml");

  /** Deeper than any page that people make. */
  private static final int MAX_DEPTH = 512;

  /** Where a page must name its encoding. */
  private static final int HEAD = 4_096;

  private static final Pattern META_CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w-]{2,40})");

  /** How much prose makes an article of a page that does not say that it is one, in characters. */
  private static final int ENOUGH = 250;

  @Override
  public Set<String> mediaTypes() {
    return MEDIA_TYPES;
  }

  @Override
  public Delivery decode(Content content) {
    Document page = parse(text(content));
    PageMeta meta = new PageMeta(page);
    PageFurniture furniture = new PageFurniture(page);
    PageText text = text(page, meta, furniture);
    String note = note(meta.data().corrections(), text.corrections());
    BodyText body = new BodyText();
    PageQuotations.signed(text.blocks()).forEach(block -> body.add(block.kind(), block.text()));
    return Delivery.of(
        Decoded.of(body)
            .id(meta.address())
            .source(meta.source())
            .headline(meta.headline())
            .byline(meta.byline())
            .published(meta.published())
            .firstCreated(meta.published())
            .versionCreated(meta.modified() == null ? meta.published() : meta.modified())
            .language(meta.language())
            .summary(summary(page, meta, body.text()))
            .edNote(note)
            .correction(note != null)
            .kind(meta.isMerePage() ? Wire.Kind.PAGE : Wire.Kind.NEWS)
            .build());
  }

  /** The address does without the text, which is what takes time. */
  @Override
  public String identify(Content content) {
    return new PageMeta(parse(text(content))).address();
  }

  /** What stands below the headline, else the description if the text does not begin with it. */
  private static String summary(Document page, PageMeta meta, String text) {
    for (Element element : page.getAllElements()) {
      if (PageFurniture.isSummary(element)) {
        return element.text();
      }
    }
    String described = PageRoot.letters(meta.summary());
    return PageRoot.letters(text).startsWith(described) ? null : meta.summary();
  }

  private static Document parse(String text) {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(text, "");
  }

  private static PageText text(Document page, PageMeta meta, PageFurniture furniture) {
    String headline = meta.headline();
    Element root = new PageRoot(page, furniture, meta).find();
    boolean live = meta.data().isLive();
    PageText text =
        new PageText(
            root == null
                ? List.of()
                : PageBlocks.of(root, live ? furniture::contains : furniture::containsInStory),
            headline);
    String data = meta.data().text("articleBody");
    if (data != null && !live) {
      text = text.checkedAgainst(PageText.ofData(data, headline));
    }
    boolean enough = meta.isArticle() ? !text.blocks().isEmpty() : text.prose() >= ENOUGH;
    if (!enough) {
      throw new RejectedArticleException(DeadReason.NO_TEXT, PageRefusal.of(page));
    }
    return text;
  }

  /** What is said twice is said once, in the longer form. */
  private static String note(String data, List<String> said) {
    List<String> all = new ArrayList<>();
    if (data != null) {
      all.add(data);
    }
    for (String note : said) {
      String letters = PageRoot.letters(note);
      boolean known = all.stream().anyMatch(n -> PageRoot.letters(n).contains(letters));
      if (!known) {
        all.removeIf(n -> letters.contains(PageRoot.letters(n)));
        all.add(note);
      }
    }
    return all.isEmpty() ? null : String.join(" ", all);
  }

  /** The page's text: as declared with it, as it shows itself, else as it says of itself. */
  private static String text(Content content) {
    if (content.type().charset() != null || content.charset().equals(StandardCharsets.UTF_8)) {
      return content.text();
    }
    byte[] bytes = content.bytes();
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher named = META_CHARSET.matcher(head);
    Charset charset = named.find() ? charset(named.group(1)) : null;
    boolean useful =
        charset != null
            && !charset.name().startsWith("UTF-")
            && !charset.name().equals("ISO-8859-1");
    return useful ? new String(bytes, charset) : content.text();
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
