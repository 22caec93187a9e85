package copydesk.app.tail;

import copydesk.app.broker.KafkaConnection;
import copydesk.stage.StageFailureException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/**
 * A connection that is kept: says when Kafka is gone and when it is back, and goes after a broker
 * that has started again elsewhere. For one thread.
 */
final class Lifeline implements AutoCloseable {
  private static final int REACH_SECONDS = 2;
  private static final long EVERY_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long AGAIN_NANOS = Duration.ofMillis(500).toNanos();

  private final PrintWriter err;
  private final Duration patience;
  private KafkaConnection kafka;
  private boolean moved;
  private boolean lost;
  private long lostSince;
  private long next = System.nanoTime() + EVERY_NANOS;

  /**
   * @param kafka the first connection, which stays its owner's
   * @param patience how long Kafka may be gone; null: as long as it likes
   */
  Lifeline(KafkaConnection kafka, PrintWriter err, Duration patience) {
    this.kafka = kafka;
    this.err = err;
    this.patience = patience;
  }

  /** The connection as it is now. */
  KafkaConnection kafka() {
    return kafka;
  }

  /** Records came: it is there. */
  void isWell() {
    next = System.nanoTime() + EVERY_NANOS;
    if (lost) {
      lost = false;
      err.println("copydesk: Kafka at " + kafka.bootstrapServers() + " is back");
    }
  }

  /**
   * Nothing came: looks, now and then, whether it is there.
   *
   * @return whether the connection is another one now
   * @throws StageFailureException if it has been gone for too long, or came back without its
   *     records
   */
  boolean look() throws InterruptedException {
    if (System.nanoTime() - next < 0) {
      return false;
    }
    try {
      kafka.reach(REACH_SECONDS);
      isWell();
      return false;
    } catch (StageFailureException e) {
      tellLoss(e);
      return follow();
    }
  }

  private void tellLoss(StageFailureException e) {
    next = System.nanoTime() + AGAIN_NANOS;
    if (!lost) {
      lost = true;
      lostSince = System.nanoTime();
      err.println("copydesk: " + e.getMessage() + "; waiting for it");
    } else if (patience != null && System.nanoTime() - lostSince > patience.toNanos()) {
      throw new StageFailureException(
          e.getMessage() + "; given up after " + patience.toSeconds() + " s", e);
    }
  }

  private boolean follow() throws InterruptedException {
    Optional<KafkaConnection> there = kafka.moved();
    if (there.isEmpty()) {
      return false;
    }
    close();
    kafka = there.get();
    moved = true;
    isWell();
    return true;
  }

  @Override
  public void close() {
    if (moved) {
      kafka.close();
    }
  }
}
