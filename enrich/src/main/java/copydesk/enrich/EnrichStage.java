package copydesk.enrich;

import copydesk.extract.Extractor;
import copydesk.stage.ClientMeters;
import copydesk.stage.Counters;
import copydesk.stage.Latency;
import copydesk.stage.Stage;
import copydesk.stage.StageFailureException;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/**
 * The job, running: {@link #start} connects, {@link #close} finishes what is begun and leaves the
 * group. The channels must be there before it starts.
 */
public final class EnrichStage implements Stage {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final EnrichSettings settings;
  private final Extractor extractor;
  private final String redrive;
  private final Counters<EnrichCounter> counters = EnrichCounter.counters();
  private final CompletableFuture<StageFailureException> failure = new CompletableFuture<>();
  private final CommitPace pace = new CommitPace();
  private final ClientMeters meters = new ClientMeters();
  private final Latency latency = new Latency();
  private final FilingTimes times = new FilingTimes(latency, System::currentTimeMillis);
  private final Breaker breaker;
  private final PacedClients clients;
  private volatile KafkaStreams streams;

  /**
   * Does no I/O.
   *
   * @param extractor reads the articles, from several threads at once; what it knows of parties is
   *     kept as their channel has it
   */
  public EnrichStage(EnrichSettings settings, Extractor extractor) {
    this(settings, extractor, "copydesk redrive");
  }

  /**
   * The same, for a Kafka that the plain command does not reach.
   *
   * @param redrive the command that lists this Kafka's dead letters, for a person
   */
  public EnrichStage(EnrichSettings settings, Extractor extractor, String redrive) {
    this.settings = settings;
    this.extractor = extractor;
    this.redrive = redrive;
    this.breaker =
        new Breaker(
            settings.breaker(),
            line -> failure.complete(new StageFailureException(line + whatNow(), null)));
    this.clients = new PacedClients(pace, breaker, times);
  }

  @Override
  public synchronized void start() {
    Topology topology =
        EnrichTopology.build(
            extractor::extract,
            extractor.directory(),
            settings.rules(),
            pace,
            counters,
            breaker,
            times);
    KafkaStreams job = new KafkaStreams(topology, settings.toProperties(), clients);
    streams = job;
    meters.add((looks, often) -> new KafkaStreamsMetrics(job, Tags.empty(), looks, often));
    var unused = failure.thenRun(job::pause); // no article is read while all is being closed
    ThreadFailures failures = new ThreadFailures(failure);
    streams.setUncaughtExceptionHandler(failures);
    streams.setStateListener(failures);
    streams.start();
  }

  private String whatNow() {
    return "; \"" + redrive + "\" lists them, and --breaker 0 goes on regardless";
  }

  @Override
  public String name() {
    return "enrich";
  }

  @Override
  public CompletableFuture<StageFailureException> failure() {
    return failure;
  }

  @Override
  public Counters<EnrichCounter> counters() {
    return counters;
  }

  @Override
  public long handled() {
    return counters.get(EnrichCounter.IN);
  }

  @Override
  public Optional<String> trouble() {
    KafkaStreams job = streams;
    if (job == null) {
      return Optional.of("it has not started");
    }
    return switch (job.state()) {
      case RUNNING -> Optional.empty();
      case CREATED, REBALANCING -> Optional.of("its partitions are being assigned or restored");
      case PENDING_SHUTDOWN, NOT_RUNNING -> Optional.of("it is stopping");
      case PENDING_ERROR, ERROR -> Optional.of("its threads are gone");
    };
  }

  @Override
  public Optional<String> stall() {
    return clients.stall();
  }

  @Override
  public Map<TopicPartition, Long> positions() {
    return clients.positions();
  }

  /** From when an article came in until what came of it is committed; of those that just came. */
  @Override
  public Optional<Latency> latency() {
    return Optional.of(latency);
  }

  @Override
  public List<MeterBinder> meters() {
    return List.of(meters);
  }

  /** Whether its work has been assigned to it and all is well. */
  public boolean isRunning() {
    return trouble().isEmpty();
  }

  @Override
  public synchronized void close() {
    if (streams != null) {
      streams.close(
          CloseOptions.timeout(CLOSE_TIMEOUT)
              .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    }
  }
}
