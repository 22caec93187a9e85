package copydesk.extract.topic;

import copydesk.extract.text.ArticleText;
import copydesk.extract.text.WordMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the topics are read from: the article's words with their weights, and for each topic how
 * strongly its terms stand in the text. Linear in the text. Not thread-safe; one for each article.
 */
public final class TopicFeatures {
  private static final int MOST_EVIDENCE = 6;
  private static final float[] LOGARITHMS = new float[128];

  static {
    for (int i = 0; i < LOGARITHMS.length; i++) {
      LOGARITHMS[i] = (float) Math.log1p(i);
    }
  }

  private final TopicReading reading;
  private final TermTable terms;
  private final int[] words;
  private final float[] wordValues;
  private final float[] strengths;
  private final float[] weights;
  private final int[] distinct;
  private final int[] headlines;
  private final int[] present;
  private final float norm;
  private int[] occurrences = new int[96];
  private int occurrenceCount;

  private TopicFeatures(TopicReading reading, WordMap index, TermTable terms, int topics) {
    this.reading = reading;
    this.terms = terms;
    Tally wordTally = new Tally(reading.size());
    for (int i = 0; i < reading.size(); i++) {
      int row = index.get(reading.word(i), -1);
      if (row >= 0) {
        wordTally.add(row, reading.weight(i), false);
      }
    }
    words = new int[wordTally.size()];
    wordValues = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = wordTally.key(i);
      wordValues[i] = logarithm(wordTally.sum(i));
    }
    strengths = new float[topics];
    weights = new float[topics];
    distinct = new int[topics];
    headlines = new int[topics];
    Tally termTally = new Tally(reading.size());
    terms.match(reading, (term, from, to) -> addTerm(termTally, term, from, to));
    for (int i = 0; i < termTally.size(); i++) {
      addStrength(termTally, i);
    }
    int[] all = new int[topics];
    int count = 0;
    float squares = 0;
    for (int topic = 0; topic < topics; topic++) {
      squares += strengths[topic] * strengths[topic];
      if (strengths[topic] > 0) {
        all[count++] = topic;
      }
    }
    present = Arrays.copyOf(all, count);
    norm = (float) Math.sqrt(squares);
  }

  /**
   * Reads an article.
   *
   * @param index the numbers of the words that are known
   * @param terms the terms of the topics
   * @param topics how many topics the terms are of
   */
  public static TopicFeatures of(ArticleText article, WordMap index, TermTable terms, int topics) {
    return new TopicFeatures(TopicReading.of(article), index, terms, topics);
  }

  /** Of one more than the sum. */
  private static float logarithm(int sum) {
    return sum < LOGARITHMS.length ? LOGARITHMS[sum] : (float) Math.log1p(sum);
  }

  private void addTerm(Tally tally, int term, int from, int to) {
    int weight = 1;
    for (int i = from; i < to; i++) {
      weight = Math.max(weight, reading.weight(i));
    }
    tally.add(term, weight, reading.isHeadline(from));
    if (occurrenceCount + 3 > occurrences.length) {
      occurrences = Arrays.copyOf(occurrences, occurrences.length * 2);
    }
    occurrences[occurrenceCount++] = term;
    occurrences[occurrenceCount++] = from;
    occurrences[occurrenceCount++] = to;
  }

  /** A term that is a sign of several topics says less of each. */
  private void addStrength(Tally tally, int i) {
    int term = tally.key(i);
    int from = terms.entriesStart(term);
    int to = terms.entriesStart(term + 1);
    float share = logarithm(tally.sum(i)) / (float) Math.sqrt(to - from);
    for (int entry = from; entry < to; entry++) {
      int topic = terms.topic(entry);
      strengths[topic] += share * terms.weight(entry);
      weights[topic] += tally.sum(i) * terms.weight(entry);
      distinct[topic]++;
      headlines[topic] += tally.isInHeadline(i) ? 1 : 0;
    }
  }

  /** How many different known words there are. */
  public int words() {
    return words.length;
  }

  /** The number of the {@code i}-th of them. */
  public int word(int i) {
    return words[i];
  }

  /** Its weight: the logarithm of how often it stands there. */
  public float wordValue(int i) {
    return wordValues[i];
  }

  /** How many topics there are of which a term stands in the text. */
  public int present() {
    return present.length;
  }

  /** The {@code i}-th of them. */
  public int present(int i) {
    return present[i];
  }

  /** How strongly a topic's terms stand in the text; 0 where there is none. */
  public float strength(int topic) {
    return strengths[topic];
  }

  /** The strength as a share of the length of the vector of all strengths. */
  public float share(int topic) {
    return norm == 0 ? 0 : strengths[topic] / norm;
  }

  /** The weights of all occurrences of a topic's terms, added. */
  float weight(int topic) {
    return weights[topic];
  }

  /** How many different terms of a topic there are. */
  public int distinct(int topic) {
    return distinct[topic];
  }

  /** How many of them stand in the headline. */
  public int headlines(int topic) {
    return headlines[topic];
  }

  /** Where a topic's terms stand, as token ranges; the first few. */
  List<int[]> evidence(int topic) {
    List<int[]> ranges = new ArrayList<>();
    for (int i = 0; i < occurrenceCount && ranges.size() < MOST_EVIDENCE; i += 3) {
      if (isTermOf(occurrences[i], topic)) {
        add(ranges, occurrences[i + 1], occurrences[i + 2]);
      }
    }
    return ranges;
  }

  /** Where a known word stands, as token ranges, up to the given number. */
  void addEvidence(long word, int most, List<int[]> ranges) {
    for (int i = 0, found = 0; i < reading.size() && found < most; i++) {
      if (reading.word(i) == word) {
        add(ranges, i, i + 1);
        found++;
      }
    }
  }

  private void add(List<int[]> ranges, int firstWord, int endWord) {
    int from = reading.token(firstWord);
    int to = reading.token(endWord - 1) + 1;
    boolean again = !ranges.isEmpty() && ranges.get(ranges.size() - 1)[0] == from;
    if (!again) {
      ranges.add(new int[] {from, to});
    }
  }

  private boolean isTermOf(int term, int topic) {
    for (int entry = terms.entriesStart(term); entry < terms.entriesStart(term + 1); entry++) {
      if (terms.topic(entry) == topic) {
        return true;
      }
    }
    return false;
  }
}
