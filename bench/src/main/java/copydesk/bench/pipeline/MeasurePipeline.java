package copydesk.bench.pipeline;

import copydesk.bench.invented.InventedOptions;
import copydesk.bench.invented.InventedWire;
import copydesk.extract.Extractor;
import copydesk.ingest.ArticlePoster;
import copydesk.ingest.RawArticle;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How many articles the whole pipeline takes, what they cost and how long they take, with
 * everything in this process: an embedded broker, the job exactly once, files on disk.
 */
@Command(
    name = "pipeline",
    description = {
      "Measures the whole pipeline, everything in one process: articles a second to files, the"
          + " processor time of each group of threads, memory, and how long articles take at fixed"
          + " rates; beside a job that only passes articles on.",
      "The articles are invented, each another text."
    })
public final class MeasurePipeline implements Callable<Integer> {
  @Option(
      names = "--articles",
      defaultValue = "10000",
      description = "How many go through as fast as they can. Default: ${DEFAULT-VALUE}")
  private int articles;

  @Option(
      names = "--warm-up",
      defaultValue = "10000",
      description = "How many go through before. Default: ${DEFAULT-VALUE}")
  private int warmUp;

  @Mixin private InventedOptions invented;

  @Option(
      names = "--rates",
      split = ",",
      defaultValue = "50,200,400,800",
      description = "Articles a second for which latency is measured. Default: ${DEFAULT-VALUE}")
  private List<Integer> rates;

  @Option(
      names = "--seconds",
      defaultValue = "30",
      description = "How long at each rate, the first third to settle. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(names = "--partitions", defaultValue = "6", description = "Default: ${DEFAULT-VALUE}")
  private int partitions;

  @Option(names = "--threads", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}")
  private int threads;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("copydesk-bench");
    try {
      measure(folder, out);
    } finally {
      delete(folder);
    }
    return 0;
  }

  private void measure(Path folder, PrintWriter out)
      throws IOException, InterruptedException, ExecutionException {
    try (PipelineRig rig = PipelineRig.start(folder, Extractor.load(), partitions, threads)) {
      batch(rig, invented.wire(1), warmUp);
      ProcessUsage before = ProcessUsage.now();
      double rate = batch(rig, invented.wire(2), articles);
      ProcessUsage after = ProcessUsage.now();
      double engine =
          new PassThrough(rig, folder, partitions, threads).run(invented.wire(3), articles);
      print(out, "%d articles of %d characters on average%n", articles, invented.length());
      print(out, "pipeline to files   %8.0f articles/s%n", rate);
      print(
          out,
          "pass-through        %8.0f articles/s; the pipeline is %.1f %% of it%n",
          engine,
          100 * rate / engine);
      print(out, "processor time an article: %s%n", after.perUnit(before, articles));
      OpenLoop loop = new OpenLoop(rig, invented.wire(4));
      print(out, "%8s %8s %8s %8s %8s %8s%n", "rate/s", "p50 ms", "p90", "p99", "p99.9", "behind");
      for (int each : rates) {
        OpenLoop.Result result = loop.run(each, seconds, seconds / 3);
        print(
            out,
            "%8d %8.1f %8.1f %8.1f %8.1f %8s%n",
            each,
            result.millis(50),
            result.millis(90),
            result.millis(99),
            result.millis(99.9),
            result.missing() > 0 ? "yes" : String.valueOf(result.waiting()));
      }
      print(out, "most memory in use: %d MB%n", ProcessUsage.peakMegabytes());
    }
  }

  /** Posts so many and waits for their files; returns articles a second, from posting on. */
  private static double batch(PipelineRig rig, InventedWire wire, int number)
      throws InterruptedException {
    long written = rig.written();
    byte[][] texts = new byte[number][];
    for (int i = 0; i < number; i++) {
      texts[i] = wire.text(i).getBytes(StandardCharsets.UTF_8);
    }
    long start = System.nanoTime();
    try (ArticlePoster poster = new ArticlePoster(rig.ingest())) {
      for (int i = 0; i < number; i++) {
        poster.post(new RawArticle(wire.id(i), texts[i], "text/plain", "urn:bench", null));
      }
      poster.flush();
    }
    while (rig.written() - written < number) {
      rig.rest();
    }
    return number * 1e9 / (System.nanoTime() - start);
  }

  private static void print(PrintWriter out, String format, Object... arguments) {
    out.printf(Locale.ROOT, format, arguments);
    out.flush();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
