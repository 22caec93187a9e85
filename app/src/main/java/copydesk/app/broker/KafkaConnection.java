package copydesk.app.broker;

import copydesk.records.InvalidSettingException;
import copydesk.stage.KafkaClient;
import copydesk.stage.RootCause;
import copydesk.stage.StageFailureException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/**
 * A Kafka that is there: reached, and with all channels. Closing it stops the embedded broker,
 * where there is one.
 */
public final class KafkaConnection implements AutoCloseable {
  private static final int REACH_SECONDS = 10;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

  private final KafkaClient client;
  private final AutoCloseable owned;
  private final Admin admin;
  private volatile String clusterId;

  private KafkaConnection(KafkaClient client, AutoCloseable owned) {
    this.client = client;
    this.owned = owned;
    this.admin = Admin.create(adminSettings());
  }

  private static KafkaConnection open(KafkaClient client, AutoCloseable owned) {
    try {
      return new KafkaConnection(client, owned);
    } catch (KafkaException e) {
      throw new InvalidSettingException(
          "cannot use " + client + ": " + RootCause.of(e).getMessage(), e);
    }
  }

  /**
   * Starts the embedded broker.
   *
   * @throws InvalidSettingException if the home folder is another process's or the port is taken
   * @throws StageFailureException if the home folder cannot be used, or what it holds is damaged
   */
  public static KafkaConnection embedded(EmbeddedSettings settings) throws InterruptedException {
    HomeLock lock = HomeLock.take(settings.home());
    EmbeddedBroker broker =
        new EmbeddedBroker(settings.home().resolve("kafka"), settings.brokerPort());
    AutoCloseable owned =
        () -> {
          try (lock;
              broker) {
            // closes the broker first
          }
        };
    try {
      broker.start();
    } catch (RuntimeException | InterruptedException e) {
      close(owned);
      throw e;
    }
    return connect(KafkaClient.of(broker.bootstrapServers()), owned, settings.partitions());
  }

  /**
   * Connects to a cluster elsewhere.
   *
   * @throws StageFailureException if it does not answer within ten seconds
   */
  public static KafkaConnection remote(KafkaClient client, int partitions)
      throws InterruptedException {
    return connect(client, () -> {}, partitions);
  }

  private static KafkaConnection connect(KafkaClient client, AutoCloseable owned, int partitions)
      throws InterruptedException {
    KafkaConnection connection = open(client, owned);
    try {
      connection.reach(REACH_SECONDS);
      ChannelCreation.ensure(connection.admin, partitions);
      return connection;
    } catch (RuntimeException | InterruptedException e) {
      connection.close();
      throw e;
    }
  }

  /** Returns once the cluster answers; fails if it does not within the time. */
  void reach(int seconds) throws InterruptedException {
    try {
      clusterId = admin.describeCluster().clusterId().get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
      String why =
          e instanceof TimeoutException ? "no answer in " + seconds + " s" : cause.getMessage();
      throw new StageFailureException("cannot reach " + client + ": " + why, cause);
    }
  }

  /** Where clients reach it. */
  public String bootstrapServers() {
    return client.servers();
  }

  /** The cluster's own id: what is kept of one cluster must not meet another. */
  public String clusterId() {
    return clusterId;
  }

  /** How other clients reach it. */
  public KafkaClient client() {
    return client;
  }

  /** An administrator's client, closed with the connection. */
  public Admin admin() {
    return admin;
  }

  @Override
  public void close() {
    admin.close(CLOSE_TIMEOUT); // else it waits a minute for calls to a Kafka that is gone
    close(owned);
  }

  private static void close(AutoCloseable owned) {
    try {
      owned.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new StageFailureException("the embedded broker did not stop: " + e.getMessage(), e);
    }
  }

  private Map<String, Object> adminSettings() {
    Map<String, Object> settings = client.toSettings();
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "copydesk-admin");
    return settings;
  }
}
