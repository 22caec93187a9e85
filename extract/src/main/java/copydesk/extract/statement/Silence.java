package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/**
 * Who keeps silent says nothing: {@code declined to comment}, {@code did not respond to a request},
 * {@code would not say whether}, {@code has not said how}, {@code had no comment}. Nor is it a
 * statement on which terms somebody speaks: {@code on condition of anonymity}.
 */
final class Silence {
  private static final int FARTHEST_NOT = 4;
  private static final WordSet DECLINING = WordLists.set("declining-verbs");
  private static final WordSet TELLING = WordLists.set("withheld-speech");
  private static final WordSet FAILING = WordSet.of("failed unable reached yet");
  private static final WordSet COMMENT = WordSet.of("comment comments statement response");
  private static final WordSet NO = WordSet.of("no any");
  private static final long ON = Words.hash("on");
  private static final long CONDITION = Words.hash("condition");
  private static final long ANONYMITY = Words.hash("anonymity");

  private Silence() {}

  /** The statement; null where its cue tells of silence. */
  static Found read(Reading r, Found f) {
    boolean silent = !FrameSteps.hasQuotedWords(r, f) && isSilent(r, f.cue());
    return silent ? null : f;
  }

  private static boolean isSilent(Reading r, int cue) {
    long word = r.word(cue);
    if (DECLINING.contains(word)) {
      boolean to = r.classOf(cue + 1) == WordClass.TO;
      return COMMENT.contains(r.word(cue + 1)) || (to && TELLING.contains(r.word(cue + 2)));
    }
    if (COMMENT.contains(word) && NO.contains(r.word(cue - 1))) {
      return true;
    }
    return TELLING.contains(word) && isDenied(r, cue);
  }

  /** "did not immediately respond", "has yet to comment", "declined to say". */
  private static boolean isDenied(Reading r, int cue) {
    for (int i = cue - 1; i >= cue - FARTHEST_NOT; i--) {
      switch (r.classOf(i)) {
        case NOT -> {
          return true;
        }
        case DO, MODAL, HAVE -> {
          return isContractedNot(r, i);
        }
        case ADVERB, LY, TO, PREPOSITION -> {
          // "immediately", "to", "for"
        }
        default -> {
          return FAILING.contains(r.word(i)) || DECLINING.contains(r.word(i));
        }
      }
    }
    return false;
  }

  private static boolean isContractedNot(Reading r, int i) {
    String text = r.tokens().string(i, i + 1);
    return text.endsWith("n't") || text.endsWith("n’t");
  }

  /** The window of a cue without "on condition of anonymity" and what follows that. */
  static Range withoutTerms(Reading r, int cue, Range window) {
    for (int i = cue + 1; i + 3 < window.end(); i++) {
      if (r.word(i + 1) == CONDITION && r.word(i) == ON && r.word(i + 3) == ANONYMITY) {
        boolean goesOn = r.classOf(i + 4) == WordClass.COMMA || r.classOf(i + 4) == WordClass.THAT;
        return goesOn ? window : window.upTo(i);
      }
    }
    return window;
  }
}
