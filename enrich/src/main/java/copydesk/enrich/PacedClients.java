package copydesk.enrich;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * The job's Kafka clients, which keep to its {@link CommitPace}, tell its {@link Breaker} and
 * {@link FilingTimes} what becomes of transactions, and remember how far they are. One thread of
 * the job has one producer and one consumer.
 */
final class PacedClients implements KafkaClientSupplier {
  private final CommitPace pace;
  private final Breaker breaker;

  private final FilingTimes times;
  private final Map<Thread, DoneOffsets> threads = new ConcurrentHashMap<>();
  private final ThreadLocal<DoneOffsets> here = ThreadLocal.withInitial(DoneOffsets::new);

  PacedClients(CommitPace pace, Breaker breaker, FilingTimes times) {
    this.pace = pace;
    this.breaker = breaker;
    this.times = times;
  }

  /** Before which offsets all threads together are done. */
  Map<TopicPartition, Long> positions() {
    Map<TopicPartition, Long> all = new HashMap<>();
    running().forEach(done -> all.putAll(done.progress().positions()));
    return all;
  }

  /** Why a thread will not go on by itself; empty while all will. */
  Optional<String> stall() {
    return running().stream().flatMap(done -> done.progress().stall().stream()).findAny();
  }

  /** Without the threads that failed: others have taken their places. */
  private Collection<DoneOffsets> running() {
    threads.keySet().removeIf(thread -> !thread.isAlive());
    return threads.values();
  }

  @Override
  public Admin getAdmin(Map<String, Object> config) {
    return Admin.create(config);
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new PacedProducer(config);
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return new PacedConsumer(config);
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
  private final class PacedProducer extends KafkaProducer<byte[], byte[]> {
    private Map<TopicPartition, OffsetAndMetadata> offsetsBegun = Map.of();
    private long begun;

    PacedProducer(Map<String, Object> config) {
      super(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void initTransactions() {
      breaker.aborted(); // of the producer before this one
      times.aborted();
      super.initTransactions();
    }

    @Override
    public void abortTransaction() {
      breaker.aborted();
      times.aborted();
      super.abortTransaction();
    }

    @Override
    public void sendOffsetsToTransaction(
        Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
      begun = pace.now();
      offsetsBegun = offsets;
      super.sendOffsetsToTransaction(offsets, group);
    }

    @Override
    public void commitTransaction() {
      super.commitTransaction();
      pace.committed(begun);
      breaker.committed();
      times.committed();
      here.get().committed(offsetsBegun);
    }
  }

  /** Waits for records no longer than the pace allows. */
  private final class PacedConsumer extends KafkaConsumer<byte[], byte[]> {
    PacedConsumer(Map<String, Object> config) {
      super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration wait) {
      long begun = pace.now();
      ConsumerRecords<byte[], byte[]> records = super.poll(pace.shortened(wait));
      pace.waited(begun);
      DoneOffsets done = here.get();
      done.polled(this, records);
      threads.putIfAbsent(Thread.currentThread(), done);
      return records;
    }
  }
}
