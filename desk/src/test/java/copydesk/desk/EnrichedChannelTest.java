package copydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.channel.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class EnrichedChannelTest {
  private static final String NAME = Channels.ENRICHED.name();

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");

  @Test
  void partitionThatAppearsInBetween_hasNoEndYet() {
    EnrichedChannel channel = new EnrichedChannel(consumer, null, null);
    partitions(1);
    Map<Integer, Long> beginnings = channel.beginnings();
    partitions(2);
    assertThat(channel.ends(beginnings.keySet())).isEqualTo(Map.of(0, 7L));
    assertThat(channel.ends()).isEqualTo(Map.of(0, 7L, 1, 7L));
  }

  private void partitions(int number) {
    List<PartitionInfo> all = new ArrayList<>();
    IntStream.range(0, number)
        .forEach(
            i -> {
              all.add(new PartitionInfo(NAME, i, null, null, null));
              consumer.updateBeginningOffsets(Map.of(new TopicPartition(NAME, i), 0L));
              consumer.updateEndOffsets(Map.of(new TopicPartition(NAME, i), 7L));
            });
    consumer.updatePartitions(NAME, all);
  }
}
