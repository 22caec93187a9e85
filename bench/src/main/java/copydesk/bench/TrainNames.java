package copydesk.bench;

import copydesk.extract.name.WordLexicon;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import copydesk.extract.text.WordSet;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the name tagger. */
@Command(
    name = "train-names",
    description =
        "Trains names.bin on corpora of lines {\"id\",\"text\",\"mentions\":[{\"type\",\"start\",\"end\"}]}.")
final class TrainNames implements Callable<Integer> {
  @Parameters(arity = "1..*", description = "The corpora.")
  private List<Path> corpora;

  @Option(names = "--lexicon", required = true, description = "words.bin of make-lexicon.")
  private Path lexiconFile;

  @Option(names = "--out", required = true, description = "The file to write.")
  private Path out;

  @Option(names = "--keep-third", description = "Do not train on the third that is measured on.")
  private boolean keepThird;

  @Option(names = "--more", description = "Corpora with labels of less trust.")
  private List<Path> more = List.of();

  @Option(names = "--more-weight", description = "Their weight.", defaultValue = "0.3")
  private float moreWeight;

  @Option(names = "--rounds", description = "Passes over the texts.", defaultValue = "10")
  private int rounds;

  @Option(names = "--rate", description = "Size of a step.", defaultValue = "0.05")
  private float rate;

  @Option(names = "--decay", description = "Shrinking of weights.", defaultValue = "0.002")
  private float decay;

  @Option(names = "--least", description = "Least count of a feature.", defaultValue = "2")
  private int least;

  @Option(names = "--parts", description = "Parts for the second reading.", defaultValue = "4")
  private int parts;

  @Option(names = "--most", description = "Most features to keep.", defaultValue = "250000")
  private int most;

  @Option(names = "--seed", description = "Decides the order of texts.", defaultValue = "1")
  private long seed;

  @Override
  public Integer call() throws IOException {
    WordLexicon lexicon;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(lexiconFile))) {
      lexicon = WordLexicon.read(in);
    }
    List<LabelledText> texts = new ArrayList<>();
    for (Path corpus : corpora) {
      LabelledText.read(corpus).stream()
          .filter(text -> !keepThird || !text.isHeldOut())
          .forEach(texts::add);
    }
    long[] inner = innerWords(texts);
    WordSet innerSet = WordSet.ofNumbers(inner);
    List<NameExample> examples = new ArrayList<>();
    texts.forEach(text -> examples.add(new NameExample(text, lexicon, innerSet, 1)));
    for (Path corpus : more) {
      LabelledText.read(corpus)
          .forEach(text -> examples.add(new NameExample(text, lexicon, innerSet, moreWeight)));
    }
    NameTraining training =
        new NameTraining(examples, new TrainingSettings(rounds, rate, decay, least, seed), parts);
    training.run();
    int kept = training.write(out, inner, most);
    System.out.printf(
        "%d texts, %d features kept, %d bytes%n", examples.size(), kept, Files.size(out));
    return 0;
  }

  /** The words and marks that stand in names without a capital, at least twice. */
  private static long[] innerWords(List<LabelledText> texts) {
    Map<Long, Integer> counts = new TreeMap<>();
    for (LabelledText text : texts) {
      Tokens tokens = ArticleText.of(text.text()).tokens();
      for (LabelledText.Label label : text.labels()) {
        for (int i = tokens.at(label.start());
            i < tokens.size() && tokens.end(i) <= label.end();
            i++) {
          if (!tokens.shape(i).isCapital()) {
            counts.merge(tokens.word(i), 1, Integer::sum);
          }
        }
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= 2)
        .mapToLong(Map.Entry::getKey)
        .toArray();
  }
}
