package copydesk.enrich;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/** The job's Kafka clients, which keep to its {@link CommitPace} and tell its {@link Breaker}. */
final class PacedClients implements KafkaClientSupplier {
  private final CommitPace pace;
  private final Breaker breaker;

  PacedClients(CommitPace pace, Breaker breaker) {
    this.pace = pace;
    this.breaker = breaker;
  }

  @Override
  public Admin getAdmin(Map<String, Object> config) {
    return Admin.create(config);
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new PacedProducer(config, pace, breaker);
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return new PacedConsumer(config, pace);
  }

  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
    return unpaced(config);
  }

  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
    return unpaced(config);
  }

  private static Consumer<byte[], byte[]> unpaced(Map<String, Object> config) {
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Tells what commits cost, from the offsets to the end of the transaction, and what becomes of
   * transactions.
   */
  private static final class PacedProducer extends KafkaProducer<byte[], byte[]> {
    private final CommitPace pace;
    private final Breaker breaker;
    private long begun;

    PacedProducer(Map<String, Object> config, CommitPace pace, Breaker breaker) {
      super(config, new ByteArraySerializer(), new ByteArraySerializer());
      this.pace = pace;
      this.breaker = breaker;
    }

    @Override
    public void initTransactions() {
      breaker.aborted(); // of the producer before this one
      super.initTransactions();
    }

    @Override
    public void abortTransaction() {
      breaker.aborted();
      super.abortTransaction();
    }

    @Override
    public void sendOffsetsToTransaction(
        Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
      begun = pace.now();
      super.sendOffsetsToTransaction(offsets, group);
    }

    @Override
    public void commitTransaction() {
      super.commitTransaction();
      pace.committed(begun);
      breaker.committed();
    }
  }

  /** Waits for records no longer than the pace allows. */
  private static final class PacedConsumer extends KafkaConsumer<byte[], byte[]> {
    private final CommitPace pace;

    PacedConsumer(Map<String, Object> config, CommitPace pace) {
      super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      this.pace = pace;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration wait) {
      long begun = pace.now();
      ConsumerRecords<byte[], byte[]> records = super.poll(pace.shortened(wait));
      pace.waited(begun);
      return records;
    }
  }
}
