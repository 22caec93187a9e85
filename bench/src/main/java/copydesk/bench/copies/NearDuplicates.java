package copydesk.bench.copies;

import copydesk.bench.copies.CopyCorpus.Sample;
import copydesk.enrich.copy.CopySignature;
import copydesk.enrich.copy.Filed;
import copydesk.enrich.copy.StoryIndex;
import copydesk.enrich.copy.StoryOf;
import copydesk.extract.Extractor;
import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How well copies are told, on invented articles with known edits and on texts from patterns. */
@Command(
    name = "near-duplicates",
    description = {
      "How many copies of invented articles are given their original's story, and how many articles"
          + " that are no copies are given one."
    })
public final class NearDuplicates implements Callable<Integer> {
  @Option(names = "--articles", defaultValue = "10000", description = "Default: ${DEFAULT-VALUE}")
  private int articles;

  @Option(names = "--templates", defaultValue = "2000", description = "Default: ${DEFAULT-VALUE}")
  private int templates;

  @Option(names = "--seed", defaultValue = "14", description = "Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(names = "--wrong", description = "Lists what is wrong.")
  private boolean wrong;

  @Option(
      names = "--memory",
      description = "Measures what a million articles take in memory; 1 GB of heap is needed.")
  private boolean memory;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Extractor extractor = Extractor.load();
    CopyCorpus corpus = new CopyCorpus(seed);
    List<Sample> samples = new ArrayList<>(corpus.news(articles));
    samples.addAll(corpus.templates(templates));
    StoryIndex index = new StoryIndex();
    Map<String, String> stories = new HashMap<>();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long signing = 0;
    long looking = 0;
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      EnrichedArticle article =
          extractor.extract(new Article(sample.id(), 1, null, null, sample.text()));
      long start = clock.getCurrentThreadCpuTime();
      CopySignature signature = CopySignature.of(article);
      long signed = clock.getCurrentThreadCpuTime();
      if (signature != null) {
        Filed filed = new Filed(sample.id(), 0, true, i * 10_000L, signature.text(), null, null);
        for (StoryOf told : index.file(filed)) {
          stories.put(told.id(), told.story());
        }
      }
      looking += clock.getCurrentThreadCpuTime() - signed;
      signing += signed - start;
    }
    NearDuplicateScore score = new NearDuplicateScore(samples, stories);
    spec.commandLine().getOut().print(score.render(wrong));
    spec.commandLine()
        .getOut()
        .printf(
            "%.0f µs an article for the signature, %.0f µs for the index%n",
            signing / 1e3 / samples.size(), looking / 1e3 / samples.size());
    if (memory) {
      spec.commandLine().getOut().println(IndexMemory.measure());
    }
    spec.commandLine().getOut().flush();
    return 0;
  }
}
