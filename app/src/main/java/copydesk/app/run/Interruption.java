package copydesk.app.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM: interrupts the thread that runs a command and gives it time to close what it
 * opened before the process ends.
 */
public final class Interruption {
  private static final int CLOSE_SECONDS = 20;
  private static final CountDownLatch FINISHED = new CountDownLatch(1);
  private static volatile boolean happened;

  private Interruption() {}

  /** From now on a signal interrupts this thread. */
  public static void ofThisThread() {
    Thread command = Thread.currentThread();
    Thread hook =
        new Thread(
            () -> {
              happened = true;
              command.interrupt();
              awaitFinish();
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether a signal came; whatever fails then fails for that. */
  public static boolean happened() {
    return happened;
  }

  /** The command has closed everything: the process may end. */
  public static void finished() {
    FINISHED.countDown();
  }

  private static void awaitFinish() {
    try {
      if (!FINISHED.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("copydesk: not everything closed in " + CLOSE_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
