package copydesk.enrich;

import copydesk.extract.Extractor;
import copydesk.stage.Counters;
import copydesk.stage.Stage;
import copydesk.stage.StageFailureException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
  private KafkaStreams streams;

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
  }

  @Override
  public synchronized void start() {
    CommitPace pace = new CommitPace();
    Breaker breaker =
        new Breaker(
            settings.breaker(),
            line -> failure.complete(new StageFailureException(line + whatNow(), null)));
    Topology topology =
        EnrichTopology.build(
            extractor::extract, extractor.directory(), settings.rules(), pace, counters, breaker);
    KafkaStreams job =
        new KafkaStreams(topology, settings.toProperties(), new PacedClients(pace, breaker));
    streams = job;
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
  public CompletableFuture<StageFailureException> failure() {
    return failure;
  }

  @Override
  public Counters<EnrichCounter> counters() {
    return counters;
  }

  /** Whether its work has been assigned to it and all is well. */
  public synchronized boolean isRunning() {
    return streams != null && streams.state() == KafkaStreams.State.RUNNING;
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
