package copydesk.bench.topic;

import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.topic.TermTable;
import copydesk.extract.topic.TopicFeatures;
import copydesk.extract.topic.TopicTerms;
import copydesk.extract.topic.Vocabulary;
import copydesk.extract.word.WordMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All articles to learn from, the words that are known, and the terms. */
final class TopicCorpus {
  private static final int LEAST_ARTICLES = 2;

  /** A phrase is less ambiguous than a word. */
  private static final float PHRASE_WEIGHT = 2;

  /** The articles, with topics or with one class only. */
  final List<LabelledArticle> articles = new ArrayList<>();

  /** What the articles are read as. */
  final List<TopicFeatures> features = new ArrayList<>();

  /** Whether the article's topics are all known, not only one class. */
  final List<Boolean> complete = new ArrayList<>();

  /** The class of those that have one, by id. */
  final Map<String, String> classes = new HashMap<>();

  final Vocabulary vocabulary = Vocabulary.shipped();
  final List<String> topics;
  final Map<String, Integer> numbers = new HashMap<>();
  final int[] areas;
  final int[] areaOf;
  final TermTable terms;
  final long[] words;
  final float[] idf;

  /**
   * Reads everything.
   *
   * @param labelled corpora with all topics of each article
   * @param classFiles corpora with one area of each article
   * @param texts further texts, for the rarity of words only
   * @param termFile the terms
   */
  TopicCorpus(List<Path> labelled, List<Path> classFiles, List<Path> texts, Path termFile)
      throws IOException {
    List<TopicTerms> all = TopicTerms.parse(termFile.toString(), Files.readAllLines(termFile));
    Set<String> ids = new LinkedHashSet<>();
    vocabulary.all().stream()
        .filter(concept -> concept.parent() == null)
        .map(Vocabulary.Concept::id)
        .sorted()
        .forEach(ids::add);
    areas = new int[ids.size()];
    Arrays.setAll(areas, k -> k);
    all.forEach(topic -> ids.add(topic.id()));
    topics = List.copyOf(ids);
    topics.forEach(topic -> numbers.put(topic, numbers.size()));
    areaOf = topics.stream().mapToInt(topic -> numbers.get(vocabulary.top(topic))).toArray();
    terms = terms(all);
    Map<String, LabelledArticle> read = read(labelled, classFiles);
    Map<String, LabelledArticle> everything = new LinkedHashMap<>(read);
    for (Path file : texts) {
      LabelledArticle.read(file).forEach(text -> everything.putIfAbsent(text.id(), text));
    }
    Map<Long, Integer> counts = counts(everything.values());
    words = counts.keySet().stream().mapToLong(Long::longValue).toArray();
    idf = new float[words.length];
    WordMap index = new WordMap(words.length);
    for (int i = 0; i < words.length; i++) {
      index.put(words[i], i);
      idf[i] = (float) Math.log((double) everything.size() / counts.get(words[i]));
    }
    for (LabelledArticle article : articles) {
      features.add(TopicFeatures.of(article.text(), index, terms, topics.size()));
    }
  }

  private Map<String, LabelledArticle> read(List<Path> labelled, List<Path> classFiles)
      throws IOException {
    Map<String, LabelledArticle> read = new LinkedHashMap<>();
    for (Path file : labelled) {
      LabelledArticle.read(file).forEach(article -> read.putIfAbsent(article.id(), article));
    }
    Set<String> whole = new HashSet<>(read.keySet());
    for (Path file : classFiles) {
      for (LabelledArticle article : LabelledArticle.read(file)) {
        classes.put(article.id(), article.topics().get(0));
        read.putIfAbsent(article.id(), article);
      }
    }
    articles.addAll(read.values());
    articles.forEach(article -> complete.add(whole.contains(article.id())));
    return read;
  }

  private TermTable terms(List<TopicTerms> all) {
    TermTable.Builder builder = new TermTable.Builder();
    for (TopicTerms topic : all) {
      for (TopicTerms.Term term : topic.terms()) {
        float weight = term.words().indexOf(' ') < 0 ? 1 : PHRASE_WEIGHT;
        builder.add(numbers.get(topic.id()), term.words(), weight * term.weight());
      }
    }
    return builder.build();
  }

  /** In how many texts each word stands, of those that stand in two at least; by number. */
  private static Map<Long, Integer> counts(Iterable<LabelledArticle> texts) {
    Map<Long, Integer> counts = new TreeMap<>();
    for (LabelledArticle text : texts) {
      Set<Long> seen = new HashSet<>();
      Tokens tokens = text.text().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.shape(i).isWord() || tokens.shape(i) == Shape.ALPHANUMERIC) {
          seen.add(tokens.word(i));
        }
      }
      seen.forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < LEAST_ARTICLES);
    return counts;
  }

  /** The areas of an article's topics, most central first. */
  Set<Integer> areasOf(LabelledArticle article) {
    Set<Integer> found = new LinkedHashSet<>();
    for (String topic : article.topics()) {
      Integer area = numbers.get(vocabulary.top(topic));
      if (area != null) {
        found.add(area);
      }
    }
    return found;
  }
}
