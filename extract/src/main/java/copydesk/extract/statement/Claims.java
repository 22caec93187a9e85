package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.quotation.Quotation;
import copydesk.extract.text.Range;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which statement each token belongs to, a later one where contents overlap; and which sentences
 * report something.
 */
final class Claims {
  private final int[] statementAt;
  private final BitSet reports = new BitSet();

  Claims(Reading r, List<Found> statements) {
    statementAt = new int[r.tokens().size()];
    Arrays.fill(statementAt, -1);
    for (int s = 0; s < statements.size(); s++) {
      for (Range range : statements.get(s).content()) {
        give(range, s);
        report(r, range);
      }
      int cue = statements.get(s).cue();
      if (cue >= 0) {
        report(r, new Range(cue, cue + 1));
      }
    }
  }

  /** The index of the statement that the token belongs to; or -1. */
  int at(int token) {
    return statementAt[token];
  }

  /** From now on these tokens belong to that statement. */
  void give(Range range, int statement) {
    Arrays.fill(statementAt, range.first(), range.end(), statement);
  }

  private void report(Reading r, Range range) {
    int first = r.tokens().sentenceOf(range.first());
    reports.set(first, r.tokens().sentenceOf(range.last()) + 1);
  }

  /** Whether a statement's cue or a part of its content stands in the sentence. */
  boolean reports(int sentence) {
    return sentence >= 0 && reports.get(sentence);
  }

  /** The index of the first statement that has a token of the quotation; or -1. */
  int of(Quotation quotation) {
    for (int i = quotation.first(); i < quotation.end(); i++) {
      if (statementAt[i] >= 0) {
        return statementAt[i];
      }
    }
    return -1;
  }
}
