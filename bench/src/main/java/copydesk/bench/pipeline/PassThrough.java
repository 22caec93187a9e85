package copydesk.bench.pipeline;

import copydesk.bench.invented.InventedWire;
import copydesk.enrich.EnrichSettings;
import copydesk.records.Article;
import copydesk.records.RecordJson;
import copydesk.records.channel.RecordSerde;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * What Kafka Streams does here and now where it has nothing to do: a job with the settings of
 * enrich, exactly once, which reads each article's JSON and writes it again.
 */
final class PassThrough {
  private static final String IN = "bench.in";
  private static final String OUT = "bench.out";

  private final PipelineRig rig;
  private final Path folder;
  private final int partitions;
  private final int threads;

  PassThrough(PipelineRig rig, Path folder, int partitions, int threads) {
    this.rig = rig;
    this.folder = folder;
    this.partitions = partitions;
    this.threads = threads;
  }

  /** Passes so many articles on, and returns how many it did in a second. */
  double run(InventedWire wire, int articles) throws InterruptedException, ExecutionException {
    rig.kafka()
        .admin()
        .createTopics(
            List.of(
                new NewTopic(IN, Optional.of(partitions), Optional.empty()),
                new NewTopic(OUT, Optional.of(partitions), Optional.empty())))
        .all()
        .get();
    AtomicLong passed = new AtomicLong();
    try (KafkaStreams streams = new KafkaStreams(topology(passed), settings())) {
      streams.start();
      while (streams.state() != KafkaStreams.State.RUNNING) {
        rig.rest();
      }
      post(wire, articles);
      long first = -1;
      long started = 0;
      while (passed.get() < articles) {
        if (first < 0 && passed.get() > articles / 4) {
          first = passed.get();
          started = System.nanoTime();
        }
        rig.rest();
      }
      return (passed.get() - first) * 1e9 / (System.nanoTime() - started);
    }
  }

  private static Topology topology(AtomicLong passed) {
    RecordSerde<Article> articles = new RecordSerde<>(Article.class);
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(IN, Consumed.with(Serdes.String(), articles))
        .peek((id, article) -> passed.incrementAndGet())
        .to(OUT, Produced.with(Serdes.String(), articles));
    return builder.build();
  }

  private Properties settings() {
    EnrichSettings enrich = PipelineRig.settings(rig.kafka(), folder, threads);
    Properties settings = enrich.toProperties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench-pass");
    settings.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), "bench-pass");
    return settings;
  }

  private void post(InventedWire wire, int articles) {
    Map<String, Object> settings = new HashMap<>(rig.kafka().client().toSettings());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < articles; i++) {
        String id = wire.id(i);
        var unused =
            producer.send(
                new ProducerRecord<>(
                    IN,
                    id.getBytes(StandardCharsets.UTF_8),
                    RecordJson.toBytes(new Article(id, 1, null, null, wire.text(i)))));
      }
    }
  }
}
