package copydesk.format;

import copydesk.records.text.OneLine;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What a page says of its article outside of the text: first in JSON-LD, then in its head, then in
 * marked elements. What it does not say is null.
 */
final class PageMeta {
  private static final Pattern SAVED_FROM =
      Pattern.compile("saved from url=\\(\\d+\\)(\\S{1,2000})");

  /** What sites put before and after the name in a byline. */
  private static final Pattern BY =
      Pattern.compile("(?i)(?:written |posted |words )?(?:by|von|par|por|di|door|af|av)\\b:? +");

  private static final int LONGEST_BYLINE = 200;

  private static final List<String> TITLE_BARS = List.of(" | ", " — ", " – ", " - ", " » ", " : ");

  private final Document page;
  private final PageData data;
  private final String address;

  PageMeta(Document page) {
    this.page = page;
    String own = ownAddress(page);
    this.data = PageData.of(page, own);
    this.address = own == null ? data.address() : own;
  }

  /** What the page says in JSON-LD. */
  PageData data() {
    return data;
  }

  /** The page's own address, which is the article's id. */
  String address() {
    return address;
  }

  private static String ownAddress(Document page) {
    Element link = page.selectFirst("link[rel~=(?i)^canonical$][href]");
    String canonical = link == null ? null : PageAddress.of(link.attr("href"));
    String graph = PageAddress.of(meta(page, "og:url"));
    if (canonical != null && (graph == null || !PageAddress.isRoot(canonical))) {
      return canonical;
    }
    return graph == null ? savedFrom(page) : graph;
  }

  /** Browsers write in a comment where they saved a page from. */
  private static String savedFrom(Document page) {
    for (Node node : page.childNodes()) {
      Matcher saved = SAVED_FROM.matcher(node instanceof Comment comment ? comment.getData() : "");
      if (saved.find()) {
        return PageAddress.of(saved.group(1));
      }
    }
    return null;
  }

  String headline() {
    Element heading = page.selectFirst("[itemprop=headline], h1");
    return first(
        data.text("headline"),
        meta(page, "og:title"),
        heading == null ? null : words(heading),
        title(page.title()));
  }

  /** A title without the site's name, which is the shorter of what stands at its two ends. */
  private static String title(String title) {
    for (String bar : TITLE_BARS) {
      int first = title.indexOf(bar);
      if (first >= 0) {
        String start = title.substring(0, title.lastIndexOf(bar));
        String end = title.substring(first + bar.length());
        return start.length() >= end.length() ? start : end;
      }
    }
    return title;
  }

  String byline() {
    Element marked =
        page.selectFirst("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]");
    String named = marked == null ? first(byline("byline"), byline("author")) : words(marked);
    return first(
        data.authors(),
        author(meta(page, "author")),
        author(meta(page, "article:author")),
        author(named));
  }

  private String byline(String name) {
    Element line = page.selectFirst("[class~=(?i)\\b" + name + "]:not(body):not(article)");
    return line == null ? null : words(line);
  }

  private static String author(String value) {
    if (value == null || value.contains("://") || value.length() > LONGEST_BYLINE) {
      return null;
    }
    Matcher by = BY.matcher(value);
    return by.lookingAt() ? value.substring(by.end()) : value;
  }

  String published() {
    return first(
        data.text("datePublished"),
        meta(page, "article:published_time"),
        marked("datePublished"),
        meta(page, "date"),
        meta(page, "dc.date"),
        meta(page, "dcterms.created"));
  }

  String modified() {
    return first(
        data.text("dateModified"),
        meta(page, "article:modified_time"),
        meta(page, "og:updated_time"),
        marked("dateModified"));
  }

  private String marked(String property) {
    Element element = page.selectFirst("[itemprop=" + property + "]");
    if (element == null) {
      return null;
    }
    return first(element.attr("datetime"), element.attr("content"));
  }

  String language() {
    Element root = page.selectFirst("html");
    return first(
        data.name("inLanguage"),
        root == null ? null : root.attr("lang"),
        root == null ? null : root.attr("xml:lang"),
        meta(page, "og:locale"),
        meta(page, "content-language"));
  }

  String source() {
    return first(data.name("publisher"), meta(page, "og:site_name"));
  }

  String summary() {
    return first(data.text("description"), meta(page, "og:description"), meta(page, "description"));
  }

  /** Whether the page says anywhere that it is an article. */
  boolean isArticle() {
    String type = meta(page, "og:type");
    return data.isArticle()
        || (type != null && type.toLowerCase(Locale.ROOT).contains("article"))
        || page.selectFirst("[itemprop=articleBody], [itemtype*=NewsArticle]") != null;
  }

  /** Whether it is nothing but a page: no article, of no date, by nobody. */
  boolean isMerePage() {
    return !isArticle() && published() == null && byline() == null;
  }

  private static String meta(Document page, String name) {
    for (Element element : page.getElementsByTag("meta")) {
      boolean named =
          name.equalsIgnoreCase(element.attr("property"))
              || name.equalsIgnoreCase(element.attr("name"))
              || name.equalsIgnoreCase(element.attr("http-equiv"));
      if (named && !element.attr("content").isBlank()) {
        return element.attr("content").strip();
      }
    }
    return null;
  }

  /** Names in a row, as they stand in a byline. */
  static String joined(List<String> names) {
    int last = names.size() - 1;
    if (last < 1) {
      return names.isEmpty() ? null : names.get(0);
    }
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String words(Element element) {
    StringBuilder all = new StringBuilder();
    for (PageBlocks.Block block : PageBlocks.of(element, e -> e.normalName().equals("time"))) {
      all.append(all.isEmpty() ? "" : " ").append(block.text());
    }
    return OneLine.of(all.toString());
  }

  private static String first(String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
