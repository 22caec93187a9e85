package copydesk.stage.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a stage is behind, by partition.
 *
 * @param partitions in the order of their channels and numbers
 */
record Lag(List<OfPartition> partitions) {
  /** Of a stage of which nothing is known yet, or that reads nothing. */
  static final Lag NONE = new Lag(List.of());

  /**
   * How far it is behind in one partition.
   *
   * @param position before which it is done
   * @param end before which committed records can be read: Kafka's last stable offset
   * @param lag how many offsets lie between; some may be marks of transactions, and no records
   */
  record OfPartition(String channel, int partition, long position, long end, long lag) {}

  /** Of those partitions whose position and end are both known. */
  static Lag of(Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
    List<OfPartition> partitions = new ArrayList<>();
    positions.forEach(
        (partition, position) -> {
          Long end = ends.get(partition);
          if (end != null) {
            partitions.add(
                new OfPartition(
                    partition.topic(),
                    partition.partition(),
                    position,
                    end,
                    Math.max(0, end - position)));
          }
        });
    partitions.sort(
        Comparator.comparing(OfPartition::channel).thenComparingInt(OfPartition::partition));
    return new Lag(List.copyOf(partitions));
  }

  /** Of all partitions together. */
  long sum() {
    return partitions.stream().mapToLong(OfPartition::lag).sum();
  }
}
