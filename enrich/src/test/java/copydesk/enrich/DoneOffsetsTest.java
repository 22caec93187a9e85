package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DoneOffsetsTest {
  private static final TopicPartition ONE = new TopicPartition("articles.raw", 1);
  private static final TopicPartition TWO = new TopicPartition("articles.raw", 2);

  private final AtomicLong clock = new AtomicLong();
  private final DoneOffsets done = new DoneOffsets(clock::get);
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

  @BeforeEach
  void assign() {
    consumer.assign(List.of(ONE, TWO));
    consumer.seek(ONE, 5);
    consumer.seek(TWO, 0);
  }

  @AfterEach
  void close() {
    consumer.close();
  }

  @Test
  void whatIsRead_isDoneOnceItIsCommitted() {
    assertThat(polled(ConsumerRecords.empty())).isEqualTo(Map.of(ONE, 5L, TWO, 0L));

    consumer.seek(ONE, 7);
    assertThat(polled(records(ONE, 5, 6))).containsEntry(ONE, 5L);
    done.committed(Map.of(ONE, new OffsetAndMetadata(6)));
    assertThat(polled(ConsumerRecords.empty())).containsEntry(ONE, 6L);
    done.committed(Map.of(ONE, new OffsetAndMetadata(7)));
    assertThat(polled(ConsumerRecords.empty())).containsEntry(ONE, 7L);
  }

  /** Known case 53: marks of transactions take offsets, which nobody commits. */
  @Test
  void marksOfTransactions_areDoneOnceTheConsumerIsPastThem() {
    consumer.seek(ONE, 9);
    polled(records(ONE, 7));
    done.committed(Map.of(ONE, new OffsetAndMetadata(8)));

    assertThat(polled(ConsumerRecords.empty())).containsEntry(ONE, 9L);
  }

  @Test
  void partitionsThatAreOthers_areForgotten() {
    polled(records(TWO, 0));
    consumer.assign(List.of(ONE));

    assertThat(polled(ConsumerRecords.empty())).isEqualTo(Map.of(ONE, 5L));
  }

  @Test
  void busyThread_tellsNowAndThen() {
    polled(ConsumerRecords.empty());
    consumer.seek(ONE, 6);
    done.polled(consumer, ConsumerRecords.empty());

    assertThat(done.progress().positions()).containsEntry(ONE, 5L);
  }

  private Map<TopicPartition, Long> polled(ConsumerRecords<byte[], byte[]> records) {
    clock.addAndGet(Duration.ofSeconds(1).toNanos());
    done.polled(consumer, records);
    return done.progress().positions();
  }

  private static ConsumerRecords<byte[], byte[]> records(TopicPartition of, long... offsets) {
    List<ConsumerRecord<byte[], byte[]>> records =
        Arrays.stream(offsets)
            .mapToObj(
                offset ->
                    new ConsumerRecord<byte[], byte[]>(
                        of.topic(), of.partition(), offset, null, null))
            .toList();
    return new ConsumerRecords<>(Map.of(of, records), Map.of());
  }
}
