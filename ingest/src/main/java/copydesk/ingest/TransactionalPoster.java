package copydesk.ingest;

import copydesk.records.channel.Channel;
import copydesk.stage.ClientMeters;
import copydesk.stage.RootCause;
import copydesk.stage.StageFailureException;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Posts articles together with what a way in has to remember of them: both are there, or neither.
 * Used by one thread. A second one of the same name, in whatever process, puts the first out of
 * work.
 */
public final class TransactionalPoster implements AutoCloseable {
  private final String servers;
  private final Supplier<Producer<byte[], byte[]>> producers;
  private final ClientMeters clients = new ClientMeters();
  private Producer<byte[], byte[]> producer;

  /**
   * Does no I/O; {@link #open} connects.
   *
   * @param name what tells it from others that post to the same Kafka, over restarts
   */
  public TransactionalPoster(IngestSettings settings, String name) {
    this(settings.kafka().servers(), () -> producer(settings, name));
  }

  /**
   * The same, with another way to Kafka.
   *
   * @param servers what messages call it
   */
  public TransactionalPoster(String servers, Supplier<Producer<byte[], byte[]>> producers) {
    this.servers = servers;
    this.producers = producers;
  }

  private static Producer<byte[], byte[]> producer(IngestSettings settings, String name) {
    Map<String, Object> own = settings.toProducerSettings();
    own.put(ProducerConfig.CLIENT_ID_CONFIG, "copydesk-" + name);
    own.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "copydesk-" + name);
    own.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, IngestSettings.DELIVERY_TIMEOUT_MS * 2);
    return new KafkaProducer<>(own, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Connects; whatever an earlier one of this name had begun and not ended is taken back.
   *
   * @throws StageFailureException if Kafka does not answer
   */
  public void open() throws InterruptedException {
    try {
      producer = producers.get();
      clients.add(producer);
      producer.initTransactions();
    } catch (InterruptException e) {
      throw interrupted();
    } catch (KafkaException e) {
      throw failure(e);
    }
  }

  /** What can be measured of its Kafka client. */
  public List<MeterBinder> meters() {
    return List.of(clients);
  }

  /**
   * Posts all of this in one transaction; returns once Kafka has it.
   *
   * @param channel where the notes go
   * @param notes what is to be remembered, by key
   * @throws StageFailureException if Kafka did not take it: nothing of it is there then, or, where
   *     the answer was lost, all
   */
  public void post(
      List<RawArticle> articles, Channel<String, byte[]> channel, Map<String, byte[]> notes)
      throws InterruptedException {
    postRecords(articles.stream().map(RawRecords::of).toList(), channel, notes);
  }

  /**
   * The same of articles that are records already.
   *
   * @param records to whatever channel
   */
  public void postRecords(
      List<ProducerRecord<byte[], byte[]>> records,
      Channel<String, byte[]> channel,
      Map<String, byte[]> notes)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try {
      producer.beginTransaction();
      records.forEach(this::send);
      notes.forEach(
          (key, note) ->
              send(
                  new ProducerRecord<>(
                      channel.name(), key.getBytes(StandardCharsets.UTF_8), note)));
      producer.commitTransaction();
    } catch (InterruptException e) {
      throw interrupted();
    } catch (KafkaException e) {
      throw failure(e);
    }
  }

  /** The commit fails where this did. */
  private void send(ProducerRecord<byte[], byte[]> record) {
    var unused = producer.send(record);
  }

  /** Ends; a transaction that was begun and not ended is taken back. */
  @Override
  public void close() {
    if (producer != null) {
      producer.close(Duration.ofMillis(IngestSettings.DELIVERY_TIMEOUT_MS));
    }
  }

  private StageFailureException failure(KafkaException e) {
    if (e instanceof ProducerFencedException) {
      return new StageFailureException(
          "another process posts under the same name to Kafka at " + servers, e);
    }
    return new StageFailureException(
        "Kafka at " + servers + " did not take articles: " + RootCause.of(e).getMessage(), e);
  }

  private static InterruptedException interrupted() {
    Thread.interrupted();
    return new InterruptedException();
  }
}
