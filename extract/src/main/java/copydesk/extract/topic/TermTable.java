package copydesk.extract.topic;

import copydesk.extract.word.WordMap;
import copydesk.extract.word.Words;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Terms of up to {@value #LONGEST} words, each a sign of one topic or several. Where terms overlap,
 * the longest one counts. Case, hyphens and stops make no difference. Immutable, thread-safe.
 */
public final class TermTable {
  /** How many words a term has at most. */
  public static final int LONGEST = 5;

  private static final int FILTER_BITS = 17;

  private final long[] phrases;
  private final int[] starts;
  private final int[] topics;
  private final float[] weights;
  private final WordMap index;

  /**
   * One bit for each number of a phrase: most phrases are ruled out without a look into the index.
   */
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];

  private TermTable(long[] phrases, int[] starts, int[] topics, float[] weights) {
    this.phrases = phrases;
    this.starts = starts;
    this.topics = topics;
    this.weights = weights;
    this.index = new WordMap(phrases.length);
    for (int i = 0; i < phrases.length; i++) {
      index.put(phrases[i], i);
      filter[(int) (phrases[i] >>> (70 - FILTER_BITS))] |=
          1L << (phrases[i] >>> (64 - FILTER_BITS));
    }
  }

  /** Collects terms. */
  public static final class Builder {
    private final Map<Long, List<Entry>> entries = new LinkedHashMap<>();

    private record Entry(int topic, float weight) {}

    /**
     * Adds a term, and its plural.
     *
     * @param topic the topic's number
     * @param term its words
     * @param weight what one occurrence counts, above 0
     * @return whether it has from one word to {@value TermTable#LONGEST}
     */
    public boolean add(int topic, String term, float weight) {
      if (!addForm(topic, term, weight)) {
        return false;
      }
      return addForm(topic, plural(term), weight);
    }

    private boolean addForm(int topic, String term, float weight) {
      TopicReading words = TopicReading.ofTerm(term);
      if (words.size() == 0 || words.size() > LONGEST) {
        return false;
      }
      long phrase = words.word(0);
      for (int i = 1; i < words.size(); i++) {
        entries.computeIfAbsent(phrase, p -> new ArrayList<>());
        phrase = Words.phrase(phrase, words.word(i));
      }
      List<Entry> list = entries.computeIfAbsent(phrase, p -> new ArrayList<>());
      if (list.stream().noneMatch(entry -> entry.topic() == topic)) {
        list.add(new Entry(topic, weight));
      }
      return true;
    }

    /** The table of what was added. */
    public TermTable build() {
      long[] phrases = new long[entries.size()];
      int[] starts = new int[entries.size() + 1];
      int size = entries.values().stream().mapToInt(List::size).sum();
      int[] topics = new int[size];
      float[] weights = new float[size];
      int i = 0;
      int at = 0;
      for (Map.Entry<Long, List<Entry>> entry : entries.entrySet()) {
        phrases[i] = entry.getKey();
        for (Entry one : entry.getValue()) {
          topics[at] = one.topic();
          weights[at++] = one.weight();
        }
        starts[++i] = at;
      }
      return new TermTable(phrases, starts, topics, weights);
    }
  }

  static String plural(String term) {
    String last = term.toLowerCase(Locale.ROOT);
    if (last.matches(".*[^aeiou]y")) {
      return term.substring(0, term.length() - 1) + "ies";
    }
    return term + (last.matches(".*(s|x|ch|sh)") ? "es" : "s");
  }

  /** Reads a text's terms; each is reported with the words that it covers. */
  void match(TopicReading reading, Matches matches) {
    int[] nodes = reading.distinct().numbers(index);
    int i = 0;
    while (i < reading.size()) {
      int found = -1;
      int end = i + 1;
      long phrase = reading.word(i);
      int node = nodes[reading.place(i)];
      for (int at = i + 1; node >= 0; at++) {
        if (starts[node + 1] > starts[node]) {
          found = node;
          end = at;
        }
        if (at == reading.size() || at - i == LONGEST || reading.startsSentence(at)) {
          break;
        }
        phrase = Words.phrase(phrase, reading.word(at));
        node = find(phrase);
      }
      if (found >= 0) {
        matches.add(found, i, end);
      }
      i = end;
    }
  }

  private int find(long phrase) {
    long bit = 1L << (phrase >>> (64 - FILTER_BITS));
    boolean possible = (filter[(int) (phrase >>> (70 - FILTER_BITS))] & bit) != 0;
    return possible ? index.get(phrase, -1) : -1;
  }

  /** Takes the terms that a text has. */
  interface Matches {
    void add(int term, int firstWord, int endWord);
  }

  /** How many phrases there are, among them beginnings of terms that are none themselves. */
  int size() {
    return phrases.length;
  }

  int entriesStart(int term) {
    return starts[term];
  }

  int topic(int entry) {
    return topics[entry];
  }

  float weight(int entry) {
    return weights[entry];
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(phrases.length);
    for (int i = 0; i < phrases.length; i++) {
      out.writeLong(phrases[i]);
      out.writeByte(starts[i + 1] - starts[i]);
    }
    for (int i = 0; i < topics.length; i++) {
      out.writeShort(topics[i]);
      out.writeFloat(weights[i]);
    }
  }

  static TermTable read(DataInputStream in) throws IOException {
    long[] phrases = new long[in.readInt()];
    int[] starts = new int[phrases.length + 1];
    for (int i = 0; i < phrases.length; i++) {
      phrases[i] = in.readLong();
      starts[i + 1] = starts[i] + in.readUnsignedByte();
    }
    int[] topics = new int[starts[phrases.length]];
    float[] weights = new float[topics.length];
    for (int i = 0; i < topics.length; i++) {
      topics[i] = in.readUnsignedShort();
      weights[i] = in.readFloat();
    }
    return new TermTable(phrases, starts, topics, weights);
  }
}
