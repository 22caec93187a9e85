package copydesk.bench.pipeline;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.app.command.Copydesk;
import copydesk.bench.invented.InventedOptions;
import copydesk.bench.invented.InventedWire;
import copydesk.records.channel.Channels;
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
import java.util.stream.Stream;
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
  private final List<ChildJvm> running = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (ScratchFolder folder = ScratchFolder.make()) {
      try {
        measure(folder.path());
      } finally {
        for (int i = running.size() - 1; i >= 0; i--) {
          running.get(i).close();
        }
      }
    }
    return 0;
  }

  private void measure(Path folder) throws IOException, InterruptedException {
    int port = freePort();
    String server = "127.0.0.1:" + port;
    start(
        "broker",
        ChildJvm.startQuietly(
            BrokerProcess.class,
            List.of(
                folder.resolve("broker").toString(),
                String.valueOf(port),
                String.valueOf(partitions))));
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
   * Writes the articles into a folder, has a process post it, and waits for their files.
   *
   * @return articles a second from the start of that process to the last file
   */
  private double pass(
      Path folder, KafkaConnection kafka, String server, InventedWire wire, int number)
      throws IOException, InterruptedException {
    Path news = Files.createTempDirectory(folder, "news");
    for (int i = 0; i < number; i++) {
      Files.writeString(news.resolve(String.format(Locale.ROOT, "%08d.txt", i)), wire.text(i));
    }
    Path out = folder.resolve("out");
    long before = files(out);
    ChannelOffsets offsets = new ChannelOffsets(kafka.admin());
    try (ChannelReader reader =
        new ChannelReader(kafka.client(), offsets.ends(Channels.ENRICHED))) {
      long start = System.nanoTime();
      ChildJvm ingest =
          start(
              "ingest",
              ChildJvm.startQuietly(
                  Copydesk.class,
                  List.of(
                      "ingest",
                      news.toString(),
                      "--kafka",
                      server,
                      "--home",
                      folder.resolve("ingest").toString(),
                      "--id-prefix",
                      news.getFileName() + "/")));
      AtomicInteger readable = new AtomicInteger();
      while (readable.get() < number) {
        reader.poll(POLL, record -> readable.incrementAndGet());
        look(start);
      }
      while (files(out) - before < number) {
        look(start);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (ingest.exitCode() != 0) {
        throw new StageFailureException("ingest ended with code " + ingest.exitCode(), null);
      }
      return number / seconds;
    }
  }

  private void look(long start) throws IOException {
    for (WatchedProcess each : watched) {
      each.look();
    }
    if (System.nanoTime() - start > PATIENCE.toNanos()) {
      throw new StageFailureException("the articles did not come through in " + PATIENCE, null);
    }
  }

  private void stage(Path folder, String server, String name, String... options)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(name, "--kafka", server, "--home", folder.resolve(name).toString()));
    arguments.addAll(List.of(options));
    start(name, ChildJvm.startQuietly(Copydesk.class, arguments));
  }

  private ChildJvm start(String name, ChildJvm process) {
    running.add(process);
    watched.add(new WatchedProcess(name, process));
    return process;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static long files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    }
  }
}
