package copydesk.bench.pipeline;

import copydesk.app.channel.ChannelOffsets;
import copydesk.bench.invented.InventedWire;
import copydesk.enrich.EnrichSettings;
import copydesk.records.Article;
import copydesk.records.RecordJson;
import copydesk.records.channel.RecordSerde;
import copydesk.stage.StageFailureException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * What Kafka Streams does here and now where it has nothing to do: a job with the settings of
 * enrich, exactly once, which reads each article's JSON and writes it again. Each run has channels
 * of its own. Not thread-safe.
 */
final class PassThrough {
  private static final String NAME = "bench-pass";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final PipelineRig rig;
  private final Path folder;
  private final int threads;
  private int runs;

  private PassThrough(PipelineRig rig, Path folder, int threads) {
    this.rig = rig;
    this.folder = folder;
    this.threads = threads;
  }

  /**
   * Makes the channels of so many runs. That comes well before the runs: what is posted into a
   * channel that was just made was seen to stay unanswered for two minutes.
   */
  static PassThrough prepare(PipelineRig rig, Path folder, int partitions, int threads, int runs)
      throws InterruptedException {
    ChannelOffsets channels = new ChannelOffsets(rig.kafka().admin());
    for (int run = 1; run <= runs; run++) {
      channels.create(new NewTopic(in(run), Optional.of(partitions), Optional.empty()));
      channels.create(new NewTopic(out(run), Optional.of(partitions), Optional.empty()));
    }
    return new PassThrough(rig, folder, threads);
  }

  private static String in(int run) {
    return NAME + "-in-" + run;
  }

  private static String out(int run) {
    return NAME + "-out-" + run;
  }

  /**
   * Passes so many articles on, which are all there before it starts, so that it never waits for
   * any.
   *
   * @return articles a second, without the first quarter
   */
  double run(InventedWire wire, int articles) throws InterruptedException {
    runs++;
    post(wire, articles);
    AtomicLong passed = new AtomicLong();
    try (KafkaStreams streams = new KafkaStreams(topology(passed), settings())) {
      streams.start();
      await(passed, articles / 4);
      long first = passed.get();
      long started = System.nanoTime();
      await(passed, articles);
      return (articles - first) * 1e9 / (System.nanoTime() - started);
    }
  }

  private void await(AtomicLong passed, long number) throws InterruptedException {
    long seen = -1;
    long lastProgress = System.nanoTime();
    while (passed.get() < number) {
      if (passed.get() != seen) {
        seen = passed.get();
        lastProgress = System.nanoTime();
      } else if (System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
        throw new StageFailureException(
            "the pass-through has stood still at " + seen + " of " + number + " articles", null);
      }
      rig.rest();
    }
  }

  private Topology topology(AtomicLong passed) {
    RecordSerde<Article> articles = new RecordSerde<>(Article.class);
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(in(runs), Consumed.with(Serdes.String(), articles))
        .peek((id, article) -> passed.incrementAndGet())
        .to(out(runs), Produced.with(Serdes.String(), articles));
    return builder.build();
  }

  private Properties settings() {
    EnrichSettings enrich = PipelineRig.settings(rig.kafka(), folder, threads);
    Properties settings = enrich.toProperties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, NAME + runs);
    settings.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), NAME + runs);
    return settings;
  }

  private void post(InventedWire wire, int articles) {
    try (BulkProducer producer = new BulkProducer(rig.kafka().client())) {
      for (int i = 0; i < articles; i++) {
        String id = wire.id(i);
        producer.send(
            in(runs),
            id.getBytes(StandardCharsets.UTF_8),
            RecordJson.toBytes(new Article(id, 1, null, null, wire.text(i))));
      }
    }
  }
}
