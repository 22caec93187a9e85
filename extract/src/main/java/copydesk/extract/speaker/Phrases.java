package copydesk.extract.speaker;

import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.records.text.OneLine;

/** Phrases of an article as they are shown: on one line, without stops at their edges. */
final class Phrases {
  private Phrases() {}

  /** The phrase's token range without marks at its edges, or null where nothing is left. */
  static Range trimmed(Tokens tokens, Range phrase) {
    int from = phrase.first();
    int to = phrase.end();
    while (from < to && tokens.shape(from) == Shape.MARK) {
      from++;
    }
    while (to > from && isEdge(tokens, to - 1)) {
      to--;
    }
    return from < to ? new Range(from, to) : null;
  }

  private static boolean isEdge(Tokens tokens, int i) {
    return tokens.shape(i) == Shape.MARK
        && !Character.isLetter(tokens.text().charAt(tokens.end(i) - 1));
  }

  /** The words of a token range on one line. */
  static String text(Tokens tokens, Range words) {
    return OneLine.of(tokens.string(words.first(), words.end()));
  }
}
