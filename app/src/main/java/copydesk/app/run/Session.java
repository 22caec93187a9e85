package copydesk.app.run;

import copydesk.app.broker.BrokerWatch;
import copydesk.app.broker.HomeLock;
import copydesk.app.broker.KafkaConnection;
import copydesk.stage.Stage;
import copydesk.stage.StageFailureException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command works with until it ends: a Kafka that is there and watched, the home folders of
 * the stages it runs, and these stages. Signals interrupt the thread that opened it, which is the
 * only one to use it; {@link #requireWell} and {@link #kafkaTrouble} may be called by others.
 * Closing it closes everything in the opposite order.
 */
public final class Session implements AutoCloseable {
  private final Path home;
  private final KafkaConnection kafka;
  private final RunningParts parts;
  private final BrokerWatch watch;
  private final List<Stage> stages = new ArrayList<>();

  /** Starts a broker, or connects to one. */
  @FunctionalInterface
  public interface Connector {
    KafkaConnection connect() throws InterruptedException;
  }

  private Session(Path home, KafkaConnection kafka, RunningParts parts, BrokerWatch watch) {
    this.home = home;
    this.kafka = kafka;
    this.parts = parts;
    this.watch = watch;
  }

  /**
   * Opens Kafka, takes the folders and watches Kafka from now on: the file {@code healthy} in the
   * home folder is touched every few seconds while it answers.
   *
   * @param home the folder of what is kept over restarts
   * @param stages those it runs: for each home folder one process may, as two would disturb each
   *     other's files and take each other's place in Kafka
   * @throws copydesk.records.InvalidSettingException if another process runs one of the stages
   * @throws StageFailureException if Kafka or a folder cannot be used
   */
  public static Session open(Connector connector, Path home, String... stages)
      throws InterruptedException {
    Interruption.ofThisThread();
    RunningParts parts = new RunningParts();
    try {
      KafkaConnection kafka = parts.add(connector.connect());
      for (String stage : stages) {
        parts.add(HomeLock.take(home.resolve(stage)));
      }
      BrokerWatch watch = parts.add(new BrokerWatch(kafka, home.resolve("healthy")));
      parts.watch(watch.failure());
      watch.start();
      return new Session(home, kafka, parts, watch);
    } catch (RuntimeException | InterruptedException e) {
      try {
        parts.close();
      } catch (RuntimeException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /** Kafka, open as long as the session is. */
  public KafkaConnection kafka() {
    return kafka;
  }

  /**
   * Where a stage keeps what it has of this Kafka: what is of one cluster must not meet another.
   */
  public Path stateFolder(String stage) {
    return home.resolve(stage).resolve(kafka.clusterId());
  }

  /** Starts the stage, whose failure is from now on the session's, and which is closed with it. */
  public void start(Stage stage) {
    parts.add(stage);
    parts.watch(stage.failure());
    stage.start();
    stages.add(stage);
  }

  /** The stages that were started until now. */
  public List<Stage> stages() {
    return List.copyOf(stages);
  }

  /** Closes this, too, in its turn, and returns it. */
  public <T extends AutoCloseable> T add(T part) {
    return parts.add(part);
  }

  /**
   * Fails if Kafka is gone or a stage has failed.
   *
   * @throws StageFailureException the cause
   */
  public void requireWell() {
    parts.requireWell();
  }

  /** Why Kafka could not be reached when it was last asked; empty where it could. */
  public Optional<String> kafkaTrouble() {
    return watch.trouble();
  }

  /** Waits until Kafka is gone or a stage has failed, and returns the cause; else for ever. */
  public StageFailureException awaitFailure() throws InterruptedException {
    return parts.awaitFailure();
  }

  @Override
  public void close() {
    parts.close();
  }
}
