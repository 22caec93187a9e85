package copydesk.extract.topic;

import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import copydesk.extract.text.WordMap;
import copydesk.extract.text.Words;
import copydesk.records.Section;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds an article's topics by the terms that stand in it: words, or pairs of words. A term in the
 * headline or the first paragraph counts three times. Immutable, thread-safe, linear.
 */
public final class TopicFinder {
  private static final int MOST_TOPICS = 5;
  private static final int MOST_EVIDENCE = 6;
  private static final int PROMINENT = 3;

  /** Below this share of the leading topic's weight a topic is left out. */
  private static final double LEAST_SHARE = 0.35;

  private static final int LEAST_WEIGHT = 3;

  private final List<String[]> topics = new ArrayList<>();
  private final WordMap terms = new WordMap(1024);

  private TopicFinder() {}

  /**
   * A topic that was found.
   *
   * @param id the concept's id
   * @param name its name
   * @param score how sure, 0 to 1
   * @param evidence the tokens of its terms, each a half-open range
   */
  public record Found(String id, String name, double score, List<int[]> evidence) {}

  /** With the terms that come with this release. */
  public static TopicFinder load() {
    TopicFinder finder = new TopicFinder();
    try (InputStream in = TopicFinder.class.getResourceAsStream("topics.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line;
      while ((line = reader.readLine()) != null) {
        if (!line.startsWith("#") && !line.isBlank()) {
          finder.add(line.split("\t"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return finder;
  }

  private void add(String[] row) {
    for (String term : row[2].split("\\|", -1)) {
      String[] words = term.split(" ", -1);
      long first = Words.hash(words[0]);
      long key = words.length == 1 ? first : Words.phrase(first, Words.hash(words[1]));
      terms.put(key, topics.size());
    }
    topics.add(row);
  }

  /** The topics, most central first. */
  public List<Found> find(ArticleText article) {
    Tokens tokens = article.tokens();
    int[] weights = new int[topics.size()];
    List<List<int[]>> evidence = new ArrayList<>();
    topics.forEach(topic -> evidence.add(new ArrayList<>()));
    boolean first = true;
    for (int s = 0; s < tokens.sentences(); s++) {
      Section.Kind kind = article.blockOf(s).kind();
      boolean prominent =
          kind == Section.Kind.HEADLINE || (first && kind == Section.Kind.PARAGRAPH);
      first &= kind != Section.Kind.PARAGRAPH;
      for (int i = tokens.sentenceStart(s); i < tokens.sentenceEnd(s); i++) {
        count(tokens, i, prominent ? PROMINENT : 1, weights, evidence);
      }
    }
    return best(weights, evidence);
  }

  private void count(Tokens tokens, int i, int weight, int[] weights, List<List<int[]>> evidence) {
    int topic = -1;
    int end = i + 2;
    if (end <= tokens.size()) {
      topic = terms.get(Words.phrase(tokens.word(i), tokens.word(i + 1)), -1);
    }
    if (topic < 0) {
      end = i + 1;
      topic = terms.get(tokens.word(i), -1);
    }
    if (topic >= 0) {
      weights[topic] += weight;
      if (evidence.get(topic).size() < MOST_EVIDENCE) {
        evidence.get(topic).add(new int[] {i, end});
      }
    }
  }

  private List<Found> best(int[] weights, List<List<int[]>> evidence) {
    List<Integer> order = new ArrayList<>();
    int sum = 0;
    for (int t = 0; t < weights.length; t++) {
      sum += weights[t];
      if (weights[t] >= LEAST_WEIGHT) {
        order.add(t);
      }
    }
    order.sort(Comparator.comparingInt(t -> -weights[t]));
    List<Found> found = new ArrayList<>();
    for (int t : order) {
      boolean share = weights[t] >= LEAST_SHARE * weights[order.get(0)];
      if (share && found.size() < MOST_TOPICS) {
        double score = Math.round(1000.0 * weights[t] / sum) / 1000.0;
        found.add(new Found(topics.get(t)[0], topics.get(t)[1], score, evidence.get(t)));
      }
    }
    return found;
  }
}
