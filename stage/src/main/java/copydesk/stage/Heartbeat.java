package copydesk.stage;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Does something again and again, on a daemon thread of its own that keeps no process alive. Each
 * time begins when the one before has ended and the pause is over.
 */
public final class Heartbeat implements AutoCloseable {
  private final ScheduledExecutorService timer;
  private final Duration pause;
  private final Runnable beat;

  /**
   * Does no I/O and starts no thread.
   *
   * @param name the thread's
   * @param beat must not throw: that would be the last time
   */
  public Heartbeat(String name, Duration pause, Runnable beat) {
    this.pause = pause;
    this.beat = beat;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins: the first time after this delay. */
  public void start(Duration delay) {
    var unused =
        timer.scheduleWithFixedDelay(beat, delay.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Ends; interrupts the thread where it is at work, and does not wait for it. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
