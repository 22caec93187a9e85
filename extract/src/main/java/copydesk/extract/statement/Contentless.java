package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/**
 * That somebody spoke, without what was said: {@code posted about the call}, {@code asked whether
 * she would stay, she replied}, {@code denied that}, {@code had warned Holm in March}, {@code
 * raised its forecast for the year}. Words between quotation marks beside such a cue are content.
 */
public final class Contentless {
  private static final WordSet ABOUT = WordSet.of("about");
  private static final WordSet SPEAKING = WordLists.set("speaking-verbs");
  private static final WordSet ASKED = WordSet.of("asked pressed quizzed questioned");
  private static final WordSet THIS = WordSet.of("that this it so");
  private static final WordSet WARNING = WordLists.set("informing-verbs");
  private static final WordSet REPORTS = WordLists.set("nouns-like-cues");
  private static final WordSet WHEN = WordSet.of("when if");
  private static final long WARNED = Words.hash("warned");

  /** What a noun may have between its possessive and itself: "its full-year forecast". */
  private static final int FARTHEST_OWNER = 3;

  private Contentless() {}

  /** The statement; null where it has no content. */
  static Found read(Reading r, Found f) {
    boolean none =
        !f.content().isEmpty()
            && !FrameSteps.hasQuotedWords(r, f)
            && (isAsked(r, f) || isPointer(r, f) || isTold(r, f) || isNoun(r, f));
    return none ? null : f;
  }

  /**
   * Whether it tells of what somebody spoke, and not what he said: "tweeted about the talks". Asked
   * when all is read, for he is who spoke last: "the tweet" that comes next is his.
   */
  public static boolean isTopic(Reading r, Found f) {
    int after = f.cue() + 1;
    return f.cue() >= 0
        && !FrameSteps.hasQuotedWords(r, f)
        && SPEAKING.contains(r.word(f.cue()))
        && ABOUT.contains(r.word(after))
        && (f.start() == after || f.start() == after + 1);
  }

  /** "Asked whether she would stay, …": nobody says who asked, for the answer counts. */
  private static boolean isAsked(Reading r, Found f) {
    int cue = f.cue();
    int sentence = r.tokens().sentenceStart(r.tokens().sentenceOf(cue));
    boolean opens =
        cue == sentence
            || r.classOf(cue - 1) == WordClass.COMMA
            || r.classOf(cue - 1) == WordClass.OPENING
            || WHEN.contains(r.word(cue - 1));
    return f.source() == null && opens && ASKED.contains(r.word(cue)) && f.start() > cue;
  }

  /** "denied that." */
  private static boolean isPointer(Reading r, Found f) {
    Range content = f.content().get(0);
    return f.content().size() == 1
        && content.length() == 1
        && content.first() == f.cue() + 1
        && THIS.contains(r.word(content.first()));
  }

  /** "had warned Holm in March": a name and when or where, but not of what. */
  private static boolean isTold(Reading r, Found f) {
    Range content = f.content().get(0);
    boolean tells = WARNING.contains(r.word(f.cue())) || r.word(f.cue()) == WARNED;
    if (!tells || f.content().size() > 1 || content.first() != f.cue() + 1) {
      return false;
    }
    int i = content.first();
    while (i < content.end() && r.classOf(i) == WordClass.CAPITAL) {
      i++;
    }
    if (i == content.first()) {
      return false;
    }
    boolean when = i < content.end() && r.classOf(i) == WordClass.PREPOSITION;
    for (i = when ? i + 1 : i; i < content.end(); i++) {
      boolean time = r.classOf(i) == WordClass.TIME || r.classOf(i) == WordClass.NUMBER;
      if (!time && r.classOf(i) != WordClass.CAPITAL) {
        return false;
      }
    }
    return true;
  }

  /** "its profit forecast for the year". */
  private static boolean isNoun(Reading r, Found f) {
    int cue = f.cue();
    if (!REPORTS.contains(r.word(cue)) || r.classOf(cue + 1) != WordClass.PREPOSITION) {
      return false;
    }
    for (int i = cue - 1; i >= Math.max(0, cue - FARTHEST_OWNER); i--) {
      switch (r.classOf(i)) {
        case POSSESSIVE -> {
          return true;
        }
        case OTHER, NOUN_ENDING, HYPHEN, TIME, ED, ING -> {
          // "full-year", "quarterly profit", "revised"
        }
        default -> {
          return false;
        }
      }
    }
    return false;
  }
}
