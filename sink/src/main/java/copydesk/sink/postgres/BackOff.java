package copydesk.sink.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between attempts, twice as long each time up to five seconds, until it is stopped. */
final class BackOff {
  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 5_000;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private long millis = FIRST_MILLIS;

  /** The next wait is a short one. */
  void reset() {
    millis = FIRST_MILLIS;
  }

  /**
   * Waits.
   *
   * @param what is waited for, for the message
   * @throws IOException if it was stopped, or the thread interrupted
   */
  void await(String what) throws IOException {
    boolean end;
    try {
      end = stopped.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + what);
    }
    if (end) {
      throw new IOException("stopped while waiting for " + what);
    }
    millis = Math.min(LONGEST_MILLIS, 2 * millis);
  }

  /** Ends this wait and all to come; called from any thread. */
  void stop() {
    stopped.countDown();
  }

  /** Waits so long, or until it is stopped; returns whether it was. */
  boolean isStoppedWithin(long millis) throws InterruptedException {
    return stopped.await(millis, TimeUnit.MILLISECONDS);
  }
}
