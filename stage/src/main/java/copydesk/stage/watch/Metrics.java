package copydesk.stage.watch;

import copydesk.stage.Counters;
import copydesk.stage.Latency;
import copydesk.stage.Stage;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The metrics of a process, in Prometheus' text form: those of its stages under {@code copydesk_},
 * of Kafka's clients and Kafka Streams under {@code kafka_}, of the JVM and the process. Labels are
 * names of stages, reasons, channels, partitions and Kafka clients: never ids of articles. What
 * docs/metrics.md lists is what there is.
 */
final class Metrics implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

  /** The media type of a scrape. */
  static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private static final String STAGE = "stage";

  /** The bounds of latencies are powers of two of a millisecond, up to 17 minutes. */
  private static final int POWERS = 20;

  /** Kafka's clients are named anew at every start; that would be a new series each time. */
  private static final Pattern RANDOM =
      Pattern.compile("-?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<AutoCloseable> bound = new ArrayList<>();
  private final MultiGauge lag;

  Metrics(Surroundings about) {
    registry
        .config()
        .meterFilter(MeterFilter.replaceTagValues("client.id", Metrics::withoutRandom))
        .meterFilter(MeterFilter.replaceTagValues("thread.id", Metrics::withoutRandom))
        .meterFilter(MeterFilter.ignoreTags("process.id"));
    List.of(
            new JvmInfoMetrics(),
            new JvmMemoryMetrics(),
            new JvmGcMetrics(),
            new JvmThreadMetrics(),
            new ClassLoaderMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            new FileDescriptorMetrics())
        .forEach(this::bind);
    Gauge.builder("copydesk.build", () -> 1)
        .description("The release and its models, as labels; always 1")
        .tags("version", about.version(), "model", about.model())
        .register(registry);
    Gauge.builder("copydesk.kafka.reachable", () -> number(about.kafkaTrouble().get().isEmpty()))
        .description("Whether Kafka answered when it was last asked")
        .register(registry);
    lag =
        MultiGauge.builder("copydesk.lag")
            .baseUnit("offsets")
            .description("Offsets up to the last stable one that the stage is not done with")
            .register(registry);
  }

  private static String withoutRandom(String name) {
    return RANDOM.matcher(name).replaceAll("");
  }

  private static double number(boolean is) {
    return is ? 1 : 0;
  }

  /** Has what the stage counts and measures in it from now on. */
  void add(WatchedStage watched) {
    Stage stage = watched.stage();
    for (Counters<?> counters : stage.allCounters()) {
      counters.counts().forEach(count -> add(stage, counters, count));
    }
    Supplier<Number> live = () -> number(watched.health().stall() == null);
    Supplier<Number> ready = () -> number(watched.health().notReady() == null);
    Gauge.builder("copydesk.stage.live", live)
        .description("Whether the stage goes on by itself, as /health/live says")
        .tag(STAGE, stage.name())
        .register(registry);
    Gauge.builder("copydesk.stage.ready", ready)
        .description("Whether the stage can do its work, as /health/ready says")
        .tag(STAGE, stage.name())
        .register(registry);
    stage.latency().ifPresent(latency -> add(stage.name(), latency));
    stage.meters().forEach(this::bind);
  }

  /**
   * @param counters the stage's, which it keeps: the registry keeps nothing alive by itself
   */
  private void add(Stage stage, Counters<?> counters, Counters.Count count) {
    Tags tags = Tags.of(STAGE, stage.name());
    boolean hasReason = !count.reason().isEmpty();
    FunctionCounter.builder(
            "copydesk." + count.name().code(), counters, kept -> count.value().getAsLong())
        .description(count.name().description())
        .tags(hasReason ? tags.and("reason", count.reason()) : tags)
        .register(registry);
  }

  private void add(String stage, Latency latency) {
    registry.getPrometheusRegistry().register((Collector) () -> histogram(stage, latency));
  }

  private static HistogramSnapshot histogram(String stage, Latency latency) {
    long[] counts = latency.counts();
    ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
    long before = 0;
    for (int power = 0; power <= POWERS; power++) {
      long until = Latency.atMost(counts, power);
      buckets.bucket((1L << power) / 1e3, until - before);
      before = until;
    }
    long all = 0;
    for (long count : counts) {
      all += count;
    }
    buckets.bucket(Double.POSITIVE_INFINITY, all - before);
    return HistogramSnapshot.builder()
        .name("copydesk_latency_seconds")
        .help("From when an article came in until what came of it can be read")
        .dataPoint(
            HistogramSnapshot.HistogramDataPointSnapshot.builder()
                .labels(Labels.of(STAGE, stage))
                .sum(latency.sum() / 1e3)
                .classicHistogramBuckets(buckets.build())
                .build())
        .build();
  }

  private void bind(MeterBinder binder) {
    binder.bindTo(registry);
    if (binder instanceof AutoCloseable closeable) {
      bound.add(closeable);
    }
  }

  /** Has these lags in it, in place of those before. */
  void lags(List<WatchedStage> stages) {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    for (WatchedStage watched : stages) {
      for (Lag.OfPartition partition : watched.lag().partitions()) {
        Tags tags =
            Tags.of(
                STAGE,
                watched.stage().name(),
                "channel",
                partition.channel(),
                "partition",
                String.valueOf(partition.partition()));
        rows.add(MultiGauge.Row.of(tags, partition.lag()));
      }
    }
    lag.register(rows, true);
  }

  /** All as it is now. */
  byte[] scrape() {
    ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 16);
    try {
      registry.scrape(text, TEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is written into memory
    }
    return text.toByteArray();
  }

  @Override
  public void close() {
    for (AutoCloseable one : bound) {
      try {
        one.close();
      } catch (Exception e) { // the next one is closed all the same
        LOG.warn("cannot let go of {}", one, e);
      }
    }
    registry.close();
  }
}
