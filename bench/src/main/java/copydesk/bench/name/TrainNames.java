package copydesk.bench.name;

import copydesk.extract.name.NameFeatureSpace;
import copydesk.extract.name.NameLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Trains the name tagger. A text that stands in several of the files is taken once, from the first.
 */
@Command(
    name = "train-names",
    description =
        "Trains names.bin on corpora of lines {\"id\",\"text\",\"mentions\":[{\"type\",\"start\",\"end\"}]}.")
public final class TrainNames implements Callable<Integer> {
  @Parameters(arity = "1..*", description = "The corpora.")
  private List<Path> corpora;

  @Option(names = "--lists", required = true, description = "Folder of words.bin, phrases.bin.")
  private Path listFolder;

  @Option(names = "--out", required = true, description = "The file to write.")
  private Path out;

  @Option(names = "--keep-third", description = "Do not train on the third that is measured on.")
  private boolean keepThird;

  @Option(names = "--beside", description = "Corpora learned beside them, in all rounds.")
  private List<Path> beside = List.of();

  @Option(names = "--beside-weight", description = "Their weight.", defaultValue = "0.5")
  private float besideWeight;

  @Option(names = "--more", description = "Corpora with labels of less trust.")
  private List<Path> more = List.of();

  @Option(names = "--more-weight", description = "Their weight.", defaultValue = "0.3")
  private float moreWeight;

  @Option(names = "--rounds", description = "Passes over the texts.", defaultValue = "8")
  private int rounds;

  @Option(names = "--first-rounds", description = "Passes over all.", defaultValue = "3")
  private int firstRounds;

  @Option(names = "--rate", description = "Size of a step.", defaultValue = "0.02")
  private float rate;

  @Option(names = "--decay", description = "Shrinking of weights.", defaultValue = "0.002")
  private float decay;

  @Option(names = "--least", description = "Least count of a feature.", defaultValue = "5")
  private int least;

  @Option(names = "--dropout", description = "Features left out.", defaultValue = "0.4")
  private float dropout;

  @Option(names = "--parts", description = "Parts for the second reading.", defaultValue = "3")
  private int parts;

  @Option(names = "--most", description = "Most features to keep.", defaultValue = "70000")
  private int most;

  @Option(names = "--seed", description = "Decides the order of texts.", defaultValue = "1")
  private long seed;

  @Override
  public Integer call() throws IOException {
    NameLists lists = ModelFiles.lists(listFolder);
    Set<String> seen = new HashSet<>();
    List<LabelledText> texts = kept(read(corpora, seen));
    List<LabelledText> besides = kept(read(beside, seen));
    List<LabelledText> taught = read(more, seen);
    NameWords words = NameWords.of(texts, taught);
    List<NameExample> examples = new ArrayList<>();
    texts.forEach(text -> examples.add(new NameExample(text, lists, words, 1, true)));
    besides.forEach(text -> examples.add(new NameExample(text, lists, words, besideWeight, true)));
    taught.forEach(text -> examples.add(new NameExample(text, lists, words, moreWeight, false)));
    NameTraining training =
        new NameTraining(
            examples,
            new TrainingSettings(firstRounds, rounds, rate, decay, least, dropout, seed),
            parts);
    training.run();
    int kept = training.write(out, words, most, NameFeatureSpace.of(lists));
    System.out.printf(
        "%d texts, %d features kept, %d bytes%n", examples.size(), kept, Files.size(out));
    return 0;
  }

  private List<LabelledText> kept(List<LabelledText> texts) {
    return texts.stream().filter(text -> !keepThird || !text.isHeldOut()).toList();
  }

  /** The texts of the files, each id once. */
  private static List<LabelledText> read(List<Path> files, Set<String> seen) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Path file : files) {
      LabelledText.read(file).stream().filter(text -> seen.add(text.id())).forEach(texts::add);
    }
    return texts;
  }
}
