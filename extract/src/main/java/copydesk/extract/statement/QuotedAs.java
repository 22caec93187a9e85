package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Simon Coveney was quoted as saying by the Irish Times}, {@code … was quoted by state
 * television as saying}, {@code the agency quoted two officials as saying}: who is quoted speaks,
 * who quotes relays, and neither they nor "as saying" are part of the content.
 */
final class QuotedAs {
  private static final int REACH = 14;
  private static final int LONGEST_CONTENT = 90;
  private static final WordSet QUOTED = WordLists.set("quoting-verbs");
  private static final WordSet SAYING = WordSet.of("saying telling adding stating");
  private static final WordSet BE = WordLists.set("quoted-as-be");
  private static final long AS = Words.hash("as");
  private static final WordSet THROUGH = WordSet.of("by in on via");

  private QuotedAs() {}

  /** The statement with its speaker and its relayer, where its cue is "quoted as saying". */
  static Found read(Reading r, Found statement) {
    int cue = statement.cue();
    int sentence = r.tokens().sentenceOf(cue);
    int from = r.tokens().sentenceStart(sentence);
    int to = r.tokens().sentenceEnd(sentence);
    int quoted = QUOTED.contains(r.word(cue)) ? cue : quoted(r, cue, from);
    int saying = quoted < 0 ? -1 : saying(r, quoted, to);
    if (saying < 0) {
      return statement;
    }
    boolean passive = BE.contains(r.word(quoted - 1)) || isThrough(r, quoted + 1);
    Range subject = subject(r, quoted, from);
    Range other = passive ? relayer(r, quoted, saying, to) : object(r, quoted, saying);
    Range speaker = passive ? subject : other;
    Range relayer = passive ? other : subject;
    if (speaker == null) {
      return statement;
    }
    int said = other != null && other.first() > saying ? other.end() : saying + 1;
    List<Range> content = content(r, statement.content(), speaker.first(), said, to);
    if (content.isEmpty()) {
      return statement;
    }
    return statement
        .withContent(content)
        .withSource(speaker)
        .withRelay(relayer == null ? null : new Found.Relay(cue, relayer));
  }

  /** "two officials" of "quoted two officials as saying"; null where nothing stands between. */
  private static Range object(Reading r, int quoted, int saying) {
    int end = quoted + 1;
    while (end < saying - 1 && (end == quoted + 1 || r.classOf(end) != WordClass.PREPOSITION)) {
      end++;
    }
    return end > quoted + 1 ? new Range(quoted + 1, end) : null;
  }

  /**
   * The content without the words from the speaker to the end of "as saying", and who quotes; where
   * nothing is left of it, the rest of the sentence.
   */
  private static List<Range> content(Reading r, List<Range> found, int from, int said, int to) {
    List<Range> content = new ArrayList<>();
    for (Range range : found) {
      boolean before = range.first() < from;
      int first = before ? range.first() : Math.max(range.first(), said);
      int end = before ? Math.min(range.end(), from) : range.end();
      if (first < end) {
        content.add(new Range(first, end));
      }
    }
    int limit = Math.min(to, said + LONGEST_CONTENT);
    int last = r.classOf(limit - 1) == WordClass.STOP ? limit - 1 : limit;
    if (content.isEmpty() && said < last) {
      content.add(new Range(said, last));
    }
    return content;
  }

  private static int quoted(Reading r, int cue, int from) {
    if (cue < 1 || r.word(cue - 1) != AS) {
      return -1;
    }
    for (int i = cue - 2; i >= Math.max(from, cue - REACH); i--) {
      if (QUOTED.contains(r.word(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The "saying" of "quoted as saying", whatever stands before its "as"; or -1. */
  private static int saying(Reading r, int quoted, int to) {
    for (int i = quoted + 1; i + 1 < Math.min(to, quoted + REACH); i++) {
      if (r.word(i) == AS) {
        return SAYING.contains(r.word(i + 1)) ? i + 1 : -1;
      }
    }
    return -1;
  }

  /** The words before "was quoted", back to a mark. */
  private static Range subject(Reading r, int quoted, int from) {
    int end = quoted;
    while (end > from && (BE.contains(r.word(end - 1)) || isAuxiliary(r, end - 1))) {
      end--;
    }
    int first = end;
    while (first > from && end - first < REACH && !isBoundary(r, first - 1)) {
      first--;
    }
    return first < end ? new Range(first, end) : null;
  }

  private static boolean isAuxiliary(Reading r, int i) {
    return r.classOf(i) == WordClass.HAVE || r.classOf(i) == WordClass.ADVERB;
  }

  private static Range relayer(Reading r, int quoted, int cue, int to) {
    int by = isThrough(r, quoted + 1) ? quoted + 1 : isThrough(r, cue + 1) ? cue + 1 : -1;
    if (by < 0) {
      return null;
    }
    int end = by + 1;
    while (end < to && end - by < REACH && r.word(end) != AS && !isBoundary(r, end)) {
      end++;
    }
    return end > by + 1 ? new Range(by + 1, end) : null;
  }

  /** "by the Times", "in local media", "on state television", but not "on Monday". */
  private static boolean isThrough(Reading r, int i) {
    return THROUGH.contains(r.word(i)) && r.classOf(i + 1) != WordClass.TIME;
  }

  private static boolean isBoundary(Reading r, int i) {
    return switch (r.classOf(i)) {
      case COMMA, STOP, COLON, SEMICOLON, DASH, OPENING, CLOSING, BRACKET -> true;
      default -> false;
    };
  }
}
