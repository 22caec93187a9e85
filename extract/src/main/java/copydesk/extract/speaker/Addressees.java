package copydesk.extract.speaker;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.statement.Found;
import copydesk.extract.text.Range;
import copydesk.extract.word.Acts;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/** Finds to whom something is said: "told his US counterpart that", "asked reporters". */
final class Addressees {
  private static final int LONGEST = 9;
  private static final WordSet TELLING = WordLists.set("telling-verbs");

  /** Cues after which the labels may count who is told as a part of what he is told to do. */
  private static final WordSet DIRECTING = WordLists.set("directing-verbs");

  private static final WordSet INFORMING = WordLists.set("informing-verbs");
  private static final WordSet WHEN = WordSet.of("last next earlier");
  private static final long TO = Words.hash("to");

  private Addressees() {}

  /** The token range of the words that name the addressee, or null. */
  static Range find(Reading r, Found statement) {
    int cue = statement.cue();
    if (cue < 0) {
      return null;
    }
    boolean tells = TELLING.contains(r.word(cue));
    int start = cue + 1;
    if (!tells) {
      if (r.word(start) != TO || !Acts.isSaying(r.word(cue))) {
        return null;
      }
      start++;
    }
    int limit = Math.min(r.tokens().sentenceEnd(r.tokens().sentenceOf(cue)), start + LONGEST);
    boolean within = statement.start() == start && DIRECTING.contains(r.word(cue));
    if (within) {
      limit = Math.min(limit, statement.content().get(0).end());
    }
    if (r.classOf(start) == WordClass.OF) {
      return null;
    }
    int end = start;
    while (end < limit && !ends(r, end) && (within || !isIn(statement, end))) {
      end++;
    }
    if (within && !isDirected(r, end)) {
      return named(r, cue, start, limit);
    }
    while (end > start && r.classOf(end - 1) == WordClass.OF) {
      end--;
    }
    return end > start && end < start + LONGEST ? new Range(start, end) : null;
  }

  /** "told Qureshi | that", "| to": what follows is what is told. */
  private static boolean isDirected(Reading r, int end) {
    int next = r.classOf(end) == WordClass.NOT ? end + 1 : end;
    return r.classOf(next) == WordClass.THAT || r.classOf(next) == WordClass.TO;
  }

  /** "told Qureshi | of the plan": a name alone, for "the mayor of Rome" is one phrase. */
  private static Range named(Reading r, int cue, int start, int limit) {
    int end = start;
    while (end < limit && r.classOf(end) == WordClass.CAPITAL) {
      end++;
    }
    boolean of = end > start && end < limit && r.classOf(end) == WordClass.OF;
    return of && INFORMING.contains(r.word(cue)) ? new Range(start, end) : null;
  }

  private static boolean isIn(Found statement, int i) {
    return statement.covers(i) || (statement.source() != null && statement.source().contains(i));
  }

  private static boolean ends(Reading r, int i) {
    if (WHEN.contains(r.word(i))) {
      return true;
    }
    return switch (r.classOf(i)) {
      case COMMA,
          STOP,
          COLON,
          SEMICOLON,
          DASH,
          OPENING,
          CLOSING,
          BRACKET,
          THAT,
          TO,
          NOT,
          PREPOSITION,
          TIME,
          SUBORDINATOR,
          QUESTION,
          RELATIVE,
          MODAL,
          BE,
          HAVE,
          BY,
          ADVERB ->
          true;
      default -> false;
    };
  }
}
