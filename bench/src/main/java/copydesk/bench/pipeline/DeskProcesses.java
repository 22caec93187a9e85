package copydesk.bench.pipeline;

import copydesk.app.broker.KafkaConnection;
import copydesk.stage.KafkaClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A broker, {@code enrich} and {@code desk}, each in a process of its own. */
final class DeskProcesses implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("answering at (http://[^;]+);");

  private final StageProcesses processes;
  private final KafkaConnection kafka;
  private final WatchedProcess desk;
  private final String address;

  private DeskProcesses(
      StageProcesses processes, KafkaConnection kafka, WatchedProcess desk, String address) {
    this.processes = processes;
    this.kafka = kafka;
    this.desk = desk;
    this.address = address;
  }

  /** Starts them in an empty folder; on return the desk listens. */
  static DeskProcesses start(Path folder, int partitions, int threads)
      throws IOException, InterruptedException {
    StageProcesses processes = StageProcesses.start(folder, partitions);
    KafkaConnection kafka = null;
    try {
      kafka = KafkaConnection.remote(KafkaClient.of(processes.server()), partitions);
      processes.stage("enrich", "--threads", String.valueOf(threads));
      WatchedProcess desk = processes.stage("desk", "--http-port", "0");
      processes.await("the desk listens", () -> address(desk) != null);
      return new DeskProcesses(processes, kafka, desk, address(desk));
    } catch (IOException | InterruptedException | RuntimeException e) {
      if (kafka != null) {
        kafka.close();
      }
      processes.close();
      throw e;
    }
  }

  /** Where it answers; null while it does not. */
  private static String address(WatchedProcess desk) throws IOException {
    List<String> said = desk.said();
    return said.stream()
        .map(ADDRESS::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElse(null);
  }

  /** All of them, to be waited for and looked after. */
  StageProcesses all() {
    return processes;
  }

  /** For the bench's own use. */
  KafkaConnection kafka() {
    return kafka;
  }

  /** The desk's process. */
  WatchedProcess desk() {
    return desk;
  }

  /** Where the desk answers. */
  String address() {
    return address;
  }

  @Override
  public void close() {
    kafka.close();
    processes.close();
  }
}
