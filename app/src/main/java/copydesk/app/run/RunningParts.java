package copydesk.app.run;

import copydesk.stage.StageFailureException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

/**
 * What runs in this process, closed in the opposite order of its start. Used by one thread, but for
 * the failures, which may come on any.
 */
final class RunningParts implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final List<CompletableFuture<StageFailureException>> failures =
      new CopyOnWriteArrayList<>();

  /** Closes this in its turn, and returns it. */
  <T extends AutoCloseable> T add(T part) {
    open.push(part);
    return part;
  }

  /** A failure in here is the failure of all. */
  void watch(CompletableFuture<StageFailureException> failure) {
    failures.add(failure);
  }

  /**
   * Fails if a part has failed.
   *
   * @throws StageFailureException that part's
   */
  void requireWell() {
    Optional<StageFailureException> failed =
        failures.stream()
            .filter(CompletableFuture::isDone)
            .map(CompletableFuture::join)
            .findFirst();
    if (failed.isPresent()) {
      throw failed.get();
    }
  }

  /** Waits until a part fails, and returns its failure; else for ever. */
  StageFailureException awaitFailure() throws InterruptedException {
    try {
      return (StageFailureException)
          CompletableFuture.anyOf(failures.toArray(CompletableFuture<?>[]::new)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    RuntimeException first = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) { // the next one is closed all the same
        RuntimeException failed =
            e instanceof RuntimeException r ? r : new IllegalStateException(e);
        if (first == null) {
          first = failed;
        } else {
          first.addSuppressed(failed);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
