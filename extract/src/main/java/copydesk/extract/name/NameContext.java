package copydesk.extract.name;

import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordSlots;

/**
 * What the features of a name look at, found once for an article: each token's record in the
 * lexicon, its look, the run of capitalised words that it stands in, and how its word is written
 * elsewhere in the article.
 */
final class NameContext {
  static final int NORMAL = 0;
  static final int TITLE_CASE = 1;
  static final int ALL_CAPITALS = 2;

  /** The word also stands in the article with a small letter. */
  static final int SEEN_SMALL = 1;

  /** The word stands in the article with a capital where no rule asks for one. */
  static final int SEEN_CAPITAL = 2;

  /** The word stands in the article more than once with a capital. */
  static final int SEEN_AGAIN = 4;

  private static final int SEEN_ONCE = 8;
  private static final int REACH = 2;
  private static final int MIN_WORDS = 4;
  private static final int LONG_WORD = 4;

  final Tokens text;
  final int[] looks;
  final int[] fine;
  final int[] coarse;
  final int[] brown;
  final int[] traits;
  final int[] runStart;
  final int[] runEnd;
  final int[] second;
  final int[] listed;
  final byte[] acronyms;
  private final int[] slots;
  private final byte[] styles;
  private final byte[] seen;

  NameContext(Tokens text, NameCandidates candidates, NameLists lists) {
    this.text = text;
    int size = text.size();
    this.looks = new int[size];
    this.fine = new int[size];
    this.coarse = new int[size];
    this.brown = new int[size];
    this.traits = new int[size];
    this.runStart = new int[size];
    this.runEnd = new int[size];
    this.second = new int[size];
    this.listed = new int[size];
    this.acronyms = new byte[size];
    this.styles = new byte[text.sentences()];
    this.slots = new int[size];
    this.seen = new byte[Integer.highestOneBit(Math.max(8, size)) << 2];
    lookUp(candidates, lists.words());
    for (int s = 0; s < styles.length; s++) {
      styles[s] = (byte) style(s);
      int from = text.sentenceStart(s);
      int to = text.sentenceEnd(s);
      findRuns(from, to);
      lists.phrases().mark(text, from, to, listed);
      Acronyms.mark(text, from, to, acronyms);
      for (int i = from; i < to; i++) {
        looks[i] = code(text.shape(i)) + 16 * styles[s];
      }
    }
    recordWriting();
  }

  /** How the word of the token is written in the article: the SEEN bits. */
  int seen(int token) {
    return seen[slots[token]] & 7;
  }

  /** Looks up the words that the features of a candidate can see: two before it, two after. */
  private void lookUp(NameCandidates candidates, WordLexicon words) {
    int next = 0;
    for (int c = 0; c < candidates.size(); c++) {
      int end = Math.min(fine.length, candidates.token(c) + REACH + 1);
      lookUp(Math.max(next, candidates.token(c) - REACH), end, words);
      next = end;
    }
  }

  private void lookUp(int from, int to, WordLexicon words) {
    for (int i = from; i < to; i++) {
      int entry = words.find(text.word(i));
      if (entry >= 0) {
        boolean capital = text.shape(i) != Shape.LOWER;
        long record = words.record(entry);
        fine[i] = WordLexicon.cluster(record, capital);
        coarse[i] = words.coarse(fine[i]);
        brown[i] = WordLexicon.brown(record, capital);
        traits[i] = WordLexicon.traits(record);
        second[i] = words.second(entry);
      }
    }
  }

  private static int code(Shape shape) {
    return switch (shape) {
      case LOWER -> 0;
      case CAPITALISED -> 1;
      case UPPER -> 2;
      case INITIAL -> 3;
      case ACRONYM -> 4;
      case MIXED -> 5;
      case NUMBER -> 6;
      case ALPHANUMERIC -> 7;
      case ADDRESS -> 8;
      case MARK -> 9;
    };
  }

  /** Whether the token stands first among the words of its sentence. */
  boolean isFirst(int token) {
    int i = token - 1;
    int start = text.sentenceStart(text.sentenceOf(token));
    while (i >= start && text.shape(i) == Shape.MARK) {
      i--;
    }
    return i < start;
  }

  private int style(int sentence) {
    int words = 0;
    int capitals = 0;
    int upper = 0;
    for (int i = text.sentenceStart(sentence); i < text.sentenceEnd(sentence); i++) {
      Shape shape = text.shape(i);
      if (shape.isWord() && text.end(i) - text.start(i) >= LONG_WORD) {
        words++;
        capitals += shape.isCapital() ? 1 : 0;
        upper += shape == Shape.UPPER ? 1 : 0;
      }
    }
    if (upper * 10 >= words * 7 && words >= 2) {
      return ALL_CAPITALS;
    }
    return capitals * 10 >= words * 7 && words >= MIN_WORDS ? TITLE_CASE : NORMAL;
  }

  /** Runs of capitalised words; a hyphen without blanks between two of them belongs to a run. */
  private void findRuns(int from, int to) {
    int i = from;
    while (i < to) {
      int start = i;
      while (i < to && isRunPart(i, start, to)) {
        i++;
      }
      i = Math.max(i, start + 1);
      for (int k = start; k < i; k++) {
        runStart[k] = start;
        runEnd[k] = i;
      }
    }
  }

  private boolean isRunPart(int i, int start, int to) {
    Shape shape = text.shape(i);
    if (shape.isCapital() || shape == Shape.ALPHANUMERIC) {
      return true;
    }
    boolean glued = i > start && i + 1 < to && text.is(i, '-') && !text.isSpaced(i);
    return glued && !text.isSpaced(i + 1) && text.shape(i + 1).isCapital();
  }

  private void recordWriting() {
    WordSlots words = new WordSlots(seen.length);
    for (int i = 0; i < slots.length; i++) {
      int at = words.of(text.word(i));
      slots[i] = at;
      seen[at] |= (byte) writing(i, seen[at]);
    }
  }

  private int writing(int i, int before) {
    Shape shape = text.shape(i);
    if (shape == Shape.LOWER) {
      return SEEN_SMALL;
    }
    if (!shape.isCapital()) {
      return 0;
    }
    int again = (before & SEEN_ONCE) != 0 ? SEEN_AGAIN : SEEN_ONCE;
    boolean free = styles[text.sentenceOf(i)] == NORMAL && !isFirst(i);
    return free ? again | SEEN_CAPITAL : again;
  }
}
