package copydesk.enrich;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * When the job commits. What an article becomes is readable once its transaction is committed, and
 * a commit costs about as much as some articles: so an article that comes alone is committed at
 * once, and where many come each commit takes along what came during a multiple of its own cost. A
 * thread that never has to wait for articles is behind them: it commits as seldom as it may, for
 * what it saves there brings all of them sooner.
 *
 * <p>Each stream thread has its own transaction and so its own pace. Its steps say that an article
 * waits ({@link #articleWaits}), its consumer waits for records no longer than until the commit is
 * due ({@link #shortened}) and says how long it did ({@link #waited}), its producer says what
 * commits cost ({@link #committed}). The interval of Kafka Streams is the bound.
 */
final class CommitPace {
  /** The bound: nothing waits longer, in milliseconds. */
  static final int BOUND_MILLIS = 200;

  /** How many times as long as commits take the thread works between two of them. */
  private static final int WORK = 2;

  /** How often a thread looks whether a commit is due while it has nothing else to do. */
  private static final Duration LOOK = Duration.ofMillis(1);

  /** The share of the time that a thread waits for records if it is not behind. */
  private static final double IDLE = 0.1;

  /** The share of the last commit in the mean. */
  private static final double WEIGHT = 0.1;

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
    private long waited;
    private boolean articleWaits;

    private long due() {
      return ended + (long) (WORK * cost);
    }

    private boolean isDue(long now) {
      return articleWaits && due() - now <= 0 && waited >= IDLE * (now - ended);
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
    if (here.isDue(nanoTime.getAsLong())) {
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
    Transactions here = threads.get();
    here.ended = nanoTime.getAsLong();
    double took = here.ended - begun;
    here.cost = here.cost == 0 ? took : here.cost + WEIGHT * (took - here.cost);
    here.waited = 0;
    here.articleWaits = false;
  }
}
