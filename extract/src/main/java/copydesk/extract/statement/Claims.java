package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.quotation.Quotation;
import copydesk.extract.text.Range;
import java.util.Arrays;
import java.util.List;

/** Which statement each token belongs to; a later one wins where contents overlap. */
final class Claims {
  private final int[] statementAt;

  Claims(Reading r, List<Found> statements) {
    statementAt = new int[r.tokens().size()];
    Arrays.fill(statementAt, -1);
    for (int s = 0; s < statements.size(); s++) {
      for (Range range : statements.get(s).content()) {
        give(range, s);
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
