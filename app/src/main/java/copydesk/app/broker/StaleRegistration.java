package copydesk.app.broker;

import copydesk.records.StageFailureException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.internals.Topic;

/**
 * What an earlier broker leaves behind: a registration, after a kill as if it were still there.
 *
 * <p>A one-node Kafka 4.3.1 that finds its own old registration takes itself for the leader of
 * everything, loads the transactions that were being committed, and, once the controller gives the
 * old registration up and no partition has a leader, takes the partitions for deleted and those
 * transactions for complete (a partition without a leader looks there like none). Their records
 * never become readable, and their groups wait for ever. So the old registration is withdrawn by
 * the controller alone before the broker starts.
 */
final class StaleRegistration {
  private StaleRegistration() {}

  /** Whether a broker has run with this folder. */
  static boolean isIn(Path data) {
    return Files.exists(data.resolve(Topic.CLUSTER_METADATA_TOPIC_PARTITION.toString()));
  }

  /**
   * Withdraws it; does nothing where there is none.
   *
   * @param controller "HOST:PORT" of a running controller
   */
  static void withdraw(String controller, int nodeId) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, controller))) {
      admin.unregisterBroker(nodeId).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
        throw new StageFailureException(
            "cannot withdraw what an earlier broker left: " + e.getCause().getMessage(), e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StageFailureException("interrupted while the embedded broker started", e);
    }
  }
}
