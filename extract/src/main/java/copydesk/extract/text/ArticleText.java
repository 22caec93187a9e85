package copydesk.extract.text;

/**
 * An article as the steps read it: its layout and its tokens.
 *
 * @param layout blocks and date
 * @param tokens the tokens of all blocks, in text order
 */
public record ArticleText(Layout layout, Tokens tokens) {
  /** Reads a text. Linear; takes any string at all. */
  public static ArticleText of(String text) {
    Layout layout = Layout.of(text);
    Tokens tokens = new Tokens(text);
    Tokenizer tokenizer = new Tokenizer(text, tokens);
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

  /** The text of the headline, or null. */
  public String headline() {
    Block block = layout.headline();
    return block == null ? null : tokens.text().substring(block.start(), block.end());
  }
}
