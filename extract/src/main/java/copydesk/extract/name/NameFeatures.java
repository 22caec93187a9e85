package copydesk.extract.name;

import copydesk.extract.text.Tokens;
import copydesk.extract.word.Words;
import java.util.Arrays;

/**
 * What the model sees of each candidate, as 32-bit feature numbers: the words around it and their
 * clusters, its letters, the run of capitalised words that it stands in and what frames that run,
 * and how the word is written in the rest of the article.
 */
public final class NameFeatures {
  private static final long TEMPLATE = 0x9E3779B97F4A7C15L;
  private static final long FACTOR = 0xD6E8FEB86659FD93L;
  private static final int EXPECTED = 72;
  private static final long EDGE = 0x5851F42D4C957F2DL;

  private final Tokens text;
  private final NameContext context;
  private final int[] from;
  private int[] hashes;
  private int size;
  private int sentenceStart;
  private int sentenceEnd;

  private NameFeatures(Tokens text, NameCandidates candidates, NameLists lists) {
    this.text = text;
    this.context = new NameContext(text, candidates, lists);
    this.from = new int[candidates.size() + 1];
    this.hashes = new int[Math.max(64, candidates.size() * EXPECTED)];
  }

  /** Finds the features of all candidates. */
  public static NameFeatures of(Tokens text, NameCandidates candidates, NameLists lists) {
    NameFeatures features = new NameFeatures(text, candidates, lists);
    features.addAll(candidates, true);
    return features;
  }

  /** Finds the features of all candidates but those that {@link #own} gives. */
  static NameFeatures around(Tokens text, NameCandidates candidates, NameLists lists) {
    NameFeatures features = new NameFeatures(text, candidates, lists);
    features.addAll(candidates, false);
    return features;
  }

  private void addAll(NameCandidates candidates, boolean own) {
    for (int c = 0; c < from.length - 1; c++) {
      from[c] = size;
      if (size + 2 * EXPECTED > hashes.length) {
        hashes = Arrays.copyOf(hashes, hashes.length * 2);
      }
      int token = candidates.token(c);
      if (own) {
        addOwn(token);
      }
      addAround(token);
    }
    from[from.length - 1] = size;
  }

  /**
   * The features of a token that depend on its word and its look alone. May replace the array that
   * {@link #hashes} gives.
   */
  int[] own(int token) {
    int before = size;
    if (size + EXPECTED > hashes.length) {
      hashes = Arrays.copyOf(hashes, hashes.length + EXPECTED);
    }
    addOwn(token);
    int[] own = Arrays.copyOfRange(hashes, before, size);
    size = before;
    return own;
  }

  /** A token's word. */
  long wordOf(int token) {
    return text.word(token);
  }

  /** What a token looks like: its shape, and how its sentence is written. */
  int lookOf(int token) {
    return context.looks[token];
  }

  /** The first feature of candidate {@code c}; its last one lies before that of the next. */
  public int from(int c) {
    return from[c];
  }

  /** The numbers of all features, one candidate's after the other's. */
  int[] hashes() {
    return hashes;
  }

  /** The number of feature {@code f}. */
  public int hash(int f) {
    return hashes[f];
  }

  private void addOwn(int i) {
    long w = text.word(i);
    long look = context.looks[i];
    add(0, 1);
    add(1, w);
    add(11, w + look);
    addLetters(i);
    add(30, context.fine[i]);
    add(41, context.brown[i]);
    add(91, context.second[i] & 0x7FF);
    add(94, (context.second[i] >> 11) * 64L + look);
    int traits = context.traits[i];
    add(50, traits * 64L + look);
    add(51, (traits & 0xF) * 64L + look);
    add(52, (traits >> 4 & 0xF) * 64L + look);
    add(53, (traits >> 8 & 0x3F) * 64L + look);
  }

  private void addAround(int i) {
    int sentence = text.sentenceOf(i);
    sentenceStart = text.sentenceStart(sentence);
    sentenceEnd = text.sentenceEnd(sentence);
    addWords(i);
    addClusters(i);
    addTraits(i);
    addRun(i);
    addWriting(i);
    addListed(i);
  }

  private void addWords(int i) {
    long w = word(i);
    add(4, word(i - 2));
    add(5, word(i + 2));
    add(6, word(i - 1) * 31 + w);
    add(7, w * 31 + word(i + 1));
    add(14, (look(i - 1) * 64 + look(i)) * 64 + look(i + 1));
    add(92, second(i - 1) & 0x7FF);
    add(93, second(i + 1) & 0x7FF);
  }

  private void addLetters(int i) {
    int start = text.start(i);
    int end = text.end(i);
    long prefix = 0;
    for (int k = start; k < Math.min(end, start + 3); k++) {
      prefix = prefix * 131 + Words.fold(text.text().charAt(k));
      if (k - start >= 1) {
        add(17 + k - start, prefix);
      }
    }
    long suffix = 0;
    for (int k = end - 1; k >= Math.max(start, end - 4); k--) {
      suffix = suffix * 131 + Words.fold(text.text().charAt(k));
      if (end - k >= 2) {
        add(20 + end - k, suffix);
      }
    }
    add(26, Math.min(10, end - start) * 64L + context.looks[i]);
  }

  private void addClusters(int i) {
    int coarse = coarse(i);
    int coarseBefore = coarse(i - 1);
    int coarseAfter = coarse(i + 1);
    add(36, coarse(i - 2));
    add(37, coarse(i + 2));
    add(38, coarseBefore * 128L + coarse);
    add(39, coarse * 128L + coarseAfter);
    int brown = brown(i);
    int brownBefore = brown(i - 1);
    int brownAfter = brown(i + 1);
    add(43, brownBefore);
    add(44, brownAfter);
    add(45, (brownBefore >> 3) * 128L + (brown >> 3));
    add(46, (brown >> 3) * 128L + (brownAfter >> 3));
  }

  private int second(int i) {
    return isOutside(i) ? 0 : context.second[i];
  }

  private void addTraits(int i) {
    int traits = traits(i);
    int before = traits(i - 1);
    int after = traits(i + 1);
    long look = look(i);
    add(54, (before & 0x3FFF) * 64L + look);
    add(55, (after & 0x3FFF) * 64L + look);
    add(56, (traits & 0xF) * 16L + (after & 0xF));
    add(57, (before & 0xF) * 16L + (traits & 0xF));
  }

  private void addRun(int i) {
    int start = context.runStart[i];
    int end = context.runEnd[i];
    int length = Math.min(6, end - start);
    int place = Math.min(3, i - start) * 4 + Math.min(3, end - 1 - i);
    long frameBefore = word(start - 1);
    long frameAfter = word(end);
    add(60, length * 16L + place);
    add(61, frameBefore);
    add(62, frameAfter);
    add(63, frameBefore * 31 + length * 16L + place);
    add(64, frameAfter * 31 + length * 16L + place);
    add(70, coarse(start - 1) * 128L + coarse(end));
    add(71, (long) fine(start - 1) * 64 + look(i));
    add(72, (long) fine(end) * 64 + look(i));
    add(73, frameAfter * 31 + word(end + 1));
    add(74, word(start - 2) * 31 + frameBefore);
    if (i > start) {
      addWithin(i - 1, start, place);
    }
    if (i < end - 1) {
      addWithin(i + 1, end - 1, 16 + place);
    }
  }

  /** Adds what stands beside a token within its run, and at that end of the run. */
  private void addWithin(int beside, int outermost, int place) {
    int side = place >> 4;
    add(2 + side, word(beside));
    add(31 + side, fine(beside));
    add(66, word(outermost) * 31 + place);
    add(68, fine(outermost) * 32L + place);
    add(75 + side, traits(outermost) & 0xFFF);
    add(97, (second(outermost) & 0x7FF) * 32L + place);
  }

  private void addWriting(int i) {
    int seen = context.seen(i);
    boolean first = context.isFirst(i);
    long place = seen * 2L + (first ? 1 : 0);
    add(81, place * 64 + look(i));
    add(82, place * 64 + (traits(i) >> 14));
    add(83, place * 2048 + fine(i));
  }

  private void addListed(int i) {
    int listed = context.listed[i];
    if (listed != 0) {
      boolean alone = context.runEnd[i] - context.runStart[i] == 1;
      add(84, listed);
      add(85, listed * 64L + look(i));
      for (int kind = 0; kind < NamePhrases.KINDS; kind++) {
        int mark = listed >> (4 * kind) & 0xF;
        if (mark != 0) {
          add(86 + kind, mark * 2L + (alone ? 1 : 0));
        }
      }
    }
    int acronym = context.acronyms[i];
    if (acronym != 0) {
      add(90, acronym);
    }
  }

  private void add(int template, long value) {
    hashes[size++] = hash(template, value);
  }

  /** The number of a feature: what it looks at, and what it sees there. */
  static int hash(int template, long value) {
    long hash = (value + template * TEMPLATE) * FACTOR;
    hash = (hash ^ (hash >>> 32)) * TEMPLATE;
    int number = (int) (hash >>> 32);
    return number == 0 ? 1 : number;
  }

  private boolean isOutside(int i) {
    return i < sentenceStart || i >= sentenceEnd;
  }

  private long word(int i) {
    return isOutside(i) ? EDGE : text.word(i);
  }

  private long look(int i) {
    return isOutside(i) ? 63 : context.looks[i];
  }

  private int fine(int i) {
    return isOutside(i) ? 0 : context.fine[i];
  }

  private int coarse(int i) {
    return isOutside(i) ? 0 : context.coarse[i];
  }

  private int brown(int i) {
    return isOutside(i) ? 0 : context.brown[i];
  }

  private int traits(int i) {
    return isOutside(i) ? 0 : context.traits[i];
  }
}
