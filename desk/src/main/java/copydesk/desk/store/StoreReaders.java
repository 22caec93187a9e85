package copydesk.desk.store;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Threads that read the store, each over a connection of its own. Used by any thread. */
public final class StoreReaders implements AutoCloseable {
  private static final int MOST_WAITING = 1_000;
  private static final int CLOSE_SECONDS = 10;

  private final DeskStore store;
  private final ThreadPoolExecutor threads;

  /** Does no I/O: threads start, and connections open, with the first work for them. */
  public StoreReaders(DeskStore store, int number) {
    this.store = store;
    BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    AtomicInteger count = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            number,
            number,
            0,
            TimeUnit.SECONDS,
            waiting,
            work -> new ReaderThread(work, "desk-reader-" + count.incrementAndGet()));
  }

  /**
   * Does this soon, on a thread that reads.
   *
   * @throws java.util.concurrent.RejectedExecutionException if too much waits already, or they are
   *     closed
   */
  public void read(Consumer<StoreReader> work) {
    threads.execute(() -> work.accept(((ReaderThread) Thread.currentThread()).reader()));
  }

  /** How many wait for a thread. */
  public int waiting() {
    return threads.getQueue().size();
  }

  /** Ends what has begun, drops what waits, and closes the connections. */
  @Override
  public void close() {
    threads.shutdown();
    threads.getQueue().clear();
    try {
      threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class ReaderThread extends Thread {
    private StoreReader reader;

    ReaderThread(Runnable work, String name) {
      super(work, name);
      setDaemon(true);
    }

    StoreReader reader() {
      if (reader == null) {
        reader = store.reader();
      }
      return reader;
    }

    @Override
    public void run() {
      try {
        super.run();
      } finally {
        if (reader != null) {
          reader.close();
        }
      }
    }
  }
}
