package copydesk.bench.topic;

import copydesk.extract.topic.TopicFinder;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what is right among the topics that were found. */
final class TopicScore {
  private static final int BINS = 5;

  private final TopicCorpus corpus;
  private final Map<Integer, int[]> byArea = new TreeMap<>();
  private final int[] all = new int[3];
  private final int[] fine = new int[3];
  private int articles;
  private int firstRight;
  private int classed;
  private int classRight;
  private int silent;
  private final double[] binScores = new double[BINS];
  private final int[] binRight = new int[BINS];
  private final int[] binCount = new int[BINS];

  TopicScore(TopicCorpus corpus) {
    this.corpus = corpus;
  }

  void add(int n, List<TopicFinder.Found> found) {
    LabelledArticle article = corpus.articles.get(n);
    Set<Integer> predicted = new LinkedHashSet<>();
    for (TopicFinder.Found topic : found) {
      predicted.add(corpus.numbers.get(corpus.vocabulary.top(topic.id())));
    }
    Integer first = predicted.isEmpty() ? null : predicted.iterator().next();
    String known = corpus.classes.get(article.id());
    if (known != null) {
      classed++;
      classRight += corpus.numbers.get(known).equals(first) ? 1 : 0;
    }
    if (!corpus.complete.get(n)) {
      return;
    }
    Set<Integer> right = corpus.areasOf(article);
    articles++;
    silent += predicted.isEmpty() ? 1 : 0;
    firstRight += right.contains(first) ? 1 : 0;
    Set<Integer> either = new HashSet<>(right);
    either.addAll(predicted);
    for (int area : either) {
      count(byArea.computeIfAbsent(area, a -> new int[3]), right, predicted, area);
      count(all, right, predicted, area);
    }
    countFine(article, found, right);
  }

  private static void count(int[] counts, Set<?> right, Set<?> predicted, Object what) {
    counts[0] += right.contains(what) && predicted.contains(what) ? 1 : 0;
    counts[1] += right.contains(what) ? 1 : 0;
    counts[2] += predicted.contains(what) ? 1 : 0;
  }

  private void countFine(
      LabelledArticle article, List<TopicFinder.Found> found, Set<Integer> areas) {
    Set<String> right = new HashSet<>();
    for (String topic : article.topics()) {
      if (!corpus.vocabulary.broader(topic).isEmpty()) {
        right.add(topic);
      }
    }
    Set<String> predicted = new HashSet<>();
    for (TopicFinder.Found topic : found) {
      if (!topic.broader().isEmpty()) {
        predicted.add(topic.id());
      }
      int area = corpus.numbers.get(corpus.vocabulary.top(topic.id()));
      int bin = (int) Math.min(BINS - 1, topic.score() * BINS);
      binCount[bin]++;
      binScores[bin] += topic.score();
      binRight[bin] += areas.contains(area) ? 1 : 0;
    }
    Set<String> either = new HashSet<>(right);
    either.addAll(predicted);
    either.forEach(topic -> count(fine, right, predicted, topic));
  }

  String report() {
    StringBuilder text = new StringBuilder();
    double macro = 0;
    int gold = 0;
    for (Map.Entry<Integer, int[]> area : byArea.entrySet()) {
      String id = corpus.topics.get(area.getKey());
      text.append(row(corpus.vocabulary.get(id).name(), area.getValue()));
      if (area.getValue()[1] > 0) {
        macro += f1(area.getValue());
        gold++;
      }
    }
    text.append(row("all areas", all)).append(row("finer topics, exactly", fine));
    for (int bin = 0; bin < BINS; bin++) {
      text.append(
          String.format(
              Locale.ROOT,
              "scores of %.1f to %.1f: %d, on average %.2f; area right %.2f%n",
              (double) bin / BINS,
              (bin + 1.0) / BINS,
              binCount[bin],
              binScores[bin] / Math.max(1, binCount[bin]),
              (double) binRight[bin] / Math.max(1, binCount[bin])));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%d articles: first topic in a right area %.1f, micro-F1 %.1f, macro-F1 %.1f, without"
                + " any topic %d%n",
            articles,
            100.0 * firstRight / Math.max(1, articles),
            f1(all),
            macro / Math.max(1, gold),
            silent));
    text.append(
        String.format(
            Locale.ROOT,
            "%d articles with a class: first topic in it %.1f%n",
            classed,
            100.0 * classRight / Math.max(1, classed)));
    return text.toString();
  }

  private static String row(String name, int[] counts) {
    return String.format(
        Locale.ROOT,
        "%-45s P %5.1f R %5.1f F1 %5.1f gold %d%n",
        name,
        100.0 * counts[0] / Math.max(1, counts[2]),
        100.0 * counts[0] / Math.max(1, counts[1]),
        f1(counts),
        counts[1]);
  }

  private static double f1(int[] counts) {
    return 200.0 * counts[0] / Math.max(1, counts[1] + counts[2]);
  }
}
