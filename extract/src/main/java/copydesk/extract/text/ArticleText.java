package copydesk.extract.text;

import copydesk.records.Section;
import copydesk.records.text.CleanText;
import java.util.List;

/**
 * An article as the steps read it: its layout and its tokens.
 *
 * @param layout blocks and date
 * @param tokens the tokens of all blocks, in text order
 */
public record ArticleText(Layout layout, Tokens tokens) {
  /** Reads a text. Linear; takes any string at all. */
  public static ArticleText of(String text) {
    return of(text, List.of());
  }

  /**
   * Reads a text of which the format marks some parts.
   *
   * @param sections those parts, in text order, without overlaps
   */
  public static ArticleText of(String text, List<Section> sections) {
    CleanText clean = CleanText.of(text);
    Layout layout = Layout.of(clean.text(), GivenSections.of(clean, sections));
    Tokens tokens = new Tokens(clean);
    Tokenizer tokenizer = new Tokenizer(clean.text(), tokens);
    for (int i = 0; i < layout.blocks().size(); i++) {
      Block block = layout.blocks().get(i);
      int first = tokens.size();
      tokenizer.tokenize(block.start(), block.end());
      Sentences.divide(tokens, first, i);
    }
    tokens.finish();
    return new ArticleText(layout, tokens);
  }

  /** The block that a sentence is in. */
  public Block blockOf(int sentence) {
    return layout.blocks().get(tokens.blockOf(sentence));
  }

  /** The headline as it came, or null. */
  public String headline() {
    Block block = layout.headline();
    return block == null ? null : tokens.cleanText().source(block.start(), block.end());
  }
}
