package copydesk.app.broker;

import copydesk.records.InvalidSettingException;
import copydesk.stage.KafkaClient;
import copydesk.stage.RootCause;
import copydesk.stage.StageFailureException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
  private static final int START_SECONDS = 30;
  private static final int LOOK_MILLIS = 100;
  private static final int MOVED_SECONDS = 2;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

  private final KafkaClient client;
  private final Path joined;
  private final AutoCloseable owned;
  private final Admin admin;
  private volatile String clusterId;

  private KafkaConnection(KafkaClient client, Path joined, AutoCloseable owned) {
    this.client = client;
    this.joined = joined;
    this.owned = owned;
    this.admin = Admin.create(adminSettings());
  }

  private static KafkaConnection open(KafkaClient client, Path joined, AutoCloseable owned) {
    try {
      return new KafkaConnection(client, joined, owned);
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
    return embedded(settings, HomeLock.take(settings.home()));
  }

  /**
   * Joins the embedded broker of the process that has the home folder; where there is none, starts
   * it here.
   *
   * @throws InvalidSettingException if the port is taken, or that process starts no broker
   * @throws StageFailureException if the home folder cannot be used, or what it holds is damaged,
   *     or that process's broker does not answer for half a minute
   */
  public static KafkaConnection joining(EmbeddedSettings settings) throws InterruptedException {
    Path home = settings.home();
    long began = System.nanoTime();
    StageFailureException failed = null;
    while (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(START_SECONDS)) {
      Optional<HomeLock> lock = HomeLock.tryTake(home);
      if (lock.isPresent()) {
        return embedded(settings, lock.get());
      }
      Optional<String> address = HomeLock.address(home);
      if (address.isPresent()) {
        try {
          return join(address.get(), home);
        } catch (StageFailureException e) {
          failed = e;
        }
      }
      Thread.sleep(LOOK_MILLIS); // nothing tells what another process does with its lock
    }
    if (failed != null) {
      throw failed;
    }
    return embedded(settings); // and says who has it
  }

  /** Leaves it to the process that has the folder how many partitions there are. */
  private static KafkaConnection join(String address, Path home) throws InterruptedException {
    KafkaConnection connection = open(KafkaClient.of(address), home, null);
    try {
      connection.reach(REACH_SECONDS);
      ChannelCreation.complete(connection.admin);
      return connection;
    } catch (RuntimeException | InterruptedException e) {
      connection.close();
      throw e;
    }
  }

  private static KafkaConnection embedded(EmbeddedSettings settings, HomeLock lock)
      throws InterruptedException {
    EmbeddedBroker broker =
        new EmbeddedBroker(settings.home().resolve("kafka"), settings.brokerPort());
    AutoCloseable owned =
        () -> {
          try (lock;
              broker) { // closes the broker first
            lock.forgetAddress();
          }
        };
    try {
      broker.start();
    } catch (RuntimeException | InterruptedException e) {
      close(owned);
      throw e;
    }
    KafkaConnection connection =
        connect(KafkaClient.of(broker.bootstrapServers()), null, owned, settings.partitions());
    try {
      lock.tellAddress(settings.home(), broker.bootstrapServers()); // the channels are there
      return connection;
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Connects to a cluster elsewhere.
   *
   * @throws StageFailureException if it does not answer within ten seconds
   */
  public static KafkaConnection remote(KafkaClient client, int partitions)
      throws InterruptedException {
    return connect(client, null, null, partitions);
  }

  private static KafkaConnection connect(
      KafkaClient client, Path joined, AutoCloseable owned, int partitions)
      throws InterruptedException {
    KafkaConnection connection = open(client, joined, owned);
    try {
      connection.reach(REACH_SECONDS);
      ChannelCreation.ensure(connection.admin, partitions);
      return connection;
    } catch (RuntimeException | InterruptedException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * The same broker where the process that runs it has started again at another address; empty
   * where it has not, or does not answer yet, and of every other connection.
   *
   * @throws StageFailureException if the records there are not those that were here
   */
  public Optional<KafkaConnection> moved() throws InterruptedException {
    Optional<String> address = joined == null ? Optional.empty() : HomeLock.address(joined);
    if (address.isEmpty() || address.get().equals(client.servers())) {
      return Optional.empty();
    }
    KafkaConnection there = open(KafkaClient.of(address.get()), joined, null);
    try {
      there.reach(MOVED_SECONDS);
    } catch (StageFailureException e) {
      there.close();
      return Optional.empty();
    } catch (InterruptedException e) {
      there.close();
      throw e;
    }
    if (!there.clusterId.equals(clusterId)) {
      there.close();
      throw new StageFailureException(
          "the broker of " + joined + " has started again without its records", null);
    }
    return Optional.of(there);
  }

  /**
   * Returns once the cluster answers.
   *
   * @throws StageFailureException if it does not within the time
   */
  public void reach(int seconds) throws InterruptedException {
    try {
      clusterId = admin.describeCluster().clusterId().get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
      String why =
          e instanceof TimeoutException ? "no answer in " + seconds + " s" : cause.getMessage();
      throw new StageFailureException("cannot reach " + client + ": " + why, cause);
    }
  }

  /** Whether the broker runs in this process, and ends with the connection. */
  public boolean isOwn() {
    return owned != null;
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
    if (owned != null) {
      close(owned);
    }
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
