package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.quotation.Quotation;
import copydesk.extract.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code "The surprise," she said, "is how little …"}: a quotation that ends in a comma and goes on
 * in small letters within the same sentence is one statement, of the cue that stands nearest to its
 * first part, whatever was made of its second.
 */
final class Interruptions {
  private Interruptions() {}

  /** The statements, with the parts of interrupted quotations together. */
  static List<Found> join(StatementSteps.Story story, List<Found> statements) {
    Reading r = story.reading();
    List<Found> joined = new ArrayList<>(statements);
    for (int q = 1; q < r.quotations().size(); q++) {
      Quotation first = r.quotations().get(q - 1);
      Quotation second = r.quotations().get(q);
      if (isInterrupted(r, first, second)) {
        int owner = at(joined, first.wordsStart());
        int other = at(joined, second.wordsStart());
        if (owner >= 0 && owner != other) {
          Range part = new Range(second.first(), second.end());
          joined.set(owner, joined.get(owner).joinedBy(part));
          if (other >= 0) {
            takeFrom(joined, other, part);
          }
        }
      }
    }
    joined.sort(Comparator.comparingInt(Found::start));
    return joined;
  }

  private static boolean isInterrupted(Reading r, Quotation first, Quotation second) {
    return first.closed()
        && second.opened()
        && r.tokens().sentenceOf(first.end() - 1) == r.tokens().sentenceOf(second.first())
        && r.classOf(first.wordsEnd() - 1) == WordClass.COMMA
        && r.classOf(second.first() - 1) == WordClass.COMMA
        && !r.tokens().shape(second.wordsStart()).isCapital();
  }

  private static int at(List<Found> statements, int token) {
    for (int s = 0; s < statements.size(); s++) {
      if (statements.get(s).covers(token)) {
        return s;
      }
    }
    return -1;
  }

  /** Takes a quotation away from a statement; one that keeps no content goes. */
  private static void takeFrom(List<Found> statements, int index, Range quotation) {
    Found from = statements.get(index);
    List<Range> left = new ArrayList<>(from.content());
    left.removeIf(range -> range.overlaps(quotation));
    if (left.isEmpty()) {
      statements.remove(index);
    } else if (left.size() < from.content().size()) {
      statements.set(index, from.withContent(left));
    }
  }
}
