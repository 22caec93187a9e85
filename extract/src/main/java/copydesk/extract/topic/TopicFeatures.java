package copydesk.extract.topic;

import copydesk.extract.text.ArticleText;
import copydesk.extract.word.WordMap;
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
  private int wordCount;
  private final float[] strengths;
  private final float[] weights;
  private final int[] distinct;
  private final int[] headlines;
  private final int[] present;
  private final int presentCount;
  private final float norm;
  private int[] occurrences = new int[96];
  private int occurrenceCount;

  private TopicFeatures(TopicReading reading, WordMap index, TermTable terms, int topics) {
    this.reading = reading;
    this.terms = terms;
    int[] numbers = reading.distinct().numbers(index);
    words = new int[numbers.length];
    wordValues = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] >= 0) {
        words[wordCount] = numbers[i];
        wordValues[wordCount++] = logarithm(reading.distinct().sum(i));
      }
    }
    strengths = new float[topics];
    weights = new float[topics];
    distinct = new int[topics];
    headlines = new int[topics];
    present = new int[topics];
    terms.match(reading, this::addOccurrence);
    boolean[] inHeadline = new boolean[occurrenceCount / 3];
    presentCount = addStrengths(tallyTerms(inHeadline), inHeadline);
    Arrays.sort(present, 0, presentCount);
    float squares = 0;
    for (int i = 0; i < presentCount; i++) {
      squares += strengths[present[i]] * strengths[present[i]];
    }
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

  private void addOccurrence(int term, int from, int to) {
    if (occurrenceCount + 3 > occurrences.length) {
      occurrences = Arrays.copyOf(occurrences, occurrences.length * 2);
    }
    occurrences[occurrenceCount++] = term;
    occurrences[occurrenceCount++] = from;
    occurrences[occurrenceCount++] = to;
  }

  /** The terms with their weights; sets which of them stand in the headline, by their place. */
  private Tally tallyTerms(boolean[] inHeadline) {
    Tally tally = new Tally(occurrenceCount / 3);
    for (int i = 0; i < occurrenceCount; i += 3) {
      int from = occurrences[i + 1];
      int weight = 1;
      for (int word = from; word < occurrences[i + 2]; word++) {
        weight = Math.max(weight, reading.weight(word));
      }
      inHeadline[tally.add(occurrences[i], weight)] |= reading.isHeadline(from);
    }
    return tally;
  }

  /**
   * Adds what the terms say of their topics; a term that is a sign of several says less of each.
   *
   * @return of how many topics there are terms
   */
  private int addStrengths(Tally tally, boolean[] inHeadline) {
    int count = 0;
    for (int i = 0; i < tally.size(); i++) {
      int term = (int) tally.key(i);
      int from = terms.entriesStart(term);
      int to = terms.entriesStart(term + 1);
      float share = logarithm(tally.sum(i)) / (float) Math.sqrt(to - from);
      for (int entry = from; entry < to; entry++) {
        int topic = terms.topic(entry);
        if (distinct[topic]++ == 0) {
          present[count++] = topic;
        }
        strengths[topic] += share * terms.weight(entry);
        weights[topic] += tally.sum(i) * terms.weight(entry);
        headlines[topic] += inHeadline[i] ? 1 : 0;
      }
    }
    return count;
  }

  /** How many different known words there are. */
  public int words() {
    return wordCount;
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
    return presentCount;
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
