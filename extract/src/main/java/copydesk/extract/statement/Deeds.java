package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/**
 * Verbs that never report words, whoever stands before them and whatever after: {@code voted for
 * the cuts}, {@code known for her bread}, {@code was knocked out}, {@code called off the march},
 * {@code referring to the tower}. Words between quotation marks beside them may be speech.
 */
final class Deeds {
  private static final WordSet DEEDS = WordLists.set("deeds");
  private static final WordSet CALL = WordSet.of("call called calls calling");
  private static final WordSet REFERRING = WordSet.of("referring alluding pointing");
  private static final long OFF = Words.hash("off");

  private Deeds() {}

  /** The statement; null where its cue tells of a deed. */
  static Found read(Reading r, Found f) {
    return !FrameSteps.hasQuotedWords(r, f) && isDeed(r, f.cue()) ? null : f;
  }

  private static boolean isDeed(Reading r, int cue) {
    long word = r.word(cue);
    return DEEDS.contains(word)
        || (CALL.contains(word) && r.word(cue + 1) == OFF)
        || (REFERRING.contains(word) && r.classOf(cue + 1) == WordClass.TO);
  }
}
