package copydesk.format.feed;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The text in a feed's elements, which may be plain, HTML written as text, or XHTML. */
final class Markup {
  /** Tags that a headline may have; anything else in angle brackets is its words. */
  private static final Pattern NO_TAG =
      Pattern.compile(
          "<(?!/?(?:a|abbr|acronym|b|bdi|bdo|big|br|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|p|q|s"
              + "|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr|div|h[1-6]|script|style)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]{0,15}(?=[\\s/>])");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\r?\\n[ \\t\\r]*\\n\\s*");
  private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "input", "col", "area");

  private Markup() {}

  /** A headline of RSS: HTML by custom, text by the letter; null where there is none. */
  static String headline(XmlNode node) {
    if (node == null) {
      return null;
    }
    String text = node.text();
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    Matcher words = NO_TAG.matcher(text);
    return Jsoup.parseBodyFragment(words.replaceAll("&lt;")).text();
  }

  /** A construct of Atom on one line, by its type; null where there is none. */
  static String line(XmlNode node) {
    if (node == null) {
      return null;
    }
    String type = node.get("type");
    boolean html =
        type != null && (type.strip().endsWith("html") || "escaped".equals(node.get("mode")));
    return html && node.children().isEmpty() ? headline(node) : node.text();
  }

  /** The paragraphs of an element that holds HTML, escaped or not; null where it has none. */
  static String text(XmlNode node) {
    if (node.children().isEmpty()) {
      String html = node.text();
      if (!TAG.matcher(html).find()) {
        return plain(Parser.unescapeEntities(html, false));
      }
      return Paragraphs.of(html);
    }
    StringBuilder html = new StringBuilder();
    appendContent(html, node);
    return Paragraphs.of(html.toString());
  }

  /** Plain text in its paragraphs; null where it is blank. */
  static String plain(String text) {
    List<String> paragraphs =
        Stream.of(EMPTY_LINES.split(text, -1))
            .map(Paragraphs::collapsed)
            .filter(paragraph -> !paragraph.isEmpty())
            .toList();
    return paragraphs.isEmpty() ? null : paragraphs.stream().collect(Collectors.joining("\n\n"));
  }

  /** Elements as HTML, whatever their prefixes. */
  private static void appendContent(StringBuilder html, XmlNode node) {
    for (Object part : node.content()) {
      if (part instanceof XmlNode child) {
        String name = child.name().local();
        html.append('<').append(name);
        if (name.equals("a") && child.get("href") != null) {
          html.append(" href=\"link\"");
        }
        html.append('>');
        if (!VOID.contains(name)) {
          appendContent(html, child);
          html.append("</").append(name).append('>');
        }
      } else {
        html.append(((String) part).replace("&", "&amp;").replace("<", "&lt;"));
      }
    }
  }
}
