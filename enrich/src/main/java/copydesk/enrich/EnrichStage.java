package copydesk.enrich;

import copydesk.extract.reference.ReferenceDirectory;
import copydesk.records.Article;
import copydesk.records.EnrichedArticle;
import copydesk.records.StageFailureException;
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
public final class EnrichStage implements AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final EnrichSettings settings;
  private final Function<Article, EnrichedArticle> extractor;
  private final ReferenceDirectory directory;
  private final EnrichCounters counters = new EnrichCounters();
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

  /** Starts the job's threads and returns at once. */
  public synchronized void start() {
    Topology topology = EnrichTopology.build(extractor, directory, counters);
    streams = new KafkaStreams(topology, settings.toProperties());
    streams.setUncaughtExceptionHandler(
        e -> {
          failure.complete(new StageFailureException("enrich stopped: " + rootMessage(e), e));
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.start();
  }

  /** Completes with the cause once the job cannot go on; never, while it is well. */
  public CompletableFuture<StageFailureException> failure() {
    return failure;
  }

  /** What went through. */
  public EnrichCounters counters() {
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

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
