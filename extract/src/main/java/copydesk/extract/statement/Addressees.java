package copydesk.extract.statement;

import copydesk.extract.text.WordSet;
import copydesk.extract.text.Words;

/** Finds to whom something is said: "told his US counterpart that", "asked reporters". */
final class Addressees {
  private static final int LONGEST = 9;
  private static final WordSet TELLING =
      WordSet.of(
          "tell told tells telling ask asked asks asking urge urged urges urging assure assured",
          "assures warn warned warns warning remind reminded reminds inform informed informs advise",
          "advised advises thank thanked thanks accuse accused blame blamed criticise criticised",
          "criticize criticized praise praised congratulate congratulated order ordered question",
          "questioned notify notified brief briefed promise promised");

  /** Cues after which the labels may count who is told as a part of what he is told to do. */
  private static final WordSet DIRECTING =
      WordSet.of(
          "tell told tells telling ask asked asks asking urge urged urges urging assure assured",
          "assures warn warned warns warning remind reminded reminds inform informed informs advise",
          "advised advises order ordered orders instruct instructed");

  private static final WordSet WHEN = WordSet.of("last next earlier");
  private static final long TO = Words.hash("to");

  private Addressees() {}

  /** The token range of the words that name the addressee, or null. */
  static int[] find(Reading r, Found statement) {
    int cue = statement.cue;
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
    int limit = Math.min(r.tokens.sentenceEnd(r.tokens.sentenceOf(cue)), start + LONGEST);
    boolean within = statement.start() == start && DIRECTING.contains(r.word(cue));
    int end = start;
    while (end < limit && !ends(r, end) && (within || !isIn(statement, end))) {
      end++;
    }
    return (!within || isDirected(r, end)) && end > start && end < start + LONGEST
        ? new int[] {start, end}
        : null;
  }

  /** "told Qureshi | that", "| to", "| of": what follows is what is told. */
  private static boolean isDirected(Reading r, int end) {
    return switch (r.classOf(end)) {
      case THAT, TO, OF -> true;
      default -> false;
    };
  }

  private static boolean isIn(Found statement, int i) {
    for (int[] range : statement.content) {
      if (i >= range[0] && i < range[1]) {
        return true;
      }
    }
    return statement.source != null && i >= statement.source[0] && i < statement.source[1];
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
          PREPOSITION,
          OF,
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
