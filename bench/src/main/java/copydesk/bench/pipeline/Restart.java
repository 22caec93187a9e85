package copydesk.bench.pipeline;

import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.bench.invented.InventedOptions;
import copydesk.bench.invented.InventedWire;
import copydesk.enrich.EnrichStage;
import copydesk.extract.Extractor;
import copydesk.ingest.ArticlePoster;
import copydesk.ingest.IngestSettings;
import copydesk.ingest.RawArticle;
import copydesk.records.channel.Channels;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How soon the job has its first article out after a start, with much that it remembers. */
@Command(
    name = "restart",
    description = {
      "Measures how long the job takes from its start until a new article is readable, with its"
          + " local state kept and with that deleted, so that it is restored from Kafka.",
      "What is remembered: some invented articles are filed, and what the job keeps of them is"
          + " written again under other ids until there are as many as asked for."
    })
public final class Restart implements Callable<Integer> {
  private static final Duration POLL = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Option(
      names = "--revisions",
      defaultValue = "100000",
      description = "How many articles are remembered. Default: ${DEFAULT-VALUE}")
  private int revisions;

  @Option(
      names = "--filed",
      defaultValue = "500",
      description = "How many of them go through the job itself. Default: ${DEFAULT-VALUE}")
  private int filed;

  @Option(names = "--runs", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}")
  private int runs;

  @Mixin private JobOptions job;

  @Mixin private InventedOptions invented;

  @Spec private CommandSpec spec;

  private final Extractor extractor = Extractor.load();
  private int posted;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (ScratchFolder folder = ScratchFolder.make();
        KafkaConnection kafka =
            KafkaConnection.embedded(
                new EmbeddedSettings(folder.path().resolve("home"), 0, job.partitions()))) {
      firstArticles(kafka, folder.path(), filed);
      long bytes = new RevisionCopies(kafka).fill(revisions - filed);
      print("%d revisions, %d bytes each%n", revisions, bytes);
      Path state = folder.path().resolve("state");
      double[] restored = new double[runs];
      double[] kept = new double[runs];
      for (int i = 0; i < runs; i++) {
        ScratchFolder.delete(state);
        restored[i] = firstArticles(kafka, folder.path(), 1);
        kept[i] = firstArticles(kafka, folder.path(), 1);
      }
      print("state deleted: %s%n", words(restored));
      print("state kept:    %s%n", words(kept));
      print("state on disk: %d MB%n", megabytes(state));
      print("most memory in use: %d MB%n", ProcessUsage.peakMegabytes());
    }
    return 0;
  }

  /**
   * Posts articles that the job has not seen, starts it, and stops it again once they are readable.
   *
   * @return seconds from its start until the last of them was
   */
  private double firstArticles(KafkaConnection kafka, Path folder, int number)
      throws InterruptedException {
    ChannelOffsets offsets = new ChannelOffsets(kafka.admin());
    try (ChannelReader reader = new ChannelReader(kafka.client(), offsets.ends(Channels.ENRICHED));
        EnrichStage stage =
            new EnrichStage(PipelineRig.settings(kafka, folder, job.threads()), extractor)) {
      post(kafka, number);
      AtomicInteger readable = new AtomicInteger();
      long start = System.nanoTime();
      stage.start();
      while (readable.get() < number) {
        reader.poll(POLL, record -> readable.incrementAndGet());
        if (stage.failure().isDone()) {
          throw stage.failure().join();
        }
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          throw new StageFailureException("no article came out in " + PATIENCE, null);
        }
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private void post(KafkaConnection kafka, int number) throws InterruptedException {
    InventedWire wire = invented.wire(1);
    try (ArticlePoster poster = new ArticlePoster(new IngestSettings(kafka.client()))) {
      for (int i = 0; i < number; i++, posted++) {
        byte[] text = wire.text(posted).getBytes(StandardCharsets.UTF_8);
        poster.post(new RawArticle(wire.id(posted), text, "text/plain", "urn:bench", null));
      }
      poster.flush();
    }
  }

  private static String words(double[] seconds) {
    Spread spread = Spread.of(seconds);
    return String.format(
        Locale.ROOT,
        "%.1f s (%.1f to %.1f, %d runs)",
        spread.median(),
        spread.least(),
        spread.most(),
        seconds.length);
  }

  private static long megabytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          >> 20;
    }
  }

  private void print(String format, Object... arguments) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, format, arguments);
    out.flush();
  }
}
