package copydesk.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.EnrichedArticle;
import copydesk.records.channel.Channels;
import copydesk.stage.Counters;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class KeptOffsetsTest {
  private static final String CHANNEL = Channels.ENRICHED.name();
  private static final TopicPartition FIRST = new TopicPartition(CHANNEL, 0);
  private static final TopicPartition SECOND = new TopicPartition(CHANNEL, 1);

  private final Counters<SinkCounter> counters = new Counters<>(SinkCounter.class);
  private final Map<TopicPartition, OffsetAndTimestamp> ofThirtyDays = new HashMap<>();
  private final MockConsumer<String, byte[]> consumer =
      new MockConsumer<>("none") {
        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
            Map<TopicPartition, Long> times) {
          Map<TopicPartition, OffsetAndTimestamp> asked = new HashMap<>(ofThirtyDays);
          asked.keySet().retainAll(times.keySet());
          return asked;
        }
      };

  @BeforeEach
  void twoPartitions() {
    Node node = new Node(0, "host", 9092);
    consumer.updatePartitions(
        CHANNEL,
        List.of(
            new PartitionInfo(CHANNEL, 0, node, new Node[0], new Node[0]),
            new PartitionInfo(CHANNEL, 1, node, new Node[0], new Node[0])));
    consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 5L));
    consumer.updateEndOffsets(Map.of(FIRST, 10L, SECOND, 10L));
  }

  @Test
  void everyPartition_isReadFromWhereTheStoreIs() throws IOException {
    KeptOffsets offsets =
        new KeptOffsets(new Store(Map.of(0, 7L)), consumer, Channels.KILLS_KEPT, counters, () -> 0);
    assertThat(offsets.reached(0)).isEqualTo(-1);
    offsets.assign();

    assertThat(consumer.assignment()).containsExactlyInAnyOrder(FIRST, SECOND);
    assertThat(consumer.position(FIRST)).isEqualTo(7);
    assertThat(consumer.position(SECOND)).as("what is before is gone").isEqualTo(5);
    assertThat(offsets.reached(0)).isEqualTo(7);
    assertThat(consumer.committed(Set.of(FIRST, SECOND)))
        .as("whoever watches the group sees this store")
        .allSatisfy((partition, place) -> assertThat(place.offset()).isBetween(5L, 7L));
  }

  @Test
  void storeThatIsBeyondTheChannelsEnd_isRefused() {
    KeptOffsets offsets =
        new KeptOffsets(
            new Store(Map.of(1, 11L)), consumer, Channels.KILLS_KEPT, counters, () -> 0);

    assertThatThrownBy(offsets::assign)
        .isInstanceOf(StageFailureException.class)
        .hasMessageStartingWith(
            "memory has partition 1 of articles.enriched up to offset 11, where the channel ends at"
                + " 10");
    assertThat(consumer.assignment()).isEmpty();
  }

  @Test
  void placeOfMoreThanThirtyDaysAgo_isToldAndCounted() throws IOException {
    ofThirtyDays.put(FIRST, new OffsetAndTimestamp(8, 0));
    ofThirtyDays.put(SECOND, new OffsetAndTimestamp(7, 0));
    new KeptOffsets(
            new Store(Map.of(0, 7L, 1, 7L)), consumer, Channels.KILLS_KEPT, counters, () -> 0)
        .assign();

    assertThat(counters.get(SinkCounter.LATE)).isEqualTo(1);
  }

  @Test
  void placeAfterWhichEverythingIsOlderThanThirtyDays_isLate() throws IOException {
    new KeptOffsets(new Store(Map.of(0, 7L)), consumer, Channels.KILLS_KEPT, counters, () -> 0)
        .assign();

    assertThat(counters.get(SinkCounter.LATE)).isEqualTo(1);
  }

  @Test
  void storeThatIsEmptyOrHasEverything_isNeverLate() throws IOException {
    new KeptOffsets(
            new Store(Map.of(0, 0L, 1, 10L)), consumer, Channels.KILLS_KEPT, counters, () -> 0)
        .assign();

    assertThat(counters.get(SinkCounter.LATE)).isZero();
  }

  /** A store that is asked for nothing but its offsets. */
  private record Store(Map<Integer, Long> offsets) implements ArticleStore {
    @Override
    public String place() {
      return "memory";
    }

    @Override
    public void open() {}

    @Override
    public long next(int partition) {
      return offsets.getOrDefault(partition, 0L);
    }

    @Override
    public void write(Origin origin, EnrichedArticle article, byte[] json) {
      throw new AssertionError("written");
    }

    @Override
    public int remove(Origin origin, String id, List<String> filingDates) {
      throw new AssertionError("removed");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
