package copydesk.bench.topic;

import copydesk.extract.Extractor;
import copydesk.extract.topic.TopicFinder;
import copydesk.records.Article;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures what share of the extraction's time the topics take, and how long loading takes. */
@Command(
    name = "time-topics",
    description =
        "Measures processor time: topics alone, and the extraction in all, on one thread.")
public final class TimeTopics implements Callable<Integer> {
  private static final int ROUNDS = 15;

  @Parameters(description = "A corpus.")
  private Path corpus;

  @Override
  public Integer call() throws IOException {
    List<LabelledArticle> articles = LabelledArticle.read(corpus);
    long before = now();
    TopicFinder finder = TopicFinder.load();
    double load = (now() - before) / 1e6;
    Extractor extractor = Extractor.load();
    double characters = articles.stream().mapToInt(a -> a.text().tokens().text().length()).sum();
    double[] topics = new double[ROUNDS];
    double[] all = new double[ROUNDS];
    long found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = now();
      for (LabelledArticle article : articles) {
        found += finder.find(article.text()).size();
      }
      long middle = now();
      for (LabelledArticle article : articles) {
        String text = article.text().tokens().text();
        found -= extractor.extract(new Article(article.id(), 1, null, null, text)).topics().size();
      }
      topics[round] = (middle - start) / 1e3 / characters * 3000;
      all[round] = (now() - middle) / 1e3 / characters * 3000;
    }
    Arrays.sort(topics);
    Arrays.sort(all);
    double share = 100 * topics[ROUNDS / 2] / all[ROUNDS / 2];
    System.out.printf(
        "for 3,000 characters: topics %.0f microseconds, extraction in all %.0f: %.1f %% (medians of"
            + " %d rounds, difference %d); loading %.0f ms%n",
        topics[ROUNDS / 2], all[ROUNDS / 2], share, ROUNDS, found, load);
    return 0;
  }

  /** The thread's own time: what else the machine does counts less. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
