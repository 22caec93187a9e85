package copydesk.format;

import copydesk.records.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Reads the text of HTML as its blocks: what a browser would begin a line for. White space within a
 * block is one blank, {@code br} a line break, and two of these the end of a block; characters that
 * nobody sees are left out. Depth of nesting costs no stack. Not thread-safe.
 */
final class PageBlocks implements NodeFilter {
  private static final Set<String> BLOCKS =
      Set.of(
          ("html body address article aside blockquote caption center dd details dialog dir div dl dt fieldset"
                  + " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main"
                  + " menu nav ol option p pre section summary table tbody td tfoot th thead tr ul")
              .split(" ", -1));
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** What a first letter is marked with where it is drawn large. */
  private static final Set<String> DROP_CAPS = Set.of("dropcap", "initialcap", "firstletter");

  private static final int LONGEST_DROP_CAP = 3;

  /**
   * A block.
   *
   * @param kind what it is: a paragraph, a subhead, a table, or the credit of a quotation
   * @param text its words, without white space at its ends
   * @param home the element that makes the block
   * @param linked how many of its characters are within links
   */
  record Block(Section.Kind kind, String text, Element home, int linked) {
    /** Whether next to nothing of it is outside of links. */
    boolean isLink() {
      return linked * 10L >= text.length() * 9L;
    }
  }

  private final Predicate<Element> leftOut;
  private final Element root;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private Element home;
  private boolean blank;
  private boolean lineBreak;
  private int links;
  private int linked;
  private int preformatted;

  private PageBlocks(Element root, Predicate<Element> leftOut) {
    this.root = root;
    this.home = root;
    this.leftOut = leftOut;
  }

  /**
   * The blocks within an element, in their order.
   *
   * @param leftOut which elements below it are passed over with all that is in them
   */
  static List<Block> of(Element root, Predicate<Element> leftOut) {
    PageBlocks walk = new PageBlocks(root, leftOut);
    root.filter(walk);
    walk.endBlock();
    return walk.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    if (!element.equals(root) && leftOut.test(element)) {
      if (isBlock(element)) {
        endBlock();
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("table") && HtmlTables.isData(element)) {
      endBlock();
      add(Section.Kind.TABLE, HtmlTables.text(element), element, 0);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (isBlock(element)) {
      endBlock();
      home = element;
    }
    enter(name);
    return FilterResult.CONTINUE;
  }

  private void enter(String name) {
    switch (name) {
      case "br" -> lineBreak();
      case "a" -> links++;
      case "pre" -> preformatted++;
      case "q" -> append("“");
      default -> {}
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (isBlock(element)) {
        endBlock();
        home = element.parent() == null ? root : element.parent();
      }
      switch (element.normalName()) {
        case "a" -> links--;
        case "pre" -> preformatted--;
        case "q" -> append("”");
        default -> {}
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isBlock(Element element) {
    String name = element.normalName();
    return (BLOCKS.contains(name) && !isDropCap(element)) || isCredit(element);
  }

  /** A large first letter in a box of its own: it belongs to the word that follows. */
  private static boolean isDropCap(Element element) {
    return element.childNodeSize() == 1
        && ElementWords.any(element, DROP_CAPS)
        && element.wholeText().strip().length() <= LONGEST_DROP_CAP;
  }

  /** Who is quoted, below a quotation that is set apart. */
  private static boolean isCredit(Element element) {
    String name = element.normalName();
    Element parent = element.parent();
    return parent != null
        && (name.equals("cite") || name.equals("footer"))
        && parent.normalName().equals("blockquote");
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && preformatted > 0) {
        lineBreak |= !words.isEmpty();
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
      } else if (isSeen(c)) {
        separate();
        words.append(c);
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  private static boolean isSeen(char c) {
    boolean unseen = c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
    return !unseen && !Character.isISOControl(c);
  }

  private void separate() {
    if (!words.isEmpty() && (lineBreak || blank)) {
      words.append(lineBreak ? '\n' : ' ');
      linked += links > 0 ? 1 : 0;
    }
    lineBreak = false;
    blank = false;
  }

  private void lineBreak() {
    if (lineBreak) {
      Element here = home;
      endBlock();
      home = here;
    } else {
      lineBreak = !words.isEmpty();
    }
  }

  private void endBlock() {
    Section.Kind kind = Section.Kind.PARAGRAPH;
    if (HEADINGS.contains(home.normalName().toLowerCase(Locale.ROOT))) {
      kind = Section.Kind.SUBHEAD;
    } else if (isCredit(home)) {
      kind = Section.Kind.CREDIT;
    }
    add(kind, words.toString(), home, linked);
    words.setLength(0);
    linked = 0;
    blank = false;
    lineBreak = false;
  }

  private void add(Section.Kind kind, String text, Element element, int inLinks) {
    if (!text.isBlank()) {
      blocks.add(new Block(kind, text, element, inLinks));
    }
  }
}
