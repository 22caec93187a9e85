package copydesk.extract.frame;

import copydesk.extract.model.Weights;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.Section;

/** What speaks for a token being the cue of a statement, as rows of a table of weights. */
public final class CueFeatures {
  /** The most features a token has. */
  public static final int MOST = 17;

  private static final int REACH = 6;
  private static final int SUFFIX = 3;
  private static final WordSet PICTURES = WordLists.set("pictures");

  private static final WordSet ASKING = WordLists.set("anonymity-verbs");
  private static final WordSet SPEAKING = WordLists.set("anonymous-speaking");
  private static final WordSet NAMED = WordSet.of("named identified quoted");
  private static final WordSet NAMING = WordLists.set("naming-verbs");
  private static final int FARTHEST_ANONYMITY = 5;
  private static final long ANONYMITY = Words.hash("anonymity");
  private static final long AS = Words.hash("as");
  private static final long BE = Words.hash("be");

  // The numbers of the templates of features: other numbers are other rows.
  private static final int WORD = 1;
  private static final int WORD_AND_NEXT_CLASS = 2;
  private static final int WORD_AND_CLASS_BEFORE = 3;
  private static final int SUFFIX_LETTERS = 4;
  private static final int WORD_BEFORE = 5;
  private static final int CLASS_AND_NEXT = 6;
  private static final int CLASS_AND_BEFORE = 7;
  private static final int CLASS_BETWEEN = 8;
  private static final int CLASS_AND_TWO_NEXT = 9;
  private static final int QUOTED_CLASS = 10;
  private static final int QUOTED_WORD = 11;
  private static final int QUOTATIONS_AND_CLASS = 12;
  private static final int QUOTATIONS_AND_WORD = 13;
  private static final int THAT_AND_CLASS = 14;
  private static final int THAT_AND_WORD = 15;
  private static final int CLASSES_AROUND = 16;
  private static final int SUBJECT_AND_CLASS = 17;

  private CueFeatures() {}

  /**
   * Whether the token can be a cue at all: a word that is none of the small ones, a colon, or a
   * dash beside a quotation.
   */
  public static boolean isCandidate(Reading r, int i) {
    return switch (r.classOf(i)) {
      case COLON -> !isCaptionLabel(r, i);
      case DASH -> r.classOf(i - 1) == WordClass.CLOSING || r.classOf(i + 1) == WordClass.OPENING;
      case OTHER, NOUN_ENDING, S, ED, ING, LY, CAPITAL, BE, HAVE, DO, TO, MODAL, PREPOSITION ->
          r.tokens().shape(i).isWord() && !isPleaForAnonymity(r, i) && !isNaming(r, i);
      default -> false;
    };
  }

  /** "FILE PHOTO: …": what kind of picture it is, not who says so. */
  private static boolean isCaptionLabel(Reading r, int i) {
    int sentence = r.tokens().sentenceOf(i);
    return i > r.tokens().sentenceStart(sentence)
        && r.article().blockOf(sentence).kind() == Section.Kind.CAPTION
        && PICTURES.contains(r.word(i - 1));
  }

  /**
   * "an official who asked not to be named", "spoke on condition of anonymity": that is not what
   * the story reports.
   */
  private static boolean isPleaForAnonymity(Reading r, int i) {
    long word = r.word(i);
    if (ASKING.contains(word)) {
      int to = r.classOf(i + 1) == WordClass.NOT ? i + 2 : i + 1;
      return r.classOf(to) == WordClass.TO
          && r.word(to + 1) == BE
          && NAMED.contains(r.word(to + 2));
    }
    if (SPEAKING.contains(word)) {
      for (int k = i + 1; k <= i + FARTHEST_ANONYMITY; k++) {
        if (r.word(k) == ANONYMITY) {
          return true;
        }
      }
    }
    return false;
  }

  /** "known as “the Wolf”": what somebody is called is nobody's statement. */
  private static boolean isNaming(Reading r, int i) {
    int next = r.classOf(i + 1) == WordClass.COMMA ? i + 2 : i + 1;
    return NAMING.contains(r.word(i))
        && (r.word(i + 1) == AS || r.classOf(next) == WordClass.OPENING);
  }

  /**
   * Fills in the rows of the few features of token {@code i} that a first look needs; returns how
   * many.
   */
  public static int fillFirst(Reading r, int i, Weights weights, int[] rows) {
    int from = r.tokens().sentenceStart(r.tokens().sentenceOf(i));
    int to = r.tokens().sentenceEnd(r.tokens().sentenceOf(i));
    long w = r.word(i);
    long c1 = code(r, i + 1, from, to);
    long b1 = code(r, i - 1, from, to);
    int n = 0;
    rows[n++] = weights.row(WORD, w);
    rows[n++] = weights.row(WORD_AND_NEXT_CLASS, w * 64 + c1);
    rows[n++] = weights.row(WORD_AND_CLASS_BEFORE, w * 64 + b1);
    return n;
  }

  /** Fills in the rows of all features of token {@code i}; returns how many. */
  public static int fill(Reading r, int i, Weights weights, int[] rows) {
    int from = r.tokens().sentenceStart(r.tokens().sentenceOf(i));
    int to = r.tokens().sentenceEnd(r.tokens().sentenceOf(i));
    long w = r.word(i);
    long before = i > from ? r.word(i - 1) : 0;
    long c0 = code(r, i, from, to);
    long c1 = code(r, i + 1, from, to);
    long c2 = code(r, i + 2, from, to);
    long b1 = code(r, i - 1, from, to);
    long b2 = code(r, i - 2, from, to);
    long quoted = r.isQuoted(i) ? 1 : 0;
    int n = fillFirst(r, i, weights, rows);
    rows[n++] = weights.row(SUFFIX_LETTERS, suffix(r, i));
    rows[n++] = weights.row(WORD_BEFORE, before);
    rows[n++] = weights.row(CLASS_AND_NEXT, c0 * 64 + c1);
    rows[n++] = weights.row(CLASS_AND_BEFORE, c0 * 64 + b1);
    rows[n++] = weights.row(CLASS_BETWEEN, (c0 * 64 + b1) * 64 + c1);
    rows[n++] = weights.row(CLASS_AND_TWO_NEXT, (c0 * 64 + c1) * 64 + c2);
    rows[n++] = weights.row(QUOTED_CLASS, quoted * 64 + c0);
    rows[n++] = weights.row(QUOTED_WORD, w * 2 + quoted);
    long left = distance(r, i, -1, from, to);
    long right = distance(r, i, 1, from, to);
    rows[n++] = weights.row(QUOTATIONS_AND_CLASS, (left * 8 + right) * 64 + c0);
    rows[n++] = weights.row(QUOTATIONS_AND_WORD, w * 64 + left * 8 + right);
    rows[n++] = weights.row(THAT_AND_CLASS, hasThat(r, i, to) * 64 + c0);
    rows[n++] = weights.row(THAT_AND_WORD, w * 4 + hasThat(r, i, to));
    rows[n++] = weights.row(CLASSES_AROUND, (b2 * 64 + b1) * 64 + c1);
    rows[n++] = weights.row(SUBJECT_AND_CLASS, subject(r, i, from) * 64 + c0);
    return n;
  }

  private static long code(Reading r, int i, int from, int to) {
    return i < from ? WordClass.EDGE_BEFORE : i >= to ? WordClass.EDGE_AFTER : r.code(i);
  }

  /** How near a quotation begins or ends in one direction: 0 next to it, 7 not within reach. */
  private static long distance(Reading r, int i, int step, int from, int to) {
    int own = r.quotationAt(i);
    for (int d = 1; d <= REACH; d++) {
      int at = i + d * step;
      if (at < from || at >= to) {
        return 7;
      }
      if (r.quotationAt(at) != own && r.quotationAt(at) >= 0) {
        return d - 1L;
      }
    }
    return 7;
  }

  private static long hasThat(Reading r, int i, int to) {
    for (int d = 1; d <= REACH && i + d < to; d++) {
      if (r.classOf(i + d) == WordClass.THAT) {
        return d == 1 ? 1 : 2;
      }
      if (r.classOf(i + d) == WordClass.STOP || r.classOf(i + d) == WordClass.OPENING) {
        return 3;
      }
    }
    return 0;
  }

  /** The nearest word before that could be who speaks: its class. */
  private static long subject(Reading r, int i, int from) {
    for (int d = 1; d <= REACH && i - d >= from; d++) {
      WordClass c = r.classOf(i - d);
      if (c == WordClass.CAPITAL
          || c == WordClass.SPEAKER_PRONOUN
          || c == WordClass.PRONOUN
          || c == WordClass.RELATIVE) {
        return r.code(i - d) + 1L;
      }
    }
    return 0;
  }

  private static long suffix(Reading r, int i) {
    int end = r.tokens().end(i);
    int start = Math.max(r.tokens().start(i), end - SUFFIX);
    return Words.hash(r.tokens().text(), start, end);
  }
}
