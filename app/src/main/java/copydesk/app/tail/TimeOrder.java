package copydesk.app.tail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The records of several partitions in the order of their times: while some are behind, a record
 * waits until each of these has one that can be compared with it; afterwards they go on as they
 * come, those that come together in order. The order within a partition stays. For one thread.
 */
final class TimeOrder {
  private final Map<TopicPartition, Deque<ConsumerRecord<byte[], byte[]>>> waiting =
      new TreeMap<>(
          java.util.Comparator.comparing(TopicPartition::topic)
              .thenComparing(TopicPartition::partition));
  private final Set<TopicPartition> behind;

  /**
   * @param behind the partitions that have not reached their present ends
   */
  TimeOrder(Collection<TopicPartition> behind) {
    this.behind = new HashSet<>(behind);
  }

  void add(ConsumerRecord<byte[], byte[]> record) {
    waiting
        .computeIfAbsent(
            new TopicPartition(record.topic(), record.partition()), p -> new ArrayDeque<>())
        .add(record);
  }

  /** The partition has reached its end: nobody waits for it any more. */
  void reached(TopicPartition partition) {
    behind.remove(partition);
  }

  /** The partitions that have not reached their ends. */
  Set<TopicPartition> behind() {
    return Set.copyOf(behind);
  }

  /** Partitions of which enough is here for now. */
  Set<TopicPartition> full() {
    Set<TopicPartition> full = new HashSet<>();
    if (!behind.isEmpty()) {
      waiting.forEach(
          (partition, records) -> {
            if (!records.isEmpty()) {
              full.add(partition);
            }
          });
    }
    return full;
  }

  /** The records whose turn it is; they are no longer kept here. */
  List<ConsumerRecord<byte[], byte[]>> take() {
    List<ConsumerRecord<byte[], byte[]>> taken = new ArrayList<>();
    while (behind.stream().allMatch(partition -> has(waiting.get(partition)))) {
      Deque<ConsumerRecord<byte[], byte[]>> first = null;
      for (Deque<ConsumerRecord<byte[], byte[]>> records : waiting.values()) {
        if (has(records)
            && (first == null || records.peek().timestamp() < first.peek().timestamp())) {
          first = records;
        }
      }
      if (first == null) {
        break;
      }
      taken.add(first.poll());
    }
    return taken;
  }

  private static boolean has(Deque<ConsumerRecord<byte[], byte[]>> records) {
    return records != null && !records.isEmpty();
  }
}
