package copydesk.bench.topic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.extract.topic.TopicFinder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the topics on articles that the model has not learned from. */
@Command(
    name = "evaluate-topics",
    description =
        "Measures the topics by cross-validation: each part of the corpora with a model learned"
            + " from the others.")
public final class EvaluateTopics implements Callable<Integer> {
  @Mixin private TopicFiles files;
  @Mixin private LearningSettings settings;

  @Option(names = "--out", description = "Also write what was found, a line for each article.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    TopicCorpus corpus = files.read();
    TopicTraining training = new TopicTraining(corpus, settings);
    float[][] heldOut = training.heldOutScores();
    TopicScore score = new TopicScore(corpus);
    ArrayNode lines = new ObjectMapper().createArrayNode();
    for (int fold = 0; fold < settings.folds; fold++) {
      int held = fold;
      TopicFinder finder =
          new TopicFinder(
              training.train(n -> corpus.articles.get(n).fold(settings.folds) != held, heldOut),
              corpus.vocabulary,
              List.of());
      for (int n = 0; n < corpus.articles.size(); n++) {
        LabelledArticle article = corpus.articles.get(n);
        if (article.fold(settings.folds) == held) {
          List<TopicFinder.Found> found = finder.find(article.text());
          score.add(n, found);
          lines.add(line(article, found));
        }
      }
    }
    System.out.print(score.report());
    if (out != null) {
      try (BufferedWriter writer = Files.newBufferedWriter(out)) {
        for (int i = 0; i < lines.size(); i++) {
          writer.write(lines.get(i) + "\n");
        }
      }
    }
    return 0;
  }

  private static ObjectNode line(LabelledArticle article, List<TopicFinder.Found> found) {
    ObjectNode line = new ObjectMapper().createObjectNode().put("id", article.id());
    ArrayNode topics = line.putArray("topics");
    for (TopicFinder.Found topic : found) {
      topics.addObject().put("id", topic.id()).put("score", topic.score());
    }
    return line;
  }
}
