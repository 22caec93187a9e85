package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.text.Range;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/**
 * The report at the end of a sentence: {@code …, the Kremlin said on Monday}, {@code …, according
 * to the Alma Times}, {@code …, as reported by state media}, {@code …, reports the Daily Tribune},
 * {@code …, quoted by AFP}.
 *
 * @param start its first token: the comma, or "according" where none stands before that
 * @param cue its word of saying
 * @param source the words that name who reports
 */
record TrailingReport(int start, int cue, Range source) {
  private static final int LONGEST_SOURCE = 10;
  private static final int LONGEST_END = 4;

  /** How many tokens of a sentence's end are looked at. */
  private static final int REACH = 30;

  private static final WordSet SAID = WordLists.set("trailing-verbs");
  private static final WordSet QUOTED = WordSet.of("quoted cited");
  private static final long ACCORDING = Words.hash("according");
  private static final long AS = Words.hash("as");

  /**
   * The report that ends a sentence; or null.
   *
   * @param from the first token that it may start at
   * @param to one past the sentence's last word
   */
  static TrailingReport find(Reading r, int from, int to) {
    int farthest = Math.max(from, to - REACH);
    for (int i = to - 2; i >= farthest && !r.isQuoted(i); i--) {
      boolean comma = r.classOf(i) == WordClass.COMMA;
      TrailingReport found = comma || isAccording(r, i) ? at(r, i, to) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** "said in a note according to the Blaze": where no comma stands before it. */
  private static boolean isAccording(Reading r, int i) {
    return r.word(i) == ACCORDING && r.classOf(i - 1) != WordClass.COMMA;
  }

  private static TrailingReport at(Reading r, int start, int to) {
    int i = r.classOf(start) == WordClass.COMMA ? start + 1 : start;
    boolean as = r.word(i) == AS;
    i += as ? 1 : 0;
    if (r.word(i) == ACCORDING) {
      boolean names = r.classOf(i + 1) == WordClass.TO;
      return names ? named(r, start, i, new Range(i + 2, phraseEnd(r, i + 2, to)), to) : null;
    }
    if (SAID.contains(r.word(i))) {
      int name = as && isByOrIn(r, i + 1) ? i + 2 : i + 1;
      return named(r, start, i, new Range(name, phraseEnd(r, name, to)), to);
    }
    if (QUOTED.contains(r.word(i)) && r.classOf(i + 1) == WordClass.BY) {
      return named(r, start, i, new Range(i + 2, phraseEnd(r, i + 2, to)), to);
    }
    return r.classOf(start) == WordClass.COMMA ? said(r, start, i, to) : null;
  }

  /** Whose name follows the cue, to the end of the sentence or a day. */
  private static TrailingReport named(Reading r, int start, int cue, Range source, int to) {
    boolean starts = source.length() > 0 && isNominal(r, source.first());
    return starts && isShortEnd(r, source.end(), to)
        ? new TrailingReport(start, cue, source)
        : null;
  }

  private static int phraseEnd(Reading r, int from, int to) {
    int end = from;
    while (end < to && !r.isQuoted(end) && goesOn(r, end, from)) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(Reading r, int i, int from) {
    return switch (r.classOf(i)) {
      case STOP, COLON, SEMICOLON, DASH, TIME, THAT -> false;
      case PREPOSITION -> i > from && r.classOf(i + 1) != WordClass.TIME;
      case COMMA -> r.classOf(i + 1) == WordClass.CAPITAL || r.classOf(i + 1) == WordClass.RELATIVE;
      default -> true;
    };
  }

  /** {@code …, the Kremlin has said on Monday}: the words that name the source come first. */
  private static TrailingReport said(Reading r, int start, int from, int to) {
    int end = from;
    while (end < to && end - from < LONGEST_SOURCE && isSource(r, end, from)) {
      end++;
    }
    int source = end;
    if (r.classOf(end) == WordClass.COMMA && r.classOf(end + 1) == WordClass.CAPITAL) {
      end++;
      while (r.classOf(end) == WordClass.CAPITAL) {
        end++;
      }
      end += r.classOf(end) == WordClass.COMMA ? 1 : 0;
    }
    while (r.classOf(end) == WordClass.HAVE || r.classOf(end) == WordClass.ADVERB) {
      end++;
    }
    boolean says = end < to && SAID.contains(r.word(end)) && isShortEnd(r, end + 1, to);
    Range named = new Range(from, Math.min(source, end));
    return says && named.length() > 0 ? new TrailingReport(start, end, named) : null;
  }

  /** Whether nothing but a day or a place stands before the end of the sentence. */
  private static boolean isShortEnd(Reading r, int from, int to) {
    if (to - from > LONGEST_END) {
      return false;
    }
    for (int i = from; i < to; i++) {
      switch (r.classOf(i)) {
        case TIME, PREPOSITION, CAPITAL, STOP, ADVERB, NUMBER, DETERMINER -> {}
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isByOrIn(Reading r, int i) {
    return r.classOf(i) == WordClass.BY || r.classOf(i) == WordClass.PREPOSITION;
  }

  private static boolean isNominal(Reading r, int i) {
    return switch (r.classOf(i)) {
      case CAPITAL,
          DETERMINER,
          POSSESSIVE,
          OTHER,
          NOUN_ENDING,
          S,
          ED,
          ING,
          NUMBER,
          SPEAKER_PRONOUN,
          HYPHEN,
          OBJECT_PRONOUN ->
          true;
      default -> false;
    };
  }

  private static boolean isSource(Reading r, int i, int from) {
    if (SAID.contains(r.word(i))) {
      return false;
    }
    return switch (r.classOf(i)) {
      case OF, PREPOSITION, TO -> i > from;
      default -> isNominal(r, i);
    };
  }
}
