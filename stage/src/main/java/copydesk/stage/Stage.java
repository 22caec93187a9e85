package copydesk.stage;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * A part of the pipeline that runs on threads of its own until it is closed or fails. Made without
 * I/O; {@link #start} and {@link #close} do it, each called once, by one thread. The other methods
 * may be called from any thread at any time, and answer at once.
 */
public interface Stage extends AutoCloseable {
  /**
   * What it is called in metrics, health and status: lower case, words joined by hyphens; stable,
   * and no other stage of a process has it.
   */
  String name();

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

  /** The same with what its parts count besides. */
  default List<Counters<?>> allCounters() {
    return List.of(counters());
  }

  /** How many articles or records it has dealt with since it started, whatever came of them. */
  long handled();

  /**
   * Why it cannot do its work now, in words for a person; empty while it can. It may be able to
   * again by itself.
   */
  default Optional<String> trouble() {
    return Optional.empty();
  }

  /** Why it will not go on by itself, such as a thread that hangs; empty while it will. */
  default Optional<String> stall() {
    return Optional.empty();
  }

  /**
   * Of each partition that it reads, the offset before which it is done: what lies there is dealt
   * with, or is a mark of a transaction. Empty where it reads none, or does not know yet.
   */
  default Map<TopicPartition, Long> positions() {
    return Map.of();
  }

  /** How long articles take that it deals with; empty where it does not measure that. */
  default Optional<Latency> latency() {
    return Optional.empty();
  }

  /**
   * What can be measured of it besides: what it holds now, and its Kafka clients. Asked for once,
   * after its start.
   */
  default List<MeterBinder> meters() {
    return List.of();
  }

  /**
   * Finishes what it is at and stops. Throws nothing that is checked; does nothing where it was not
   * started.
   */
  @Override
  void close();
}
