package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.reference.KnownParties;
import copydesk.extract.text.ArticleText;
import java.util.List;

/**
 * A rule that corrects an article's names.
 *
 * @param of the class that knows the rule
 * @param reason why it stands at its place in the order
 * @param correction what it does
 */
record NameRule(Class<?> of, String reason, Correction correction) {
  /** What a rule does with names. */
  @FunctionalInterface
  interface Correction {
    /** The corrected names; both lists in text order, without overlaps, and never changed. */
    List<Name> apply(ArticleText article, KnownParties known, List<Name> names);
  }

  /** Its name in a trace: that of the class to open. */
  String name() {
    return of.getSimpleName();
  }
}
