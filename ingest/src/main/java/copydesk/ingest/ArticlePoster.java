package copydesk.ingest;

import copydesk.stage.Counters;
import copydesk.stage.StageFailureException;
import java.nio.file.Path;
import java.time.Clock;
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
 * Posts files to {@code articles.raw}: an idempotent producer that waits for all replicas. Memory
 * in flight is bounded; an article that Kafka does not take within half a minute ends the posting.
 * One thread posts; the counters may be read from others.
 */
public final class ArticlePoster implements AutoCloseable {
  private final IngestSettings settings;
  private final ArticleReading reading;
  private final IngestListener listener;
  private final Supplier<Producer<byte[], byte[]>> producers;
  private final Counters<IngestCounter> counters = new Counters<>(IngestCounter.class);
  private final Map<TopicPartition, Long> acknowledged = new ConcurrentHashMap<>();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private Producer<byte[], byte[]> producer;

  /** Does no I/O; the first article connects. */
  public ArticlePoster(IngestSettings settings, IngestListener listener) {
    this(
        settings,
        listener,
        Clock.systemUTC(),
        () ->
            new KafkaProducer<>(
                settings.toProducerSettings(),
                new ByteArraySerializer(),
                new ByteArraySerializer()));
  }

  ArticlePoster(
      IngestSettings settings,
      IngestListener listener,
      Clock clock,
      Supplier<Producer<byte[], byte[]>> producers) {
    this.settings = settings;
    this.listener = listener;
    this.reading = new ArticleReading(settings.source(), settings.received(), clock);
    this.producers = producers;
  }

  /** What was posted so far. */
  public Counters<IngestCounter> counters() {
    return counters;
  }

  /** One past the last article that Kafka has taken, of each partition that has any. */
  public Map<TopicPartition, Long> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  /**
   * Posts all these articles and waits until Kafka has them.
   *
   * @throws StageFailureException if Kafka does not take one
   * @throws InterruptedException if the thread was interrupted; what was posted stays posted
   */
  public void postAll(ArticleFiles files) throws InterruptedException {
    files.forEach(
        this::post,
        new IngestListener() {
          @Override
          public void refused(Path file, String why) {
            refuse(file, why);
          }

          @Override
          public void passedOver(Path file) {
            counters.count(IngestCounter.PASSED_OVER);
            listener.passedOver(file);
          }
        });
    flush();
  }

  /**
   * Hands one article to Kafka, without waiting for its answer. A file that cannot be posted is
   * refused.
   *
   * @return whether it was handed over
   * @throws StageFailureException if Kafka did not take this article or one before
   */
  public boolean post(ArticleFile file) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    requireWell();
    ProducerRecord<byte[], byte[]> record;
    try {
      record = reading.read(file);
    } catch (ArticleReading.RefusedException e) {
      refuse(file.path(), e.getMessage());
      return false;
    }
    send(record);
    listener.posted(file);
    return true;
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
      producer.close(java.time.Duration.ofMillis(IngestSettings.DELIVERY_TIMEOUT_MS));
    }
  }

  private void send(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
    int size = record.value().length;
    try {
      if (producer == null) {
        producer = producers.get();
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

  private void refuse(Path file, String why) {
    counters.count(IngestCounter.REFUSED);
    listener.refused(file, why);
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
