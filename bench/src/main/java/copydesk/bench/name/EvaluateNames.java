package copydesk.bench.name;

import copydesk.extract.name.NameTagger;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the name tagger on a labelled corpus. */
@Command(
    name = "evaluate-names",
    description = "Measures the name tagger on a labelled corpus, by type and by region.")
public final class EvaluateNames implements Callable<Integer> {
  private static final int ROUNDS = 15;

  @Parameters(description = "The corpus.")
  private Path corpus;

  @Option(names = "--lists", description = "Folder of words.bin, phrases.bin; else the shipped.")
  private Path listFolder;

  @Option(names = "--model", description = "names.bin; the shipped one if absent.")
  private Path model;

  @Option(names = "--held-out", description = "Only the third kept by train-names --keep-third.")
  private boolean heldOut;

  @Option(names = "--regions", description = "Also by the part of the ids before the first '_'.")
  private boolean regions;

  @Option(names = "--speed", description = "Also the speed of the tagging alone, on one thread.")
  private boolean speed;

  @Override
  public Integer call() throws IOException {
    NameTagger tagger = tagger();
    List<LabelledText> texts =
        LabelledText.read(corpus).stream().filter(text -> !heldOut || text.isHeldOut()).toList();
    NameScore all = new NameScore();
    Map<String, NameScore> byRegion = new TreeMap<>();
    for (LabelledText text : texts) {
      all.add(tagger, text);
      String region = text.id().split("_", 2)[0];
      byRegion.computeIfAbsent(region, name -> new NameScore()).add(tagger, text);
    }
    System.out.println(texts.size() + " texts: " + all);
    if (regions) {
      byRegion.forEach((region, score) -> System.out.println(region + ": " + score));
    }
    if (speed) {
      measureSpeed(tagger, texts);
    }
    return 0;
  }

  private NameTagger tagger() throws IOException {
    if (model == null || listFolder == null) {
      return NameTagger.load();
    }
    return ModelFiles.tagger(model, listFolder);
  }

  private static void measureSpeed(NameTagger tagger, List<LabelledText> texts) {
    List<Tokens> read = texts.stream().map(text -> ArticleText.of(text.text()).tokens()).toList();
    long characters = texts.stream().mapToLong(text -> text.text().length()).sum();
    double[] micros = new double[ROUNDS];
    long names = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = cpuTime();
      for (Tokens tokens : read) {
        names += tagger.tag(tokens).size();
      }
      micros[round] = (cpuTime() - start) / 1e3 / characters * 3000;
    }
    Arrays.sort(micros);
    System.out.printf(
        "%.0f microseconds for 3,000 characters (median of %d rounds, %d names)%n",
        micros[ROUNDS / 2], ROUNDS, names / ROUNDS);
  }

  /** Nanoseconds that this thread has computed: what other programs do meanwhile counts little. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
