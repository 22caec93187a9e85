package copydesk.bench.pipeline;

import copydesk.records.channel.Channels;
import copydesk.stage.KafkaClient;
import copydesk.stage.StageFailureException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Fills channels before something is measured: many records at once, in large batches, of up to the
 * size that the project's channels take. Whether Kafka took all of them shows when it is closed.
 */
final class BulkProducer implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<Exception> refused = new AtomicReference<>();

  BulkProducer(KafkaClient kafka) {
    Map<String, Object> settings = new HashMap<>(kafka.toSettings());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Channels.MAX_RECORD_BYTES);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Hands a record over, to the partition that its key belongs to. */
  void send(String channel, byte[] key, byte[] value) {
    var unused =
        producer.send(
            new ProducerRecord<>(channel, key, value),
            (metadata, failure) -> refused.compareAndSet(null, failure));
  }

  /**
   * Waits until all records are on their channels.
   *
   * @throws StageFailureException if Kafka did not take one of them
   */
  @Override
  public void close() {
    producer.close();
    if (refused.get() != null) {
      throw new StageFailureException("Kafka did not take a record", refused.get());
    }
  }
}
