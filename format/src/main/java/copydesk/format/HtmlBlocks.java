package copydesk.format;

import copydesk.records.Section;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of an element of HTML, XHTML or NITF, block by block: no two blocks touch, and none
 * loses a word. White space collapses; {@code br} is a line break, two of them an end. Scripts,
 * pictures with their captions, forms and other elements without prose are left out. Tables of
 * figures are left out, too, unless they are all there is. Linear; needs no stack.
 */
final class HtmlBlocks {
  private static final Set<String> LEFT_OUT =
      Set.of(
          ("script style noscript template head title meta link iframe object embed applet svg math"
                  + " canvas audio video picture img map figure figcaption caption nav aside form"
                  + " button select textarea input label menu dialog media media-caption"
                  + " media-metadata media-producer media-reference fn nitf-table byline dateline"
                  + " hedline abstract distributor")
              .split(" ", -1));
  private static final Set<String> BLOCKS =
      Set.of(
          ("p div section article header footer main ul ol li dl dt dd blockquote address hr center"
                  + " details summary fieldset html body block bq credit tagline table tbody thead"
                  + " tfoot tr td th note rule body.content body.end body.head copyrite nitf")
              .split(" ", -1));
  private static final Set<String> SUBHEADS =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2");

  private final BodyText body = new BodyText();
  private final BodyText tables = new BodyText();
  private final StringBuilder words = new StringBuilder();
  private Section.Kind kind = Section.Kind.PARAGRAPH;

  private HtmlBlocks() {}

  /** The text below the element and its sections; empty where it has none. */
  static BodyText of(Element root) {
    HtmlBlocks blocks = new HtmlBlocks();
    root.filter(blocks.new Walk(root));
    blocks.endBlock();
    return blocks.body.isEmpty() ? blocks.tables : blocks.body;
  }

  /** The words of an element on one line, those of its blocks with a blank between them. */
  static String line(Element element) {
    return of(element).text().replaceAll("\\s+", " ").strip();
  }

  private final class Walk implements NodeFilter {
    private final Element root;

    private Walk(Element root) {
      this.root = root;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      String name = element.normalName();
      if (!element.equals(root) && (LEFT_OUT.contains(name) || element.hasAttr("hidden"))) {
        return FilterResult.SKIP_ENTIRELY;
      }
      return start(element, name);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        if (BLOCKS.contains(name) || SUBHEADS.contains(name)) {
          endBlock();
          kind = Section.Kind.PARAGRAPH;
        }
      }
      return FilterResult.CONTINUE;
    }
  }

  private NodeFilter.FilterResult start(Element element, String name) {
    if (name.equals("br")) {
      lineBreak();
    } else if (name.equals("pre")) {
      endBlock();
      addPlain(element.wholeText());
      return NodeFilter.FilterResult.SKIP_ENTIRELY;
    } else if (name.equals("table") && element.selectFirst("p") == null) {
      endBlock();
      addTable(element);
      return NodeFilter.FilterResult.SKIP_ENTIRELY;
    } else if (SUBHEADS.contains(name)) {
      endBlock();
      kind = Section.Kind.SUBHEAD;
    } else if (BLOCKS.contains(name)) {
      endBlock();
    }
    return NodeFilter.FilterResult.CONTINUE;
  }

  /** Adds words with one blank for each run of white space. */
  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085') {
        if (!words.isEmpty() && words.charAt(words.length() - 1) > ' ') {
          words.append(' ');
        }
      } else if (c != '\u00AD') { // a soft hyphen only shows where a line ends
        words.append(c);
      }
    }
  }

  private void lineBreak() {
    int end = words.length();
    while (end > 0 && words.charAt(end - 1) == ' ') {
      end--;
    }
    words.setLength(end);
    if (end == 0 || words.charAt(end - 1) == '\n') {
      Section.Kind same = kind;
      endBlock();
      kind = same;
    } else {
      words.append('\n');
    }
  }

  private void endBlock() {
    if (!words.isEmpty()) {
      body.add(kind, words.toString());
      words.setLength(0);
    }
  }

  /** Text that is set as it is typed: columns are a table, the rest is paragraphs. */
  private void addPlain(String text) {
    BodyText plain = PlainBlocks.of(text);
    boolean table = plain.sections().stream().allMatch(s -> s.kind() == Section.Kind.TABLE);
    (table ? tables : body).add(plain);
  }

  /** A row a line, its cells apart. */
  private void addTable(Element table) {
    StringBuilder rows = new StringBuilder();
    for (Element row : table.select("tr")) {
      StringBuilder cells = new StringBuilder();
      for (Element cell : row.children()) {
        cells.append(cells.isEmpty() ? "" : "\t").append(cell.text().strip());
      }
      rows.append(rows.isEmpty() ? "" : "\n").append(cells);
    }
    tables.add(Section.Kind.TABLE, rows.toString());
  }
}
