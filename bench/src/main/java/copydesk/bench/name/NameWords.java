package copydesk.bench.name;

import copydesk.extract.name.NameCandidates;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words that decide which tokens the tagger looks at, as numbers. */
final class NameWords {
  private static final int LEAST_INNER = 2;
  private static final int LEAST_OUTER = 15;
  private static final int OUTER_TO_NAME = 200;

  private final long[] inner;
  private final long[] outer;

  private NameWords(long[] inner, long[] outer) {
    this.inner = inner;
    this.outer = outer;
  }

  /** Counts the inner words in the first texts and the outer ones in all. */
  static NameWords of(List<LabelledText> texts, List<LabelledText> more) {
    Map<Long, Integer> inner = new TreeMap<>();
    Map<Long, int[]> alone = new TreeMap<>();
    texts.forEach(text -> count(text, inner, alone));
    more.forEach(text -> count(text, new TreeMap<>(), alone));
    WordLists.shipped()
        .entries("inner-name-words")
        .forEach(word -> inner.put(Words.hash(word), LEAST_INNER));
    return new NameWords(
        inner.entrySet().stream()
            .filter(entry -> entry.getValue() >= LEAST_INNER)
            .mapToLong(Map.Entry::getKey)
            .toArray(),
        alone.entrySet().stream()
            .filter(entry -> isOuter(entry.getValue()))
            .mapToLong(Map.Entry::getKey)
            .toArray());
  }

  /** Words and marks that stand in names without a capital, at least twice. */
  long[] inner() {
    return inner;
  }

  /** Words that often stand alone with a capital and practically never are a name then. */
  long[] outer() {
    return outer;
  }

  WordSet innerSet() {
    return WordSet.ofNumbers(inner);
  }

  WordSet outerSet() {
    return WordSet.ofNumbers(outer);
  }

  private static boolean isOuter(int[] counts) {
    return counts[0] >= LEAST_OUTER && counts[1] * OUTER_TO_NAME <= counts[0];
  }

  private static void count(LabelledText text, Map<Long, Integer> inner, Map<Long, int[]> alone) {
    Tokens tokens = ArticleText.of(text.text()).tokens();
    boolean[] named = new boolean[tokens.size()];
    for (LabelledText.Label label : text.labels()) {
      for (int i = tokens.at(label.start());
          i < named.length && tokens.end(i) <= label.end();
          i++) {
        named[i] = true;
        if (!tokens.shape(i).isCapital()) {
          inner.merge(tokens.word(i), 1, Integer::sum);
        }
      }
    }
    for (int i = 0; i < named.length; i++) {
      int sentence = tokens.sentenceOf(i);
      boolean capital = tokens.shape(i) == Shape.CAPITALISED;
      if (capital
          && NameCandidates.isAlone(
              tokens, i, tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence))) {
        int[] counts = alone.computeIfAbsent(tokens.word(i), word -> new int[2]);
        counts[0]++;
        counts[1] += named[i] ? 1 : 0;
      }
    }
  }
}
