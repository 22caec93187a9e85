package copydesk.stage.watch;

import copydesk.stage.CounterName;
import copydesk.stage.Counters;
import copydesk.stage.Latency;
import copydesk.stage.Queues;
import copydesk.stage.Stage;
import copydesk.stage.StageFailureException;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;

/** A stage that does nothing, and is as a test says. */
final class FakeStage implements Stage {
  enum Count implements CounterName {
    READ,
    DEAD;

    @Override
    public String code() {
      return this == READ ? "read-in" : "dead";
    }

    @Override
    public String description() {
      return "what was " + code();
    }

    @Override
    public List<String> reasons() {
      return this == READ ? List.of() : List.of("empty", "no-text");
    }
  }

  final Counters<Count> counters = new Counters<>(Count.class);
  final CompletableFuture<StageFailureException> failure = new CompletableFuture<>();
  final Latency latency = new Latency();
  final AtomicInteger queue = new AtomicInteger();
  volatile String trouble;
  volatile String stall;
  volatile Map<TopicPartition, Long> positions = Map.of();

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public void start() {}

  @Override
  public CompletableFuture<StageFailureException> failure() {
    return failure;
  }

  @Override
  public Counters<?> counters() {
    return counters;
  }

  @Override
  public long handled() {
    return counters.get(Count.READ);
  }

  @Override
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public Optional<String> stall() {
    return Optional.ofNullable(stall);
  }

  @Override
  public Map<TopicPartition, Long> positions() {
    return positions;
  }

  @Override
  public Optional<Latency> latency() {
    return Optional.of(latency);
  }

  @Override
  public List<MeterBinder> meters() {
    return List.of(registry -> Queues.gauge(registry, this, "letters", queue, AtomicInteger::get));
  }

  @Override
  public void close() {}
}
