package copydesk.ingest;

import copydesk.stage.ClientMeters;
import copydesk.stage.Counters;
import copydesk.stage.StageFailureException;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Posts articles to {@code articles.raw}, whichever way they came in: an idempotent producer that
 * waits for all replicas. Memory in flight is bounded; an article that Kafka does not take within
 * half a minute ends the posting. One thread posts; the counters may be read from others.
 */
public final class ArticlePoster implements AutoCloseable {
  private final IngestSettings settings;
  private final Supplier<Producer<byte[], byte[]>> producers;
  private final Counters<IngestCounter> counters = new Counters<>(IngestCounter.class);
  private final Map<TopicPartition, Long> acknowledged = new ConcurrentHashMap<>();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final ClientMeters clients = new ClientMeters();
  private Producer<byte[], byte[]> producer;

  /** Does no I/O; the first article connects. */
  public ArticlePoster(IngestSettings settings) {
    this(
        settings,
        () ->
            new KafkaProducer<>(
                settings.toProducerSettings(),
                new ByteArraySerializer(),
                new ByteArraySerializer()));
  }

  /**
   * The same, with another way to Kafka.
   *
   * @param producers makes the producer once the first article is posted
   */
  public ArticlePoster(IngestSettings settings, Supplier<Producer<byte[], byte[]>> producers) {
    this.settings = settings;
    this.producers = producers;
  }

  /** What was posted so far; whoever makes the articles counts here what it refuses. */
  public Counters<IngestCounter> counters() {
    return counters;
  }

  /** What can be measured of its Kafka client. */
  public List<MeterBinder> meters() {
    return List.of(clients);
  }

  /** One past the last article that Kafka has taken, of each partition that has any. */
  public Map<TopicPartition, Long> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  /**
   * Hands one article to Kafka, without waiting for its answer.
   *
   * @throws StageFailureException if Kafka did not take this article or one before
   * @throws InterruptedException if the thread was interrupted; what was posted stays posted
   */
  public void post(RawArticle article) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    requireWell();
    send(RawRecords.of(article));
  }

  /** Returns once Kafka has answered for every article. */
  public void flush() throws InterruptedException {
    if (producer != null) {
      try {
        producer.flush();
      } catch (InterruptException e) {
        throw interrupted();
      }
    }
    requireWell();
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(Duration.ofMillis(IngestSettings.DELIVERY_TIMEOUT_MS));
    }
  }

  private void send(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
    int size = record.value() == null ? 0 : record.value().length;
    try {
      if (producer == null) {
        producer = producers.get();
        clients.add(producer);
      }
      var unused =
          producer.send(
              record,
              (metadata, e) -> {
                if (e == null) {
                  counters.count(IngestCounter.POSTED);
                  counters.add(IngestCounter.BYTES, size);
                  acknowledged.merge(
                      new TopicPartition(metadata.topic(), metadata.partition()),
                      metadata.offset() + 1,
                      Math::max);
                } else {
                  failure.compareAndSet(null, e);
                }
              });
    } catch (InterruptException e) {
      throw interrupted();
    } catch (KafkaException e) {
      failure.compareAndSet(null, e);
    }
    requireWell();
  }

  private void requireWell() {
    Exception cause = failure.get();
    if (cause != null) {
      throw new StageFailureException(
          "Kafka at "
              + settings.kafka().servers()
              + " did not take an article: "
              + cause.getMessage()
              + " ("
              + counters.get(IngestCounter.POSTED)
              + " were posted before)",
          cause);
    }
  }

  /** Kafka's own exception sets the flag again; the caller gets the exception instead. */
  private static InterruptedException interrupted() {
    Thread.interrupted();
    return new InterruptedException();
  }
}
