package copydesk.enrich;

import copydesk.extract.reference.ReferenceDirectory;
import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.stage.Counters;
import copydesk.stage.RootCause;
import copydesk.stage.Stage;
import copydesk.stage.StageFailureException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/**
 * The job, running: {@link #start} connects, {@link #close} finishes what is begun and leaves the
 * group. The channels must be there before it starts.
 */
public final class EnrichStage implements Stage {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final EnrichSettings settings;
  private final Function<Article, EnrichedArticle> extractor;
  private final ReferenceDirectory directory;
  private final Counters<EnrichCounter> counters = EnrichCounter.counters();
  private final CompletableFuture<StageFailureException> failure = new CompletableFuture<>();
  private KafkaStreams streams;

  /**
   * Does no I/O.
   *
   * @param extractor reads an article; called from several threads at once
   * @param directory what the extractor knows of parties; the job keeps it as its channel has it
   */
  public EnrichStage(
      EnrichSettings settings,
      Function<Article, EnrichedArticle> extractor,
      ReferenceDirectory directory) {
    this.settings = settings;
    this.extractor = extractor;
    this.directory = directory;
  }

  @Override
  public synchronized void start() {
    Topology topology = EnrichTopology.build(extractor, directory, counters);
    streams = new KafkaStreams(topology, settings.toProperties());
    streams.setUncaughtExceptionHandler(
        e -> {
          failure.complete(stopped(e));
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.start();
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

  private static StageFailureException stopped(Throwable e) {
    Throwable root = RootCause.of(e);
    return new StageFailureException(
        "enrich stopped: " + root.getClass().getSimpleName() + ": " + root.getMessage(), e);
  }
}
