package copydesk.ingest;

import copydesk.records.channel.Channels;
import copydesk.stage.ClientMeters;
import copydesk.stage.Counters;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts articles whose senders wait to hear of each one: where Kafka has it, or that it did not
 * take it in time. Unlike {@link ArticlePoster} it goes on after a failure, and any number of
 * threads may post. An article that was not taken may still be there: Kafka can have lost the
 * answer only.
 */
public final class AnsweringPoster implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AnsweringPoster.class);
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final Counters<IngestCounter> counters = new Counters<>(IngestCounter.class);
  private final ClientMeters clients = new ClientMeters();
  private Producer<byte[], byte[]> producer;

  /**
   * Does no I/O.
   *
   * @param answer how long an article may wait for Kafka's answer
   */
  public AnsweringPoster(IngestSettings settings, Duration answer) {
    this(
        () ->
            new KafkaProducer<>(
                settings.toProducerSettings(answer),
                new ByteArraySerializer(),
                new ByteArraySerializer()));
  }

  /**
   * The same, with another way to Kafka.
   *
   * @param producers makes the producer at the start
   */
  public AnsweringPoster(Supplier<Producer<byte[], byte[]>> producers) {
    this.producers = producers;
  }

  /**
   * Where Kafka has an article.
   *
   * @param partition of {@code articles.raw}
   * @param offset there
   */
  public record Place(int partition, long offset) {}

  /** Connects, and waits a moment for the cluster; without it, articles wait for it later. */
  public void start() {
    producer = producers.get();
    clients.add(producer);
    try {
      var unused = producer.partitionsFor(Channels.RAW.name());
    } catch (TimeoutException e) {
      LOG.warn("Kafka does not say yet where {} is", Channels.RAW.name());
    }
  }

  /** What can be measured of its Kafka client. */
  public List<MeterBinder> meters() {
    return List.of(clients);
  }

  /** What was posted so far; whoever makes the articles counts here what it refuses. */
  public Counters<IngestCounter> counters() {
    return counters;
  }

  /**
   * Posts an article. Its place comes on a thread that must not be held up; a failure is that of
   * Kafka, and the article is to be sent again.
   */
  public CompletableFuture<Place> post(RawArticle article) {
    CompletableFuture<Place> place = new CompletableFuture<>();
    int size = article.bytes() == null ? 0 : article.bytes().length;
    try {
      var unused =
          producer.send(
              RawRecords.of(article),
              (metadata, e) -> {
                if (e == null) {
                  counters.count(IngestCounter.POSTED);
                  counters.add(IngestCounter.BYTES, size);
                  place.complete(new Place(metadata.partition(), metadata.offset()));
                } else {
                  counters.count(IngestCounter.UNACKNOWLEDGED);
                  place.completeExceptionally(e);
                }
              });
    } catch (KafkaException | IllegalStateException e) { // the producer is closed, or interrupted
      counters.count(IngestCounter.UNACKNOWLEDGED);
      place.completeExceptionally(e);
    }
    return place;
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(CLOSE);
    }
  }
}
