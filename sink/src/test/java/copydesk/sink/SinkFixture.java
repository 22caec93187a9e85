package copydesk.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.stage.KafkaClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sink into memory, of a channel of one partition whose polls a test decides. */
abstract class SinkFixture {
  static final TopicPartition PARTITION = new TopicPartition(Channels.ENRICHED.name(), 0);
  static final String DAY = "2021/07/09";

  final AtomicLong clock = new AtomicLong();
  final ArticlesInMemory store = new ArticlesInMemory();
  CommitsKept consumer = new CommitsKept();
  ArticleSink sink;
  long offset;

  @BeforeEach
  final void open() {
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, 9L));
    consumer.schedulePollTask(() -> consumer.rebalance(List.of(PARTITION)));
    SinkSettings settings = new SinkSettings(KafkaClient.of("host:9092"), "one");
    sink = new ArticleSink(settings, store, () -> consumer, clock::get);
  }

  @AfterEach
  final void close() {
    sink.close();
  }

  /** Makes the consumer one of one partition, that nobody assigns to it. */
  final void partitionsAre(long begin, long end) {
    consumer = new CommitsKept();
    consumer.updatePartitions(
        PARTITION.topic(), List.of(new PartitionInfo(PARTITION.topic(), 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(PARTITION, begin));
    consumer.updateEndOffsets(Map.of(PARTITION, end));
  }

  /** Waits until the sink has committed up to here. */
  final void awaitCommitted(long end) {
    await().until(() -> consumer.end == end);
  }

  /** Has the consumer poll these next. */
  @SafeVarargs
  final void deliver(ConsumerRecord<String, byte[]>... records) {
    consumer.schedulePollTask(
        () -> {
          for (ConsumerRecord<String, byte[]> record : records) {
            consumer.addRecord(record);
          }
        });
  }

  /** The next record: an article dated 9 July 2021. */
  final ConsumerRecord<String, byte[]> article(String id) {
    return record(id, RecordJson.toBytes(Examples.article(id)), null);
  }

  static String json(String id) {
    return new String(RecordJson.toBytes(Examples.article(id)), UTF_8);
  }

  /** The next record. */
  final ConsumerRecord<String, byte[]> record(String key, byte[] value, String formerly) {
    RecordHeaders headers = new RecordHeaders();
    CloudEvents.set(headers, CloudEvents.FORMERLY_FILED, formerly);
    return new ConsumerRecord<>(
        PARTITION.topic(),
        PARTITION.partition(),
        offset++,
        0,
        TimestampType.CREATE_TIME,
        key.length(),
        value == null ? 0 : value.length,
        key,
        value,
        headers,
        Optional.empty());
  }

  /** Remembers its last commit after it is closed. */
  static final class CommitsKept extends MockConsumer<String, byte[]> {
    volatile long end;
    volatile boolean refuses;

    CommitsKept() {
      super("none");
    }

    @Override
    public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
        Map<TopicPartition, Long> times) {
      return Map.of(PARTITION, new OffsetAndTimestamp(0, 0));
    }

    @Override
    public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
      if (refuses) {
        refuses = false;
        throw new CommitFailedException();
      }
      super.commitSync(offsets);
      end = offsets.get(PARTITION).offset();
    }
  }
}
