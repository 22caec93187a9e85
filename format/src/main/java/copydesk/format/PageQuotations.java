package copydesk.format;

import copydesk.records.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Quotations that a page sets apart and cites to somebody: {@code <blockquote>…<cite>Name</cite>}.
 * How a page looks tells readers that these are quotations; in the text their marks and a signature
 * do: “…”, then — Name.
 */
final class PageQuotations {
  private static final Pattern DASHES = Pattern.compile("^[-–—―~ ]+");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,40}"
              + "(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]{0,40}|de|la|del|di|da|van|von|der|al|bin|of|the)){1,6}"
              + "(?:,.{1,100})?");
  private static final Pattern MARKED = Pattern.compile("[“”„«»\"]");

  private PageQuotations() {}

  /** The blocks, with such quotations in marks and signed; all others are as they were. */
  static List<PageBlocks.Block> signed(List<PageBlocks.Block> blocks) {
    List<PageBlocks.Block> signed = new ArrayList<>();
    for (PageBlocks.Block block : blocks) {
      Element quotation = block.kind() == Section.Kind.CREDIT ? block.home().parent() : null;
      String name = DASHES.matcher(block.text()).replaceFirst("");
      int from = quotation == null ? signed.size() : start(signed, quotation);
      if (from == signed.size() || !NAME.matcher(name).matches()) {
        signed.add(block);
        continue;
      }
      List<PageBlocks.Block> quoted = signed.subList(from, signed.size());
      String words = String.join("\n", quoted.stream().map(PageBlocks.Block::text).toList());
      String marked = MARKED.matcher(words).find() ? words : "“" + words + "”";
      quoted.clear();
      signed.add(new PageBlocks.Block(Section.Kind.PARAGRAPH, marked, quotation, 0));
      signed.add(new PageBlocks.Block(Section.Kind.PARAGRAPH, "— " + name, block.home(), 0));
    }
    return signed;
  }

  /** Where the paragraphs of the quotation begin; the end of the list where there are none. */
  private static int start(List<PageBlocks.Block> blocks, Element quotation) {
    int from = blocks.size();
    while (from > 0
        && quotation.normalName().equals("blockquote")
        && blocks.get(from - 1).kind() == Section.Kind.PARAGRAPH
        && PageText.isWithin(blocks.get(from - 1).home(), quotation)) {
      from--;
    }
    return from;
  }
}
