package copydesk.bench.topic;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import copydesk.extract.topic.TopicFinder;
import copydesk.extract.topic.TopicModel;
import copydesk.extract.topic.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Trains on a made-up corpus and reads the model back. */
final class TopicTrainingTest {
  @TempDir private Path folder;

  @Test
  void model_findsWhatItLearned() throws IOException {
    String model = train("one.bin");
    TopicFinder finder;
    try (InputStream in = Files.newInputStream(Path.of(model))) {
      finder = new TopicFinder(TopicModel.read(in), Vocabulary.shipped(), List.of());
    }

    List<TopicFinder.Found> found =
        finder.find(ArticleText.of("The keeper held the ball in the football match.\n"));

    assertThat(found).first().extracting(TopicFinder.Found::id).isEqualTo("medtop:20001065");
  }

  @Test
  void sameCorpus_givesTheSameBytes() throws IOException {
    assertThat(Path.of(train("one.bin"))).hasSameBinaryContentAs(Path.of(train("two.bin")));
  }

  private String train(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      lines.add(line("s" + i, "The keeper held the ball, fan " + i % 7, "medtop:20001065"));
      lines.add(line("w" + i, "Showers reach the coast on day " + i % 7, "medtop:20001129"));
    }
    Path corpus = Files.write(folder.resolve("corpus.jsonl"), lines);
    Path terms =
        Files.writeString(
            folder.resolve("terms.tsv"),
            "medtop:20001065\tsoccer\t\tfootball|keeper\nmedtop:20001129\tweather phenomena\t\tshower\n");
    Path out = folder.resolve(name);
    int code =
        new CommandLine(new TrainTopics())
            .execute(
                corpus.toString(), "--terms", terms.toString(), "--folds", "4", "--out", out + "");
    assertThat(code).isZero();
    return out.toString();
  }

  private static String line(String id, String text, String topic) {
    return String.format("{\"id\":\"%s\",\"text\":\"%s.\",\"topics\":[\"%s\"]}", id, text, topic);
  }
}
