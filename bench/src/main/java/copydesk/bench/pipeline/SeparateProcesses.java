package copydesk.bench.pipeline;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.bench.invented.InventedOptions;
import copydesk.bench.invented.InventedWire;
import copydesk.records.channel.Channels;
import copydesk.sink.SinkSettings;
import copydesk.sink.folder.ArticleFolder;
import copydesk.stage.KafkaClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The pipeline as it runs distributed, each stage in a process of its own, on one machine. */
@Command(
    name = "processes",
    description = {
      "Measures the pipeline with the broker, 'copydesk ingest', 'enrich' and 'sink' in a process"
          + " each: articles a second, processor time and memory of each of them."
    })
public final class SeparateProcesses implements Callable<Integer> {
  private static final Duration POLL = Duration.ofMillis(100);

  @Option(names = "--articles", defaultValue = "5000", description = "Default: ${DEFAULT-VALUE}")
  private int articles;

  @Option(
      names = "--warm-up",
      defaultValue = "5000",
      description = "How many go through before. Default: ${DEFAULT-VALUE}")
  private int warmUp;

  @Mixin private InventedOptions invented;

  @Mixin private JobOptions job;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (ScratchFolder folder = ScratchFolder.make();
        StageProcesses processes = StageProcesses.start(folder.path(), job.partitions());
        KafkaConnection kafka =
            KafkaConnection.remote(KafkaClient.of(processes.server()), job.partitions())) {
      processes.stage("enrich", "--threads", String.valueOf(job.threads()));
      processes.stage("sink", "--out", folder.path().resolve("out").toString());
      pass(folder.path(), kafka, processes, invented.wire(1), warmUp);
      for (WatchedProcess each : processes.all()) {
        each.mark();
      }
      double rate = pass(folder.path(), kafka, processes, invented.wire(2), articles);
      print(processes, rate);
    }
    return 0;
  }

  private void print(StageProcesses processes, double rate) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d articles of %d characters on average, each stage in its process: %.0f articles/s%n",
        articles,
        invented.length(),
        rate);
    out.printf("%10s %14s %14s%n", "process", "cpu ms/article", "most memory MB");
    for (WatchedProcess each : processes.all()) {
      double millis = each.cpuSinceMark().toNanos() / 1e6 / articles;
      if (millis > 0) {
        out.printf(Locale.ROOT, "%10s %14.2f %14d%n", each.name(), millis, each.peak());
      }
    }
    out.flush();
  }

  /**
   * Writes the articles into a folder, has a process post it, and waits until the sink has
   * committed them, so that their files are there.
   *
   * @return articles a second from the start of that process to the sink's last commit
   */
  private double pass(
      Path folder, KafkaConnection kafka, StageProcesses processes, InventedWire wire, int number)
      throws IOException, InterruptedException {
    Path news = Files.createTempDirectory(folder, "news");
    for (int i = 0; i < number; i++) {
      Files.writeString(news.resolve(String.format(Locale.ROOT, "%08d.txt", i)), wire.text(i));
    }
    ChannelOffsets offsets = new ChannelOffsets(kafka.admin());
    try (ChannelReader reader =
        new ChannelReader(kafka.client(), offsets.ends(Channels.ENRICHED))) {
      long start = System.nanoTime();
      WatchedProcess ingest =
          processes.stage(
              StageProcesses.INGEST, news.toString(), "--id-prefix", news.getFileName() + "/");
      AtomicInteger readable = new AtomicInteger();
      processes.await(
          "all articles are readable",
          () -> {
            reader.poll(POLL, record -> readable.incrementAndGet());
            return readable.get() >= number;
          });
      String group =
          SinkSettings.group(SinkSettings.GROUP, ArticleFolder.sharedAs(folder.resolve("out")));
      processes.await(
          "the sink has committed them",
          () -> offsets.hasReached(group, reader.reached(Channels.ENRICHED)));
      double seconds = (System.nanoTime() - start) / 1e9;
      ingest.awaitEnd();
      return number / seconds;
    }
  }
}
