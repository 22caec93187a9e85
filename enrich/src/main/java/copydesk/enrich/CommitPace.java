package copydesk.enrich;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * When the job commits. What an article becomes is readable once its transaction is committed, and
 * a commit costs about as much as some articles. A thread that has little to do commits each
 * article at once. The busier it is, the more articles share a commit: after one of {@code c}
 * milliseconds a thread that is busy for the share {@code u} of its time waits for {@code 2 c u /
 * (1 - u)} before the next, so that what commits take of a thread never grows with the load. A
 * thread that is behind commits as seldom as it may, for what it saves there brings all articles
 * sooner.
 *
 * <p>Each stream thread has its own transaction and so its own pace. Its steps say that an article
 * waits ({@link #articleWaits}), its consumer waits for records no longer than until the commit is
 * due ({@link #shortened}) and says how long it did ({@link #waited}), its producer says what
 * commits cost ({@link #committed}). The interval of Kafka Streams is the bound.
 */
final class CommitPace {
  /** The bound: nothing waits longer, in milliseconds. */
  static final int BOUND_MILLIS = 200;

  private static final double WORK = 2;

  /** How often a thread looks whether a commit is due while it has nothing else to do. */
  private static final Duration LOOK = Duration.ofMillis(1);

  /** The share of the last transaction in the means. */
  private static final double WEIGHT = 0.1;

  private static final long BOUND_NANOS = BOUND_MILLIS * 1_000_000L;

  private final LongSupplier nanoTime;
  private final ThreadLocal<Transactions> threads = ThreadLocal.withInitial(Transactions::new);

  CommitPace() {
    this(System::nanoTime);
  }

  /**
   * @param nanoTime the clock, as {@link System#nanoTime} is one
   */
  CommitPace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** What is known of one thread's transactions. */
  private final class Transactions {
    private long ended = nanoTime.getAsLong();
    private double cost;
    private double busy;
    private long waited;
    private boolean articleWaits;

    /** When the transaction is to be committed that began with the end of the last. */
    private long due() {
      double rest = busy < 1 ? WORK * cost * busy / (1 - busy) : BOUND_NANOS;
      return ended + (long) Math.min(BOUND_NANOS, rest);
    }

    private void committed(long begun) {
      long now = nanoTime.getAsLong();
      cost += WEIGHT * (now - begun - cost);
      busy += WEIGHT * (1 - (double) waited / Math.max(1, now - ended) - busy);
      ended = now;
      waited = 0;
      articleWaits = false;
    }
  }

  /** Has the task's thread look whether a commit is due. Called once for each task. */
  void attend(ProcessorContext<?, ?> context) {
    context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, time -> commitIfDue(context));
  }

  /** Notes that something came in with this task, and commits it if it is time. */
  void articleWaits(ProcessorContext<?, ?> context) {
    threads.get().articleWaits = true;
    commitIfDue(context);
  }

  private void commitIfDue(ProcessorContext<?, ?> context) {
    Transactions here = threads.get();
    if (here.articleWaits && here.due() - nanoTime.getAsLong() <= 0) {
      context.commit();
    }
  }

  /** How long this thread may wait for records that it would wait for so long. */
  Duration shortened(Duration wait) {
    Transactions here = threads.get();
    if (!here.articleWaits) {
      return wait;
    }
    Duration left = Duration.ofNanos(Math.max(0, here.due() - nanoTime.getAsLong()));
    return left.compareTo(wait) < 0 ? left : wait;
  }

  /** The time by this pace's clock, in nanoseconds. */
  long now() {
    return nanoTime.getAsLong();
  }

  /** Notes that this thread has waited for records until now, from then on. */
  void waited(long since) {
    threads.get().waited += nanoTime.getAsLong() - since;
  }

  /**
   * Notes that this thread has committed.
   *
   * @param begun when it began to, by {@link #now}
   */
  void committed(long begun) {
    threads.get().committed(begun);
  }
}
