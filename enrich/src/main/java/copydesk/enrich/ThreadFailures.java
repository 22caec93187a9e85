package copydesk.enrich;

import copydesk.stage.RootCause;
import copydesk.stage.StageFailureException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of the job where one of its threads fails. What passes with time, such as a broker
 * that has come back but takes no new channels yet, costs that thread, and another takes its place:
 * for a minute, if failures follow each other within a minute. Anything else ends the job, and so
 * does what Kafka Streams itself gives up for.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler, KafkaStreams.StateListener {
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);

  private final CompletableFuture<StageFailureException> failure;
  private final Duration rest;
  private final LongSupplier nanoTime;
  private boolean failedBefore;
  private long last;
  private long since;

  /**
   * @param failure is completed where the job cannot go on
   */
  ThreadFailures(CompletableFuture<StageFailureException> failure) {
    this(failure, Duration.ofSeconds(1), System::nanoTime);
  }

  /**
   * @param rest how long a failed thread waits before another takes its place
   * @param nanoTime the clock, as {@link System#nanoTime} is one
   */
  ThreadFailures(
      CompletableFuture<StageFailureException> failure, Duration rest, LongSupplier nanoTime) {
    this.failure = failure;
    this.rest = rest;
    this.nanoTime = nanoTime;
  }

  @Override
  public void onChange(State now, State before) {
    if (now == State.PENDING_ERROR || now == State.ERROR) { // no thread is left, or none was made
      failure.complete(new StageFailureException("enrich stopped: its threads are gone", null));
    }
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable e) {
    Throwable root = RootCause.of(e);
    String what = root.getClass().getSimpleName() + ": " + root.getMessage();
    if (passes(root) && !isGlobalThread() && isPatient() && rested()) {
      LOG.warn("enrich begins again: {}", what);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    failure.complete(new StageFailureException("enrich stopped: " + what, e));
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /**
   * Kafka says the former of what its clients may try again, the latter of brokers that start. What
   * timed out was tried again for minutes.
   */
  private static boolean passes(Throwable root) {
    return (root instanceof RetriableException
            && !(root instanceof org.apache.kafka.common.errors.TimeoutException))
        || root instanceof InvalidReplicationFactorException;
  }

  /** The one that reads the parties; Kafka Streams cannot replace it. */
  private static boolean isGlobalThread() {
    return Thread.currentThread().getName().endsWith("-GlobalStreamThread");
  }

  private synchronized boolean isPatient() {
    long now = nanoTime.getAsLong();
    if (!failedBefore || now - last > PATIENCE.toNanos()) {
      since = now;
    }
    failedBefore = true;
    last = now;
    return now - since < PATIENCE.toNanos();
  }

  /** Waits, unless the job ends meanwhile. */
  private boolean rested() {
    try {
      failure.get(rest.toNanos(), TimeUnit.NANOSECONDS);
      return false;
    } catch (TimeoutException e) {
      return true;
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
