package copydesk.bench.pipeline;

import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.enrich.EnrichCounter;
import copydesk.enrich.EnrichSettings;
import copydesk.enrich.EnrichStage;
import copydesk.enrich.LifeRules;
import copydesk.extract.Extractor;
import copydesk.ingest.IngestSettings;
import copydesk.records.channel.Channels;
import copydesk.sink.ArticleSink;
import copydesk.sink.RecordForm;
import copydesk.sink.SinkCounter;
import copydesk.sink.SinkSettings;
import copydesk.sink.folder.ArticleFolder;
import copydesk.stage.StageFailureException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A broker, the job and the sink to files in this process, as {@code run} has them. */
final class PipelineRig implements AutoCloseable {
  private static final String NAME = "measured";
  private static final String HOME = "home";
  private static final long LOOK_NANOS = 5_000_000;

  /** What the commands' option {@code --breaker} is by default. */
  private static final int BREAKER = 100;

  private final KafkaConnection kafka;
  private final EnrichStage enrich;
  private final ArticleSink sink;

  private PipelineRig(KafkaConnection kafka, EnrichStage enrich, ArticleSink sink) {
    this.kafka = kafka;
    this.enrich = enrich;
    this.sink = sink;
  }

  /** Starts everything in an empty folder; on return the job has its work assigned. */
  static PipelineRig start(Path folder, Extractor extractor, int partitions, int threads)
      throws InterruptedException {
    KafkaConnection kafka =
        KafkaConnection.embedded(new EmbeddedSettings(folder.resolve(HOME), 0, partitions));
    EnrichStage enrich = new EnrichStage(settings(kafka, folder, threads), extractor);
    String channel = new ChannelOffsets(kafka.admin()).id(Channels.ENRICHED.name());
    ArticleSink sink =
        new ArticleSink(
            new SinkSettings(kafka.client(), NAME),
            new ArticleFolder(folder.resolve("out"), channel, RecordForm.RECORD));
    PipelineRig rig = new PipelineRig(kafka, enrich, sink);
    sink.start();
    enrich.start();
    while (!enrich.isRunning()) {
      rig.rest();
    }
    return rig;
  }

  /** How the job is set up on a cluster, its state below a folder. */
  static EnrichSettings settings(KafkaConnection kafka, Path folder, int threads) {
    return new EnrichSettings(
        kafka.client(), folder.resolve("state"), NAME, threads, LifeRules.DEFAULT, BREAKER);
  }

  /** Where the broker has its data, below the folder that a rig was started in. */
  static Path brokerFolder(Path folder) {
    return folder.resolve(HOME).resolve("kafka");
  }

  KafkaConnection kafka() {
    return kafka;
  }

  IngestSettings ingest() {
    return new IngestSettings(kafka.client());
  }

  /** How many files have been written. */
  long written() {
    return sink.counters().get(SinkCounter.WRITTEN);
  }

  /** Waits a few milliseconds. */
  void rest() throws InterruptedException {
    LockSupport.parkNanos(LOOK_NANOS);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    requireWell();
  }

  /**
   * Fails if a stage has failed, or an article could not be read: it would be waited for in vain.
   */
  void requireWell() {
    Optional<StageFailureException> failed =
        Stream.of(enrich.failure(), sink.failure())
            .filter(CompletableFuture::isDone)
            .map(CompletableFuture::join)
            .findFirst();
    if (failed.isPresent()) {
      throw failed.get();
    }
    long dead = enrich.counters().get(EnrichCounter.DEAD);
    if (dead > 0) {
      throw new StageFailureException(dead + " articles went to articles.dead", null);
    }
  }

  @Override
  public void close() {
    try (kafka;
        sink;
        enrich) {
      // closed from the last to the first
    }
  }
}
