package copydesk.bench.topic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the model of topics. The same corpora always give the same file. */
@Command(
    name = "train-topics",
    description = "Trains the model of topics on lines {\"id\",\"text\",\"topics\":[…]}.")
public final class TrainTopics implements Callable<Integer> {
  @Mixin private TopicFiles files;
  @Mixin private LearningSettings settings;

  @Option(names = "--out", required = true, description = "The model to write.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    TopicTraining training = new TopicTraining(files.read(), settings);
    try (OutputStream stream = Files.newOutputStream(out)) {
      training.train(n -> true, training.heldOutScores()).write(stream);
    }
    return 0;
  }
}
