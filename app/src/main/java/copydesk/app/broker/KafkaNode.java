package copydesk.app.broker;

import static java.util.concurrent.TimeUnit.SECONDS;

import copydesk.stage.StageFailureException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.NotControllerException;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.controller.ControllerRequestContext;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.LoggerFactory;

/**
 * A controller and a broker in one, put together of the parts that {@link KafkaRaftServer} is made
 * of, but that the registration of an earlier run is withdrawn, and our topics are looked for,
 * between the start of the one and of the other.
 *
 * <p>A one-node Kafka 4.3.1 that finds its own old registration takes itself for the leader of
 * everything, loads the transactions that were being committed when it was killed, and, once the
 * controller gives the old registration up and no partition has a leader, takes the partitions for
 * deleted and those transactions for complete (a partition without a leader looks there like none).
 * Their records never become readable, and their groups wait for ever.
 */
final class KafkaNode implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  /** Kafka tells nobody in its process when the controller takes requests: one has to ask. */
  private static final int ASK_AGAIN_MILLIS = 10;

  /** A request that comes from nobody but us. */
  private static final ControllerRequestContext OWN =
      new ControllerRequestContext(
          new RequestHeaderData(), KafkaPrincipal.ANONYMOUS, OptionalLong.empty());

  private final KafkaConfig config;
  private final InetSocketAddress address;
  private final Set<String> topics;
  private ControllerServer controller;
  private BrokerServer broker;

  /**
   * The node of a formatted folder. Does no I/O.
   *
   * @param address where the controller listens, as the settings say
   * @param topics those that its metadata must know where the folder holds any of their records
   */
  KafkaNode(KafkaConfig config, InetSocketAddress address, Set<String> topics) {
    this.config = config;
    this.address = address;
    this.topics = topics;
  }

  /**
   * Starts it; on return it takes requests. To be closed also where this fails.
   *
   * @throws StageFailureException if the metadata have lost one of the topics: the broker would
   *     take it for a deleted one and remove its records
   */
  void start() throws Exception {
    var folder =
        KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(KafkaNode.class), "");
    SharedServer shared =
        new SharedServer(
            config,
            folder._1(),
            Time.SYSTEM,
            Server.initializeMetrics(config, Time.SYSTEM, folder._1().clusterId().orElseThrow()),
            CompletableFuture.completedFuture(Map.of(config.nodeId(), address)),
            List.of(),
            new StandardFaultHandlerFactory(),
            ServerSocketFactory.INSTANCE);
    controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), folder._2());
    broker = new BrokerServer(shared);
    controller.startup();
    withdrawRegistration();
    requireTopics();
    broker.startup();
  }

  /**
   * Withdraws the broker's registration, where there is one, as soon as the controller is active.
   */
  private void withdrawRegistration() throws Exception {
    long end = System.nanoTime() + SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isWithdrawn()) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("its controller took no lead in " + PATIENCE_SECONDS + " s");
      }
      Thread.sleep(ASK_AGAIN_MILLIS); // the controller tells nobody when it takes the lead
    }
  }

  private boolean isWithdrawn() throws Exception {
    try {
      answer(controller.controller().unregisterBroker(OWN, config.nodeId()));
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NotControllerException) {
        return false;
      }
      if (e.getCause() instanceof BrokerIdNotRegisteredException) {
        return true;
      }
      throw e;
    }
  }

  private void requireTopics() throws Exception {
    Set<String> known = answer(controller.controller().findAllTopicIds(OWN)).keySet();
    List<String> lost =
        topics.stream().filter(topic -> !known.contains(topic)).filter(this::isHere).toList();
    if (!lost.isEmpty()) {
      throw new StageFailureException(
          "the embedded broker's folder "
              + config.metadataLogDir()
              + " is damaged: its metadata have lost "
              + String.join(", ", lost)
              + "; their records are still there and were left alone."
              + " Move the folder away, and the next start makes a new one",
          null);
    }
  }

  private boolean isHere(String topic) {
    return Files.isDirectory(Path.of(config.metadataLogDir(), topic + "-0"));
  }

  private static <T> T answer(CompletableFuture<T> future) throws Exception {
    try {
      return future.get(PATIENCE_SECONDS, SECONDS);
    } catch (TimeoutException e) {
      String message = "its controller gave no answer in " + PATIENCE_SECONDS + " s";
      throw (TimeoutException) new TimeoutException(message).initCause(e);
    }
  }

  /** Stops what runs of it, in an orderly way; what was acknowledged is on disk. */
  @Override
  public void close() {
    if (broker != null) {
      broker.shutdown();
    }
    if (controller != null) {
      controller.shutdown();
    }
  }
}
