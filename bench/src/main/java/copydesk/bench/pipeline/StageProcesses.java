package copydesk.bench.pipeline;

import copydesk.app.command.Copydesk;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A broker and stages, each in a process of its own on this machine. Used by one thread. */
final class StageProcesses implements AutoCloseable {
  /** The stage that ends by itself. */
  static final String INGEST = "ingest";

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String BROKER = "broker";
  private static final long LOOK_NANOS = 20_000_000;

  private final Path folder;
  private final int port;
  private final int partitions;
  private final List<WatchedProcess> watched = new ArrayList<>();

  private StageProcesses(Path folder, int port, int partitions) {
    this.folder = folder;
    this.port = port;
    this.partitions = partitions;
  }

  /** What is waited for. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  /** Starts a broker in an empty folder; on return it answers. */
  static StageProcesses start(Path folder, int partitions)
      throws IOException, InterruptedException {
    StageProcesses processes = new StageProcesses(folder, freePort(), partitions);
    try {
      processes.startBroker();
      return processes;
    } catch (IOException | InterruptedException | RuntimeException e) {
      processes.close();
      throw e;
    }
  }

  /** Where the broker listens. */
  String server() {
    return "127.0.0.1:" + port;
  }

  /** Starts a stage by its command. */
  WatchedProcess stage(String name, String... options) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(name, "--kafka", server(), "--home", folder.resolve(name).toString()));
    arguments.addAll(List.of(options));
    WatchedProcess stage = launch(name, Copydesk.class, arguments);
    watched.add(stage);
    return stage;
  }

  /** Ends the broker without its having a say, and starts it again on what it had. */
  void restartBroker() throws IOException, InterruptedException {
    watched.remove(0).close();
    startBroker();
  }

  /** All that run, the broker first. */
  List<WatchedProcess> all() {
    return List.copyOf(watched);
  }

  /** Notes what each uses; fails where one has ended. */
  void look() throws IOException, InterruptedException {
    for (WatchedProcess each : watched) {
      each.look();
      each.requireWell(each.name().equals(INGEST));
    }
  }

  /** Waits some milliseconds, and looks. */
  void rest() throws IOException, InterruptedException {
    LockSupport.parkNanos(LOOK_NANOS);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    look();
  }

  /**
   * Waits for something, and looks meanwhile.
   *
   * @throws StageFailureException if it is not so after three minutes, or a process has ended
   */
  void await(String what, Condition condition) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!condition.holds()) {
      rest();
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new StageFailureException(
            what + ": not so after " + PATIENCE.toMinutes() + " minutes", null);
      }
    }
  }

  @Override
  public void close() {
    for (int i = watched.size() - 1; i >= 0; i--) {
      watched.get(i).close();
    }
  }

  private void startBroker() throws IOException, InterruptedException {
    WatchedProcess broker =
        launch(
            BROKER,
            BrokerProcess.class,
            List.of(
                folder.resolve(BROKER).toString(),
                String.valueOf(port),
                String.valueOf(partitions)));
    watched.add(0, broker);
    await("the broker answers", () -> broker.said().contains(server()));
  }

  private WatchedProcess launch(String name, Class<?> main, List<String> arguments)
      throws IOException {
    Path words = Files.createTempFile(folder, name, ".log");
    return new WatchedProcess(name, ChildJvm.start(words, main, arguments), words);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
