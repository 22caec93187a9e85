package copydesk.app.broker;

import copydesk.stage.Heartbeat;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when Kafka is gone: Kafka's own clients try again for ever and say nothing to those who
 * wait. A broker that comes back in time is nothing but a pause.
 */
public final class BrokerWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
  private static final int EVERY_SECONDS = 2;
  private static final int ANSWER_SECONDS = 3;
  private static final int PATIENCE_SECONDS = 60;

  private final KafkaConnection kafka;
  private final Path healthy;
  private final CompletableFuture<StageFailureException> failure = new CompletableFuture<>();
  private final Heartbeat timer =
      new Heartbeat("broker-watch", Duration.ofSeconds(EVERY_SECONDS), this::look);
  private long unreachableSince;
  private volatile String trouble;

  /**
   * Does no I/O.
   *
   * @param healthy a file that is touched whenever Kafka answered, for health checks
   */
  public BrokerWatch(KafkaConnection kafka, Path healthy) {
    this.kafka = kafka;
    this.healthy = healthy;
  }

  /** Starts to look after it, every two seconds. */
  public void start() {
    timer.start(Duration.ZERO);
  }

  /** Completes once Kafka has not answered for a minute. */
  public CompletableFuture<StageFailureException> failure() {
    return failure;
  }

  /** Why Kafka could not be reached the last time; empty where it could. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void look() {
    try {
      kafka.reach(ANSWER_SECONDS);
      if (unreachableSince != 0) {
        LOG.warn("Kafka at {} is back", kafka.bootstrapServers());
      }
      unreachableSince = 0;
      trouble = null;
      touch();
    } catch (StageFailureException e) {
      missed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void touch() {
    try {
      Files.createDirectories(healthy.toAbsolutePath().getParent());
      Files.writeString(healthy, "");
    } catch (IOException e) {
      LOG.warn("cannot touch {}: {}", healthy, e.toString());
    }
  }

  private void missed(StageFailureException e) {
    trouble = e.getMessage();
    long now = System.nanoTime();
    if (unreachableSince == 0) {
      unreachableSince = now;
      LOG.warn("{}; waiting up to {} s for it", e.getMessage(), PATIENCE_SECONDS);
    } else if (TimeUnit.NANOSECONDS.toSeconds(now - unreachableSince) >= PATIENCE_SECONDS) {
      failure.complete(
          new StageFailureException(
              "lost Kafka at "
                  + kafka.bootstrapServers()
                  + ": no answer for "
                  + PATIENCE_SECONDS
                  + " s; nothing is lost, start again when it is back",
              e));
    }
  }

  @Override
  public void close() {
    timer.close();
  }
}
