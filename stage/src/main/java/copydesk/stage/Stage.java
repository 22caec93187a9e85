package copydesk.stage;

import java.util.concurrent.CompletableFuture;

/**
 * A part of the pipeline that runs on threads of its own until it is closed or fails. Made without
 * I/O; {@link #start} and {@link #close} do it, each called once, by one thread. The other methods
 * may be called from any thread at any time.
 */
public interface Stage extends AutoCloseable {
  /**
   * Starts its threads and returns at once.
   *
   * @throws StageFailureException if what it needs is not there
   */
  void start();

  /** Completes with the cause once the stage cannot go on; never, while it is well. */
  CompletableFuture<StageFailureException> failure();

  /** What it did since it started. */
  Counters<?> counters();

  /**
   * Finishes what it is at and stops. Throws nothing that is checked; does nothing where it was not
   * started.
   */
  @Override
  void close();
}
