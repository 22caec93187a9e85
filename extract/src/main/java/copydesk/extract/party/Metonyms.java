package copydesk.extract.party;

import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/** Tells a capital that stands for its government ("Islamabad said") from one that is a place. */
final class Metonyms {
  private static final WordSet ACTS = WordLists.set("government-verbs");
  private static final WordSet ADDRESSING = WordLists.set("before-addressed-capital");
  private static final WordSet PLACE_BEFORE = WordLists.set("before-place");
  private static final WordSet RELATIONS = WordLists.set("relations");
  private static final WordSet OWNED = WordLists.set("owned-by-government");
  private static final long BETWEEN = Words.hash("between");
  private static final long AND = Words.hash("and");
  private static final long WITH = Words.hash("with");

  private Metonyms() {}

  /** Whether a capital, named by these tokens, stands for its government. */
  static boolean standsForGovernment(Tokens t, Range capital) {
    int first = capital.first();
    int end = capital.end();
    int from = t.sentenceStart(t.sentenceOf(first));
    int to = t.sentenceEnd(t.sentenceOf(first));
    long before = first > from ? t.word(first - 1) : 0;
    long after = end < to ? t.word(end) : 0;
    if (PLACE_BEFORE.contains(before)) {
      return false;
    }
    boolean paired =
        before == BETWEEN || (before == AND && first - 3 >= from && t.word(first - 3) == BETWEEN);
    boolean related = before == WITH && first - 2 >= from && RELATIONS.contains(t.word(first - 2));
    boolean owns =
        end + 1 < to
            && t.isPossessive(end)
            && (OWNED.contains(t.word(end + 1))
                || (end + 2 < to && OWNED.contains(t.word(end + 2))));
    return paired || related || owns || ACTS.contains(after) || ADDRESSING.contains(before);
  }
}
