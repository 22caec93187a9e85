package copydesk.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A fragment of HTML to the paragraphs of its text: blocks are paragraphs, breaks are line ends,
 * white space collapses. Captions, tables, scripts, pictures and links to other stories are no
 * text. Used for one fragment.
 */
final class Paragraphs implements NodeFilter {
  private static final Set<String> BLOCKS =
      Set.of(
          ("p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote section article main header address"
                  + " pre hr center details summary table caption thead tbody tfoot tr td th body")
              .split(" ", -1));

  private static final Set<String> NO_TEXT =
      Set.of(
          ("script style noscript template iframe object embed applet svg math figure figcaption img"
                  + " picture video audio canvas map form button select textarea input nav aside"
                  + " footer head title")
              .split(" ", -1));

  /** A line that only leads to another story, or to the rest of this one. */
  private static final Pattern RELATED =
      Pattern.compile(
          "(?:read|see|watch|listen)(?: (?:more|also|next|now|here|on))?(?: (?:on|at|about) .{1,60})?:.{1,400}"
              + "|(?:also read|related|related (?:story|stories|article|articles|coverage)|more on this"
              + "(?: story)?|more|you may also like|in case you missed it)(?: ?[:|-]).{1,400}"
              + "|(?:continue reading|read (?:more|the (?:full|whole|entire) (?:story|article))"
              + "|(?:read|view) (?:original|full) (?:story|article)|full story|click here).{0,100}",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern SYNDICATED =
      Pattern.compile(
          "The post .{1,400} (?:first )?appeared (?:first )?on .{1,200}", Pattern.DOTALL);

  private final boolean tables;
  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private boolean linked;
  private boolean skipped;

  private Paragraphs(boolean tables) {
    this.tables = tables;
  }

  /** The paragraphs, with empty lines between them; null where there is no text. */
  static String of(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    Paragraphs found = read(document, false);
    if (found.paragraphs.isEmpty() && found.skipped) {
      found = read(document, true); // a table was all there is: it lays out the text
    }
    return found.paragraphs.isEmpty() ? null : String.join("\n\n", found.paragraphs);
  }

  private static Paragraphs read(Document document, boolean tables) {
    Paragraphs reader = new Paragraphs(tables);
    document.body().filter(reader);
    reader.end();
    return reader;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words.append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    if (NO_TEXT.contains(name)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("table") && !tables) {
      skipped = true;
      end();
      return FilterResult.SKIP_ENTIRELY;
    }
    if (BLOCKS.contains(name)) {
      end();
    } else if (name.equals("br")) {
      words.append('\u2028');
    } else if (name.equals("a") && element.hasAttr("href")) {
      linked = true;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
      end();
    }
    return FilterResult.CONTINUE;
  }

  /** Ends the paragraph; two breaks in a row end one, too. */
  private void end() {
    String all = words.toString();
    words.setLength(0);
    StringBuilder lines = new StringBuilder();
    for (String part : all.split("\u2028", -1)) {
      String line = collapsed(part);
      if (!line.isEmpty()) {
        lines.append(lines.isEmpty() ? "" : "\n").append(line);
      } else if (!lines.isEmpty()) {
        add(lines);
      }
    }
    add(lines);
    linked = false;
  }

  private void add(StringBuilder lines) {
    String paragraph = lines.toString();
    lines.setLength(0);
    boolean other = linked && RELATED.matcher(paragraph).matches();
    if (!paragraph.isEmpty() && !other && !SYNDICATED.matcher(paragraph).matches()) {
      paragraphs.add(paragraph);
    }
  }

  /** The words on one line; characters that nobody sees are none. */
  static String collapsed(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean blank = false;
    boolean seen = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u00AD' || c == '\u200B' || c == '\uFEFF') {
        continue;
      }
      if (Character.isWhitespace(c)) {
        blank = !line.isEmpty();
      } else {
        line.append(blank ? " " : "").append(c);
        blank = false;
        seen |= c != '\u00A0';
      }
    }
    return seen ? line.toString() : "";
  }
}
