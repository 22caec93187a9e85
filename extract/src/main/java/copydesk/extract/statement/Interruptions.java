package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.quotation.Quotation;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code "The surprise," she said, "is how little …"}: a quotation that ends in a comma and goes on
 * in small letters within the same sentence is one statement, of the cue that stands nearest to its
 * first part, whatever was made of its second.
 */
final class Interruptions {
  private Interruptions() {}

  /** The statements, with the parts of interrupted quotations together. */
  static List<Found> join(Reading r, List<Found> statements) {
    List<Found> joined = new ArrayList<>(statements);
    for (int q = 1; q < r.quotations.size(); q++) {
      Quotation first = r.quotations.get(q - 1);
      Quotation second = r.quotations.get(q);
      if (isInterrupted(r, first, second)) {
        Found owner = at(joined, first.wordsStart());
        Found other = at(joined, second.wordsStart());
        if (owner != null && owner != other) {
          take(joined, other, second);
          owner.content.add(new int[] {second.first(), second.end()});
        }
      }
    }
    joined.sort(java.util.Comparator.comparingInt(Found::start));
    return joined;
  }

  private static boolean isInterrupted(Reading r, Quotation first, Quotation second) {
    return first.closed()
        && second.opened()
        && r.tokens.sentenceOf(first.end() - 1) == r.tokens.sentenceOf(second.first())
        && r.classOf(first.wordsEnd() - 1) == WordClass.COMMA
        && r.classOf(second.first() - 1) == WordClass.COMMA
        && !r.tokens.shape(second.wordsStart()).isCapital();
  }

  private static Found at(List<Found> statements, int token) {
    for (Found statement : statements) {
      for (int[] range : statement.content) {
        if (token >= range[0] && token < range[1]) {
          return statement;
        }
      }
    }
    return null;
  }

  /** Takes a quotation away from a statement; one that keeps no content goes. */
  private static void take(List<Found> statements, Found from, Quotation quotation) {
    if (from == null) {
      return;
    }
    from.content.removeIf(range -> range[0] < quotation.end() && range[1] > quotation.first());
    if (from.content.isEmpty()) {
      statements.remove(from);
    }
  }
}
