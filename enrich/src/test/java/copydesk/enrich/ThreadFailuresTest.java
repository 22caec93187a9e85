package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.stage.StageFailureException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

final class ThreadFailuresTest {
  private final Exception starting =
      new StreamsException(
          "could not create", new InvalidReplicationFactorException("all brokers are fenced"));

  private final CompletableFuture<StageFailureException> failure = new CompletableFuture<>();
  private final AtomicLong clock = new AtomicLong();
  private final ThreadFailures failures = new ThreadFailures(failure, Duration.ZERO, clock::get);

  @Test
  void whatPasses_costsTheThreadOnly() {
    assertThat(failures.handle(starting)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    assertThat(failures.handle(new TimeoutException("no answer")))
        .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    assertThat(failure).isNotDone();
  }

  @Test
  void anythingElse_endsTheJobWithItsRoot() {
    assertThat(failures.handle(new StreamsException("x", new RecordTooLargeException("5 MB"))))
        .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(failure.join()).hasMessage("enrich stopped: RecordTooLargeException: 5 MB");
    assertThat(failures.handle(starting)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
  }

  @Test
  void whatDoesNotPassInAMinute_endsTheJob() {
    assertThat(failures.handle(starting)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    clock.addAndGet(ThreadFailures.PATIENCE.toNanos() - 1);
    assertThat(failures.handle(starting)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    clock.incrementAndGet();
    assertThat(failures.handle(starting)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(failure.join())
        .hasMessage("enrich stopped: InvalidReplicationFactorException: all brokers are fenced");
  }

  @Test
  void theMinuteBeginsAnew_onceTheJobRan() {
    assertThat(failures.handle(starting)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    clock.addAndGet(ThreadFailures.PATIENCE.toNanos());
    failures.onChange(State.REBALANCING, State.CREATED);
    failures.onChange(State.RUNNING, State.REBALANCING);
    assertThat(failures.handle(starting)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
  }

  @Test
  void anInterruptedThread_isNotReplaced() {
    Thread.currentThread().interrupt();
    assertThat(failures.handle(starting)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(Thread.interrupted()).isTrue();
  }
}
