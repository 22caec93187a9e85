package copydesk.stage;

import java.time.Duration;

/** The one thread on which a stage works, from its start until it is told to end. */
public final class StageThread {
  private final Thread thread;

  private StageThread(Thread thread) {
    this.thread = thread;
  }

  /** Starts a thread of this name. */
  public static StageThread start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.start();
    return new StageThread(thread);
  }

  /**
   * Waits until it has ended, after somebody has told it to. An interruption does not shorten the
   * wait where it came before it; the caller is interrupted afterwards as it was.
   *
   * @param most how long it waits at the most
   */
  public void awaitEnd(Duration most) {
    boolean interrupted = Thread.interrupted();
    try {
      thread.join(most.toMillis());
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
