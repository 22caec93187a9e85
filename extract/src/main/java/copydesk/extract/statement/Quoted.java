package copydesk.extract.statement;

import copydesk.extract.text.WordSet;
import copydesk.extract.text.Words;

/**
 * {@code Simon Coveney was quoted as saying by the Irish Times}, {@code … was quoted by state
 * television as saying}: who is quoted speaks, who quotes relays.
 */
final class Quoted {
  private static final int REACH = 14;
  private static final WordSet QUOTED = WordSet.of("quoted cited");
  private static final WordSet BE = WordSet.of("was were is are been being");
  private static final long AS = Words.hash("as");
  private static final long BY = Words.hash("by");

  private Quoted() {}

  /** The statement with its speaker and its relayer, where its cue is "quoted as saying". */
  static Found read(Reading r, Found statement) {
    int cue = statement.cue;
    if (cue < 3 || r.word(cue - 1) != AS) {
      return statement;
    }
    int sentence = r.tokens.sentenceOf(cue);
    int from = r.tokens.sentenceStart(sentence);
    int quoted = quoted(r, cue, from);
    if (quoted < 0) {
      return statement;
    }
    int[] speaker = subject(r, quoted, from);
    int[] relayer = relayer(r, quoted, cue, r.tokens.sentenceEnd(sentence));
    if (speaker == null) {
      return statement;
    }
    Found relay =
        relayer == null
            ? null
            : new Found(cue, statement.cueProbability, statement.content, relayer, null);
    return new Found(cue, statement.cueProbability, statement.content, speaker, relay);
  }

  private static int quoted(Reading r, int cue, int from) {
    for (int i = cue - 2; i >= Math.max(from, cue - REACH); i--) {
      if (QUOTED.contains(r.word(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The words before "was quoted", back to a mark. */
  private static int[] subject(Reading r, int quoted, int from) {
    int end = quoted;
    while (end > from && BE.contains(r.word(end - 1))) {
      end--;
    }
    int first = end;
    while (first > from && !isBoundary(r, first - 1)) {
      first--;
    }
    return first < end ? new int[] {first, end} : null;
  }

  private static int[] relayer(Reading r, int quoted, int cue, int to) {
    int by = r.word(quoted + 1) == BY ? quoted + 1 : r.word(cue + 1) == BY ? cue + 1 : -1;
    if (by < 0) {
      return null;
    }
    int end = by + 1;
    while (end < to && r.word(end) != AS && !isBoundary(r, end)) {
      end++;
    }
    return end > by + 1 ? new int[] {by + 1, end} : null;
  }

  private static boolean isBoundary(Reading r, int i) {
    return switch (r.classOf(i)) {
      case COMMA, STOP, COLON, SEMICOLON, DASH, OPENING, CLOSING, BRACKET -> true;
      default -> false;
    };
  }
}
