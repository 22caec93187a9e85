package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.stage.StageFailureException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.NotControllerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    assertThat(failures.handle(new NotControllerException("moved")))
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
  void whatTimedOut_wasTriedLongEnough() {
    assertThat(failures.handle(new StreamsException("no progress", new TimeoutException("5 min"))))
        .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(failure.join()).hasMessage("enrich stopped: TimeoutException: 5 min");
  }

  @Test
  void whatDoesNotPassInAMinute_endsTheJob() {
    assertReplaced();
    clock.addAndGet(ThreadFailures.PATIENCE.toNanos() - 1);
    assertReplaced();
    clock.incrementAndGet();
    assertThat(failures.handle(starting)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(failure.join())
        .hasMessage("enrich stopped: InvalidReplicationFactorException: all brokers are fenced");
  }

  @Test
  void theMinuteBeginsAnew_afterAMinuteWithoutFailures() {
    assertReplaced();
    clock.addAndGet(ThreadFailures.PATIENCE.toNanos() - 1);
    assertReplaced();
    clock.addAndGet(ThreadFailures.PATIENCE.toNanos() + 1);
    assertReplaced();
  }

  @Test
  void theThreadThatReadsParties_isNotReplaced() throws Exception {
    Thread global =
        new Thread(() -> failures.handle(starting), "copydesk-enrich-one-GlobalStreamThread");
    global.start();
    global.join();
    assertThat(failure).isDone();
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING_ERROR", "ERROR"})
  void whatKafkaStreamsGivesUp_endsTheJob(State state) {
    failures.onChange(State.RUNNING, State.REBALANCING);
    assertThat(failure).isNotDone();
    failures.onChange(state, State.RUNNING);
    assertThat(failure.join()).hasMessage("enrich stopped: its threads are gone");
  }

  private void assertReplaced() {
    assertThat(failures.handle(starting)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
  }

  @Test
  void anInterruptedThread_isNotReplaced() {
    Thread.currentThread().interrupt();
    assertThat(failures.handle(starting)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(Thread.interrupted()).isTrue();
  }
}
