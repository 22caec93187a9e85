package copydesk.format;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Tells tables of figures from those that only place text on a page, and reads them. */
final class HtmlTables {
  /** How many nodes of a table are looked at: what is larger only places text. */
  private static final int MAX_NODES = 5_000;

  /** The longest mean of a cell's text, in characters. */
  private static final int MEAN_CELL = 60;

  private HtmlTables() {}

  /** Whether it holds figures: cells in rows, short, without paragraphs or tables in them. */
  static boolean isData(Element table) {
    if (table.attr("role").equals("presentation")) {
      return false;
    }
    Count count = new Count();
    table.filter(count);
    return !count.layout
        && count.rows > 1
        && count.cells > count.rows
        && count.characters <= (long) MEAN_CELL * count.cells;
  }

  /** A line for each row, with a tab between cells. */
  static String text(Element table) {
    StringBuilder text = new StringBuilder();
    for (Element row : table.getElementsByTag("tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        cells.add(cell.text());
      }
      String line = String.join("\t", cells).strip();
      text.append(text.isEmpty() || line.isEmpty() ? "" : "\n").append(line);
    }
    return text.toString();
  }

  private static final class Count implements NodeFilter {
    private boolean layout;
    private int nodes;
    private int rows;
    private int cells;
    private long characters;

    @Override
    public FilterResult head(Node node, int depth) {
      nodes++;
      if (node instanceof TextNode text) {
        characters += text.isBlank() ? 0 : text.getWholeText().strip().length();
      } else if (node instanceof Element element) {
        switch (element.normalName()) {
          case "tr" -> rows++;
          case "td", "th" -> cells++;
          case "table" -> layout |= depth > 0;
          case "article", "h1", "form" -> layout = true;
          default -> {}
        }
      }
      layout |= nodes > MAX_NODES;
      return layout ? FilterResult.STOP : FilterResult.CONTINUE;
    }
  }
}
