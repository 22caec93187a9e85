package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/**
 * Verbs that never report words, whoever stands before them and whatever after: {@code voted for
 * the cuts}, {@code known for her bread}, {@code was knocked out}, {@code called off the march},
 * {@code referring to the tower}, {@code agreed to share the catch}. Words between quotation marks
 * beside them may be speech.
 */
final class Deeds {
  private static final WordSet DEEDS = WordLists.set("deeds");
  private static final WordSet CALL = WordSet.of("call called calls calling");
  private static final WordSet REFERRING = WordSet.of("referring alluding pointing");
  private static final WordSet AGREE = WordSet.of("agree agreed agrees agreeing");
  private static final long OFF = Words.hash("off");

  private Deeds() {}

  /** The statement; null where its cue tells of a deed. */
  static Found read(Reading r, Found f) {
    return !FrameSteps.hasQuotedWords(r, f) && isDeed(r, f) ? null : f;
  }

  private static boolean isDeed(Reading r, Found f) {
    int cue = f.cue();
    long word = r.word(cue);
    boolean to = !f.content().isEmpty() && r.classOf(f.start()) == WordClass.TO;
    return DEEDS.contains(word)
        || (CALL.contains(word) && r.word(cue + 1) == OFF)
        || (AGREE.contains(word) && (to || r.classOf(cue + 1) == WordClass.TO))
        || (REFERRING.contains(word) && r.classOf(cue + 1) == WordClass.TO);
  }
}
