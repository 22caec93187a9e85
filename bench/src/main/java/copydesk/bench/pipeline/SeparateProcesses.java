package copydesk.bench.pipeline;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.app.command.Copydesk;
import copydesk.bench.invented.InventedOptions;
import copydesk.bench.invented.InventedWire;
import copydesk.records.channel.Channels;
import copydesk.sink.SinkSettings;
import copydesk.sink.folder.ArticleFolder;
import copydesk.stage.KafkaClient;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
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
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String INGEST = "ingest";
  private static final long LOOK_NANOS = 20_000_000;

  @Option(names = "--articles", defaultValue = "5000", description = "Default: ${DEFAULT-VALUE}")
  private int articles;

  @Option(
      names = "--warm-up",
      defaultValue = "5000",
      description = "How many go through before. Default: ${DEFAULT-VALUE}")
  private int warmUp;

  @Mixin private InventedOptions invented;

  @Option(names = "--partitions", defaultValue = "6", description = "Default: ${DEFAULT-VALUE}")
  private int partitions;

  @Option(names = "--threads", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}")
  private int threads;

  @Spec private CommandSpec spec;

  private final List<WatchedProcess> watched = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (ScratchFolder folder = ScratchFolder.make()) {
      try {
        measure(folder.path());
      } finally {
        for (int i = watched.size() - 1; i >= 0; i--) {
          watched.get(i).close();
        }
      }
    }
    return 0;
  }

  private void measure(Path folder) throws IOException, InterruptedException {
    int port = freePort();
    String server = "127.0.0.1:" + port;
    WatchedProcess broker =
        start(
            folder,
            "broker",
            BrokerProcess.class,
            List.of(
                folder.resolve("broker").toString(),
                String.valueOf(port),
                String.valueOf(partitions)));
    long start = System.nanoTime();
    while (!broker.said().contains(server)) {
      rest(start);
    }
    try (KafkaConnection kafka = KafkaConnection.remote(KafkaClient.of(server), partitions)) {
      stage(folder, server, "enrich", "--threads", String.valueOf(threads));
      stage(folder, server, "sink", "--out", folder.resolve("out").toString());
      pass(folder, kafka, server, invented.wire(1), warmUp);
      for (WatchedProcess each : watched) {
        each.mark();
      }
      double rate = pass(folder, kafka, server, invented.wire(2), articles);
      print(rate);
    }
  }

  private void print(double rate) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d articles of %d characters on average, each stage in its process: %.0f articles/s%n",
        articles,
        invented.length(),
        rate);
    out.printf("%10s %14s %14s%n", "process", "cpu ms/article", "most memory MB");
    for (WatchedProcess each : watched) {
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
      Path folder, KafkaConnection kafka, String server, InventedWire wire, int number)
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
          stage(folder, server, INGEST, news.toString(), "--id-prefix", news.getFileName() + "/");
      AtomicInteger readable = new AtomicInteger();
      while (readable.get() < number) {
        reader.poll(POLL, record -> readable.incrementAndGet());
        look(start);
      }
      String group =
          SinkSettings.group(SinkSettings.GROUP, ArticleFolder.sharedAs(folder.resolve("out")));
      while (!offsets.hasReached(group, reader.reached(Channels.ENRICHED))) {
        rest(start);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      ingest.awaitEnd();
      return number / seconds;
    }
  }

  /** Waits some milliseconds, and looks. */
  private void rest(long start) throws IOException, InterruptedException {
    LockSupport.parkNanos(LOOK_NANOS);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    look(start);
  }

  private void look(long start) throws IOException, InterruptedException {
    for (WatchedProcess each : watched) {
      each.look();
      each.requireWell(each.name().equals(INGEST));
    }
    if (System.nanoTime() - start > PATIENCE.toNanos()) {
      throw new StageFailureException("it was not done after " + PATIENCE, null);
    }
  }

  private WatchedProcess stage(Path folder, String server, String name, String... options)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(name, "--kafka", server, "--home", folder.resolve(name).toString()));
    arguments.addAll(List.of(options));
    return start(folder, name, Copydesk.class, arguments);
  }

  private WatchedProcess start(Path folder, String name, Class<?> main, List<String> arguments)
      throws IOException {
    Path words = Files.createTempFile(folder, name, ".log");
    WatchedProcess process =
        new WatchedProcess(name, ChildJvm.start(words, main, arguments), words);
    watched.add(process);
    return process;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
