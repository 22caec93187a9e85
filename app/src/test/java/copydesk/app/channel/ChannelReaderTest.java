package copydesk.app.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.stage.StageFailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

final class ChannelReaderTest {
  private static final TopicPartition ZERO = new TopicPartition("articles.raw", 0);
  private static final TopicPartition ONE = new TopicPartition("articles.raw", 1);

  private final SlowConsumer consumer = new SlowConsumer();
  private final List<String> gone = new ArrayList<>();
  private final List<Long> read = new ArrayList<>();

  /** Gives no answer while it is away. */
  private static final class SlowConsumer extends MockConsumer<byte[], byte[]> {
    private boolean away;

    SlowConsumer() {
      super("none");
    }

    @Override
    public synchronized long position(TopicPartition partition, Duration timeout) {
      requireThere();
      return super.position(partition, timeout);
    }

    @Override
    public Map<TopicPartition, Long> beginningOffsets(
        Collection<TopicPartition> partitions, Duration timeout) {
      requireThere();
      return super.beginningOffsets(partitions, timeout);
    }

    private void requireThere() {
      if (away) {
        throw new TimeoutException("no answer");
      }
    }
  }

  private ChannelReader reader(long from) {
    consumer.updateBeginningOffsets(Map.of(ZERO, 0L, ONE, 0L));
    consumer.updateEndOffsets(Map.of(ZERO, 20L, ONE, 20L));
    return new ChannelReader(
        consumer,
        Map.of(ZERO, from, ONE, 0L),
        (partition, asked, next) -> gone.add(partition.partition() + ": " + asked + " " + next));
  }

  private void poll(ChannelReader reader) {
    reader.poll(Duration.ZERO, record -> read.add(record.offset()));
  }

  private void add(TopicPartition partition, long offset) {
    consumer.addRecord(
        new ConsumerRecord<>(partition.topic(), partition.partition(), offset, null, new byte[1]));
  }

  private void outOfRange(long asked) {
    consumer.setPollException(new OffsetOutOfRangeException(Map.of(ZERO, asked)));
  }

  @Test
  void whileKafkaIsAway_nothingComes_andPositionsAreTheLastKnown() {
    try (ChannelReader reader = reader(7)) {
      add(ZERO, 7);
      poll(reader);
      assertThat(reader.positions()).containsEntry(ZERO, 8L);
      consumer.away = true;
      consumer.setPollException(new TimeoutException("no answer"));
      poll(reader);
      outOfRange(8);
      poll(reader);

      assertThat(reader.positions()).isEqualTo(Map.of(ZERO, 8L, ONE, 0L));
      assertThat(reader.hasRead(Map.of(ZERO, 8L))).isTrue();
      assertThat(gone).isEmpty();
      assertThat(read).containsExactly(7L);
    }
  }

  @Test
  void whatIsGoneAtTheBeginning_isPassedOver() {
    try (ChannelReader reader = reader(3)) {
      consumer.updateBeginningOffsets(Map.of(ZERO, 5L));
      outOfRange(3);
      poll(reader);

      assertThat(gone).containsExactly("0: 3 5");
      assertThat(reader.positions()).containsEntry(ZERO, 5L);
    }
  }

  @Test
  void whereTheChannelHasBecomeShorter_itGoesOnAtTheEnd() {
    try (ChannelReader reader = reader(90)) {
      outOfRange(90);
      poll(reader);

      assertThat(gone).containsExactly("0: 90 20");
      assertThat(reader.positions()).containsEntry(ZERO, 20L);
    }
  }

  @Test
  void partitionThatWasAddedMeanwhile_isNotWaitedFor_andNotRead() throws InterruptedException {
    try (ChannelReader reader = reader(7)) {
      add(ZERO, 7);
      add(ONE, 0);
      TopicPartition added = new TopicPartition("articles.raw", 2);
      reader.readTo(Map.of(ZERO, 8L, added, 4L), record -> read.add(record.offset()));

      assertThat(read).containsExactly(7L);
    }
  }

  @Test
  void anyOtherTrouble_isSaid() {
    try (ChannelReader reader = reader(7)) {
      consumer.setPollException(new KafkaException("not allowed"));

      assertThatThrownBy(() -> poll(reader))
          .isInstanceOf(StageFailureException.class)
          .hasMessage("lost Kafka: not allowed");
    }
  }
}
