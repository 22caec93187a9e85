package copydesk.extract.record;

import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.records.Span;
import copydesk.records.text.CleanText;

/**
 * Converts token ranges and UTF-16 offsets of one text, as it is read, into spans of code points of
 * the text as it came.
 */
public final class Offsets {
  private final Tokens tokens;
  private final CleanText text;
  private final int[] surrogatesBefore;

  public Offsets(Tokens tokens) {
    this.tokens = tokens;
    this.text = tokens.cleanText();
    this.surrogatesBefore = surrogates(text.source());
  }

  /** The span of a half-open token range. */
  public Span ofTokens(int first, int end) {
    return ofText(tokens.start(first), tokens.end(end - 1));
  }

  /** The span of a token range. */
  public Span ofTokens(Range range) {
    return ofTokens(range.first(), range.end());
  }

  /** The span between two UTF-16 offsets. */
  public Span ofText(int start, int end) {
    return new Span(codePoint(text.sourceStart(start)), codePoint(text.sourceEnd(end)));
  }

  private int codePoint(int offset) {
    return surrogatesBefore == null ? offset : offset - surrogatesBefore[offset];
  }

  /** How many pairs of surrogates end before each offset; null where the text has none. */
  private static int[] surrogates(String text) {
    int length = text.length();
    int first = 0;
    while (first < length && !Character.isSurrogate(text.charAt(first))) {
      first++;
    }
    if (first == length) {
      return null;
    }
    int[] before = new int[length + 1];
    for (int i = first + 1; i <= length; i++) {
      boolean pair =
          i >= 2
              && Character.isLowSurrogate(text.charAt(i - 1))
              && Character.isHighSurrogate(text.charAt(i - 2));
      before[i] = before[i - 1] + (pair ? 1 : 0);
    }
    return before;
  }
}
