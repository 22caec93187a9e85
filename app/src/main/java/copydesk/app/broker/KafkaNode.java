package copydesk.app.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.NotControllerException;
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

  /** Starts it; on return it takes requests. */
  void start() throws Exception {
    controller.startup();
    withdrawRegistration();
    broker.startup();
  }

  /**
   * Withdraws the broker's registration, where there is one, as soon as the controller is active.
   */
  private void withdrawRegistration() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isWithdrawn()) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("no active controller in " + PATIENCE_SECONDS + " s");
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private boolean isWithdrawn() throws Exception {
    ControllerRequestContext own =
        new ControllerRequestContext(
            new RequestHeaderData(), KafkaPrincipal.ANONYMOUS, OptionalLong.empty());
    try {
      controller
          .controller()
          .unregisterBroker(own, config.nodeId())
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
