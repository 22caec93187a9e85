package copydesk.extract.text;

import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;

/**
 * The slug that agencies put before their headlines: "Soccer-Villa lose again", "UPDATE 2-BP cuts
 * jobs".
 */
public final class Slugs {
  private static final WordSet SLUGS = WordLists.set("slugs");

  private Slugs() {}

  /**
   * The first token after the slug that starts at {@code from}, or {@code from} where none does.
   */
  public static int end(Tokens tokens, int from, int to) {
    if (from + 2 >= to || !SLUGS.contains(tokens.word(from))) {
      return from;
    }
    int mark = tokens.shape(from + 1) == Shape.NUMBER ? from + 2 : from + 1;
    boolean slug =
        mark + 1 < to
            && tokens.is(mark, '-')
            && !tokens.isSpaced(mark)
            && !tokens.isSpaced(mark + 1);
    return slug ? mark + 1 : from;
  }
}
