package copydesk.bench.topic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the models of topics are learned from. */
final class TopicFiles {
  @Parameters(arity = "1..*", description = "Corpora with all topics of each article.")
  private List<Path> labelled;

  @Option(names = "--classes", description = "A corpus with one area of each article.")
  private List<Path> classes = new ArrayList<>();

  @Option(names = "--texts", description = "Further texts, for the rarity of words only.")
  private List<Path> texts = new ArrayList<>();

  @Option(names = "--terms", required = true, description = "The terms of the topics.")
  private Path terms;

  /** Reads all of them. */
  TopicCorpus read() throws IOException {
    return new TopicCorpus(labelled, classes, texts, terms);
  }
}
