package copydesk.bench.pipeline;

import copydesk.bench.invented.InventedOptions;
import copydesk.extract.Extractor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
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
  private static final int PASSED_CHARACTERS = 60_000_000;

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

  @Mixin private JobOptions job;

  @Option(names = "--no-latency", description = "Leave out the fixed rates.")
  private boolean noLatency;

  @Option(names = "--json", description = "A file that the figures are added to, as a line.")
  private Path json;

  @Option(names = "--varied", description = "What the series of runs varies, noted in that line.")
  private String varied;

  @Spec private CommandSpec spec;

  /** Runs the command, as a process of {@link Growth}, and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MeasurePipeline()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (ScratchFolder folder = ScratchFolder.make()) {
      measure(folder.path(), out);
    }
    return 0;
  }

  private void measure(Path folder, PrintWriter out) throws IOException, InterruptedException {
    try (PipelineRig rig =
        PipelineRig.start(folder, Extractor.load(), job.partitions(), job.threads())) {
      PassThrough passThrough =
          PassThrough.prepare(rig, folder, job.partitions(), job.threads(), 1);
      Batch.run(rig, invented.wire(1), warmUp);
      Path kafka = PipelineRig.brokerFolder(folder);
      ChannelBytes bytesBefore = ChannelBytes.in(kafka);
      ProcessUsage before = ProcessUsage.now();
      double rate = Batch.run(rig, invented.wire(2), articles);
      ProcessUsage after = ProcessUsage.now();
      ChannelBytes bytes = ChannelBytes.in(kafka);
      long peak = ProcessUsage.peakMegabytes();
      double engine = passThrough.run(invented.wire(3), passed(invented.length()));
      print(out, "%d articles of %d characters on average%n", articles, invented.length());
      print(out, "pipeline to files   %8.0f articles/s%n", rate);
      print(
          out,
          "pass-through        %8.0f articles/s; the pipeline is %.1f %% of it%n",
          engine,
          100 * rate / engine);
      print(out, "processor time an article: %s%n", after.perUnit(before, articles));
      print(out, "bytes on disk an article: %s%n", bytes.perUnit(bytesBefore, articles));
      List<PipelineRun.Latency> latencies = noLatency ? List.of() : latencies(rig, out);
      if (!noLatency) {
        peak = ProcessUsage.peakMegabytes();
      }
      print(out, "most memory in use: %d MB%n", peak);
      if (json != null) {
        new PipelineRun(
                varied,
                invented.length(),
                articles,
                job.partitions(),
                job.threads(),
                rate,
                engine,
                1e3 * after.since(before) / articles,
                peak,
                latencies)
            .append(json);
      }
    }
  }

  /** As many as take the pass-through about a second or two, and no more than are soon posted. */
  private static int passed(int length) {
    return Math.max(40, Math.min(20_000, PASSED_CHARACTERS / length));
  }

  private List<PipelineRun.Latency> latencies(PipelineRig rig, PrintWriter out)
      throws InterruptedException {
    List<PipelineRun.Latency> latencies = new ArrayList<>();
    OpenLoop loop = new OpenLoop(rig, invented.wire(4));
    print(out, "%8s %8s %8s %8s %8s %8s%n", "rate/s", "p50 ms", "p90", "p99", "p99.9", "behind");
    for (int each : rates) {
      OpenLoop.Result result = loop.run(each, seconds, seconds / 3);
      PipelineRun.Latency latency = PipelineRun.Latency.of(result);
      print(
          out,
          "%8d %8.1f %8.1f %8.1f %8.1f %8s%n",
          each,
          latency.p50(),
          latency.p90(),
          latency.p99(),
          latency.p999(),
          result.missing() > 0 ? "yes" : String.valueOf(result.waiting()));
      latencies.add(latency);
    }
    return latencies;
  }

  private static void print(PrintWriter out, String format, Object... arguments) {
    out.printf(Locale.ROOT, format, arguments);
    out.flush();
  }
}
