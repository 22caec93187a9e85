package copydesk.bench.topic;

import copydesk.extract.topic.TopicFeatures;
import copydesk.extract.topic.TopicModel;
import copydesk.extract.topic.TopicModelParts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Learns the models of topics from a corpus, or from a part of it. */
final class TopicTraining {
  private static final double FINE_PENALTY = 0.02;
  private static final double BIAS_PENALTY = 2;
  private static final int FINE_ROUNDS = 100;

  private final TopicCorpus corpus;
  private final LearningSettings settings;
  private final List<SparseRow> rows = new ArrayList<>();
  private final TopicModel frame;
  private final int wordCount;
  private final int topicCount;
  private final int width;
  private final int columns;

  /** One finer topic whose terms stand in an article. */
  private static final class Pair {
    private final int article;
    private final int topic;
    private final double label;

    Pair(int article, int topic, double label) {
      this.article = article;
      this.topic = topic;
      this.label = label;
    }
  }

  TopicTraining(TopicCorpus corpus, LearningSettings settings) {
    this.corpus = corpus;
    this.settings = settings;
    this.wordCount = corpus.words.length;
    this.topicCount = corpus.topics.size();
    this.width = corpus.areas.length;
    this.columns = 2 * width;
    this.frame = new TopicModel(frame());
    corpus.features.forEach(features -> rows.add(row(features)));
  }

  /** The parts that are not learned. */
  private TopicModelParts frame() {
    TopicModelParts parts = new TopicModelParts();
    parts.topics = corpus.topics.toArray(new String[0]);
    parts.areaOf = corpus.areaOf;
    parts.areas = corpus.areas;
    parts.terms = corpus.terms;
    parts.words = corpus.words;
    parts.idf = corpus.idf;
    parts.weights = new float[wordCount * columns];
    parts.topicWeights = new float[topicCount * columns];
    parts.areaWeights = new float[width * columns];
    parts.biases = new float[columns];
    parts.fineWeights = new float[TopicModel.FINE_FEATURES];
    parts.fineBiases = new float[topicCount];
    parts.sureness = new float[TopicModel.SURENESS_FEATURES + 1];
    parts.settings =
        new float[] {settings.least, settings.leastOfBest, settings.leastFine, settings.finePower};
    return parts;
  }

  private SparseRow row(TopicFeatures features) {
    double squares = 0;
    for (int i = 0; i < features.words(); i++) {
      squares += Math.pow(features.wordValue(i) * corpus.idf[features.word(i)], 2);
    }
    SparseRow row = new SparseRow();
    for (int i = 0; i < features.words(); i++) {
      double value = features.wordValue(i) * corpus.idf[features.word(i)];
      row.add(features.word(i), value / Math.sqrt(squares));
    }
    for (int topic = 0; topic < topicCount; topic++) {
      if (features.share(topic) > 0) {
        row.add(wordCount + topic, features.share(topic));
      }
    }
    float[] strengths = frame.areaStrengths(features);
    for (int k = 0; k < width; k++) {
      if (strengths[k] > 0) {
        row.add(wordCount + topicCount + k, strengths[k]);
      }
    }
    return row;
  }

  /** Learns the areas from the articles of a part; sets their weights. */
  void trainAreas(IntPredicate part, TopicModelParts parts) {
    double[] penalty = new double[wordCount + topicCount + width];
    Arrays.fill(penalty, 0, wordCount, settings.wordPenalty);
    Arrays.fill(penalty, wordCount, penalty.length, settings.termPenalty);
    double[] centralPenalty = new double[penalty.length];
    Arrays.fill(centralPenalty, settings.centralPenalty);
    for (int column = 0; column < columns; column++) {
      double[] labels = new double[rows.size()];
      double[] importance = new double[rows.size()];
      for (int n = 0; n < rows.size(); n++) {
        if (part.test(n)) {
          label(n, column, labels, importance);
        }
      }
      double[] drawn = column < width ? penalty : centralPenalty;
      double[] weights =
          new LogisticRegression(rows, labels, importance, drawn).train(settings.rounds);
      for (int i = 0; i < wordCount; i++) {
        parts.weights[i * columns + column] = (float) weights[i];
      }
      for (int i = 0; i < topicCount; i++) {
        parts.topicWeights[i * columns + column] = (float) weights[wordCount + i];
      }
      for (int i = 0; i < width; i++) {
        parts.areaWeights[i * columns + column] = (float) weights[wordCount + topicCount + i];
      }
      parts.biases[column] = (float) weights[penalty.length];
    }
  }

  private void label(int n, int column, double[] labels, double[] importance) {
    LabelledArticle article = corpus.articles.get(n);
    Set<Integer> areas = corpus.areasOf(article);
    String known = corpus.classes.get(article.id());
    if (column >= width) {
      int first = known == null ? areas.iterator().next() : corpus.numbers.get(known);
      labels[n] = first == column - width ? 1 : 0;
      importance[n] = 1;
      return;
    }
    boolean right = areas.contains(column);
    labels[n] = right ? 1 : 0;
    boolean complete = corpus.complete.get(n);
    importance[n] = complete ? 1 : right ? settings.classWeight : settings.otherWeight;
  }

  /** The raw scores of areas for the articles of each fold, learned from the other folds. */
  float[][] heldOutScores() {
    float[][] scores = new float[rows.size()][];
    for (int fold = 0; fold < settings.folds; fold++) {
      int held = fold;
      TopicModelParts parts = frame();
      trainAreas(n -> corpus.articles.get(n).fold(settings.folds) != held, parts);
      TopicModel model = new TopicModel(parts);
      for (int n = 0; n < scores.length; n++) {
        if (corpus.articles.get(n).fold(settings.folds) == held) {
          scores[n] = model.areaScores(corpus.features.get(n));
        }
      }
    }
    return scores;
  }

  /** A model whose areas are learned from a part, the rest from held-out scores of that part. */
  TopicModel train(IntPredicate part, float[][] heldOut) {
    TopicModelParts parts = frame();
    trainAreas(part, parts);
    calibrateAreas(part, heldOut, parts);
    trainFine(part, heldOut, parts);
    return new TopicModel(parts);
  }

  private void calibrateAreas(IntPredicate part, float[][] heldOut, TopicModelParts parts) {
    float[] values = new float[TopicModel.SURENESS_FEATURES];
    List<SparseRow> scores = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    for (int n = 0; n < rows.size(); n++) {
      if (part.test(n) && corpus.complete.get(n)) {
        Set<Integer> right = corpus.areasOf(corpus.articles.get(n));
        for (int area = 0; area < width; area++) {
          frame.surenessFeatures(corpus.features.get(n), area, heldOut[n][area], values);
          scores.add(row(values));
          labels.add(right.contains(area) ? 1.0 : 0.0);
        }
      }
    }
    double[] penalty = new double[values.length];
    Arrays.fill(penalty, FINE_PENALTY);
    double[] fitted = fit(scores, labels, penalty, FINE_ROUNDS);
    for (int i = 0; i < fitted.length; i++) {
      parts.sureness[i] = (float) fitted[i];
    }
  }

  private static SparseRow row(float[] values) {
    SparseRow row = new SparseRow();
    for (int i = 0; i < values.length; i++) {
      row.add(i, values[i]);
    }
    return row;
  }

  private static double[] fit(
      List<SparseRow> rows, List<Double> labels, double[] penalty, int rounds) {
    double[] importance = new double[rows.size()];
    Arrays.fill(importance, 1);
    double[] given = labels.stream().mapToDouble(Double::doubleValue).toArray();
    return new LogisticRegression(rows, given, importance, penalty).train(rounds);
  }

  /**
   * Learns the finer topics: from every topic whose terms stand in an article, in an area that is
   * right; it is right where the article has it or one below it.
   */
  private void trainFine(IntPredicate part, float[][] heldOut, TopicModelParts parts) {
    TopicModel areas = new TopicModel(parts);
    List<Pair> pairs = new ArrayList<>();
    for (int n = 0; n < rows.size(); n++) {
      if (part.test(n) && corpus.complete.get(n)) {
        addPairs(n, pairs);
      }
    }
    List<SparseRow> examples = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    float[] values = new float[TopicModel.FINE_FEATURES];
    for (Pair pair : pairs) {
      TopicFeatures features = corpus.features.get(pair.article);
      int area = corpus.areaOf[pair.topic];
      double sure = areas.areaProbability(features, area, heldOut[pair.article][area]);
      areas.fineFeatures(features, pair.topic, areas.strongest(features, area), sure, values);
      SparseRow example = row(values);
      example.add(TopicModel.FINE_FEATURES + pair.topic, 1);
      examples.add(example);
      labels.add(pair.label);
    }
    double[] penalty = new double[TopicModel.FINE_FEATURES + topicCount];
    Arrays.fill(penalty, 0, TopicModel.FINE_FEATURES, FINE_PENALTY);
    Arrays.fill(penalty, TopicModel.FINE_FEATURES, penalty.length, BIAS_PENALTY);
    double[] fitted = fit(examples, labels, penalty, FINE_ROUNDS);
    for (int i = 0; i < TopicModel.FINE_FEATURES; i++) {
      parts.fineWeights[i] = (float) fitted[i];
    }
    for (int i = 0; i < topicCount; i++) {
      parts.fineBiases[i] = (float) (fitted[TopicModel.FINE_FEATURES + i] + fitted[penalty.length]);
    }
  }

  private void addPairs(int n, List<Pair> pairs) {
    LabelledArticle article = corpus.articles.get(n);
    Set<Integer> areas = corpus.areasOf(article);
    Set<String> right = new HashSet<>(article.topics());
    article.topics().forEach(topic -> right.addAll(corpus.vocabulary.broader(topic)));
    for (int topic = width; topic < topicCount; topic++) {
      if (areas.contains(corpus.areaOf[topic]) && corpus.features.get(n).strength(topic) > 0) {
        pairs.add(new Pair(n, topic, right.contains(corpus.topics.get(topic)) ? 1 : 0));
      }
    }
  }
}
