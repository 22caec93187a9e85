package copydesk.app.broker;

import static java.util.concurrent.TimeUnit.SECONDS;

import copydesk.records.InvalidSettingException;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.NotControllerException;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.controller.ControllerRequestContext;
import org.apache.kafka.metadata.bootstrap.BootstrapDirectory;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * A controller and a broker in one, as Kafka's own {@link KafkaRaftServer} puts them together, but
 * that the registration of an earlier run is withdrawn between the start of the one and of the
 * other.
 *
 * <p>A one-node Kafka 4.3.1 that finds its own old registration takes itself for the leader of
 * everything, loads the transactions that were being committed when it was killed, and, once the
 * controller gives the old registration up and no partition has a leader, takes the partitions for
 * deleted and those transactions for complete (a partition without a leader looks there like none).
 * Their records never become readable, and their groups wait for ever.
 */
final class KafkaNode implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;
  private static final int POLL_MILLIS = 10;
  private static final Pattern PARTITION = Pattern.compile("(.+)-\\d+");

  /** A request that comes from nobody but us. */
  private static final ControllerRequestContext OWN =
      new ControllerRequestContext(
          new RequestHeaderData(), KafkaPrincipal.ANONYMOUS, OptionalLong.empty());

  private final KafkaConfig config;
  private final Metrics metrics = new Metrics(Time.SYSTEM);
  private final ControllerServer controller;
  private final BrokerServer broker;

  /**
   * The node of a formatted folder; starts nothing.
   *
   * @param address where the controller listens, as the settings say
   */
  KafkaNode(KafkaConfig config, InetSocketAddress address) throws Exception {
    this.config = config;
    SharedServer shared =
        new SharedServer(
            config,
            folder(config.metadataLogDir()),
            Time.SYSTEM,
            metrics,
            CompletableFuture.completedFuture(Map.of(config.nodeId(), address)),
            List.of(),
            new StandardFaultHandlerFactory(),
            ServerSocketFactory.INSTANCE);
    controller =
        new ControllerServer(
            shared,
            KafkaRaftServer.configSchema(),
            new BootstrapDirectory(config.metadataLogDir()).read());
    broker = new BrokerServer(shared);
  }

  private static MetaPropertiesEnsemble folder(String path) throws IOException {
    return new MetaPropertiesEnsemble.Loader()
        .addLogDirs(List.of(path))
        .addMetadataLogDir(path)
        .load();
  }

  /**
   * Starts it; on return it takes requests.
   *
   * @throws InvalidSettingException if the folder holds a topic that its metadata does not know:
   *     the broker would take it for a deleted one and remove it
   */
  void start() throws Exception {
    controller.startup();
    withdrawRegistration();
    refuseUnknownTopics();
    broker.startup();
  }

  private void refuseUnknownTopics() throws Exception {
    Set<String> unknown = new TreeSet<>();
    for (File folder : new File(config.metadataLogDir()).listFiles(File::isDirectory)) {
      Matcher partition = PARTITION.matcher(folder.getName());
      if (partition.matches() && new File(folder, "partition.metadata").exists()) {
        unknown.add(partition.group(1));
      }
    }
    Set<String> known =
        controller.controller().findAllTopicIds(OWN).get(PATIENCE_SECONDS, SECONDS).keySet();
    unknown.removeAll(known);
    unknown.remove(Topic.CLUSTER_METADATA_TOPIC_NAME);
    if (!unknown.isEmpty()) {
      throw new InvalidSettingException(
          "the embedded broker's folder "
              + config.metadataLogDir()
              + " is damaged: its metadata has lost "
              + String.join(", ", unknown)
              + "; their records are still there and were left alone."
              + " Move the folder away, and the next start makes a new one");
    }
  }

  /**
   * Withdraws the broker's registration, where there is one, as soon as the controller is active.
   */
  private void withdrawRegistration() throws Exception {
    long end = System.nanoTime() + SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isWithdrawn()) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("no active controller in " + PATIENCE_SECONDS + " s");
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private boolean isWithdrawn() throws Exception {
    try {
      controller.controller().unregisterBroker(OWN, config.nodeId()).get(PATIENCE_SECONDS, SECONDS);
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

  /** Stops what runs of it, in an orderly way; what was acknowledged is on disk. */
  @Override
  public void close() {
    broker.shutdown();
    controller.shutdown();
    metrics.close();
  }
}
