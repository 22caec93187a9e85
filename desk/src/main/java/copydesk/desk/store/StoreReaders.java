package copydesk.desk.store;

import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that read the store, each over a connection of its own. Used by any thread. */
public final class StoreReaders implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoreReaders.class);
  private static final int MOST_WAITING = 1_000;
  private static final int CLOSE_SECONDS = 10;

  private final DeskStore store;
  private final Consumer<StoreException> trouble;
  private final ThreadPoolExecutor threads;
  private final Queue<ReaderThread> started = new ConcurrentLinkedQueue<>();
  private final ReadWriteLock file = new ReentrantReadWriteLock(true);

  /**
   * Does no I/O: threads start, and connections open, with the first work for them.
   *
   * @param trouble is told of each failure of the store, before whoever asked; must not read
   */
  public StoreReaders(DeskStore store, int number, Consumer<StoreException> trouble) {
    this.store = store;
    this.trouble = trouble;
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
   * @param failed is told why where it cannot be done, on the same thread
   * @throws java.util.concurrent.RejectedExecutionException if too much waits already, or they are
   *     closed
   */
  public void read(Consumer<StoreReader> work, Consumer<Throwable> failed) {
    threads.execute(() -> ((ReaderThread) Thread.currentThread()).read(work, failed));
  }

  /** Does this while nobody reads; all connections are closed before, and opened again after. */
  public void withoutReaders(Runnable work) {
    file.writeLock().lock();
    try {
      started.forEach(ReaderThread::closeReader);
      work.run();
    } finally {
      file.writeLock().unlock();
    }
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

    void read(Consumer<StoreReader> work, Consumer<Throwable> failed) {
      file.readLock().lock();
      try {
        if (reader == null) {
          reader = store.reader();
        }
        work.accept(reader);
      } catch (StoreException e) {
        closeReader(); // the next question may find the file mended
        trouble.accept(e);
        failed.accept(e);
      } catch (RuntimeException e) {
        failed.accept(e);
      } catch (Error e) {
        failed.accept(e);
        throw e;
      } finally {
        file.readLock().unlock();
      }
    }

    /** Holding the lock, as whoever reads does. */
    void closeReader() {
      StoreReader open = reader;
      reader = null;
      try {
        if (open != null) {
          open.close();
        }
      } catch (StoreException e) {
        LOG.debug("a connection that is of no use", e);
      }
    }

    @Override
    public void run() {
      started.add(this);
      try {
        super.run();
      } finally {
        started.remove(this);
        file.readLock().lock();
        try {
          closeReader();
        } finally {
          file.readLock().unlock();
        }
      }
    }
  }
}
