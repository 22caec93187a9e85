package copydesk.stage;

import copydesk.records.channel.Channels;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether who goes on reading {@code articles.enriched} can have missed kills: Kafka drops them
 * {@link Channels#KILLS_KEPT} after what they take back is gone.
 */
public final class KillsKept {
  private KillsKept() {}

  /**
   * The partitions that can have lost kills after these places: something follows, and all that
   * came since kills are kept comes after the place, which is therefore older. A partition is also
   * told on which nothing came in that time before its reader was stopped.
   *
   * @param places from where each partition is to be read; 0 where nothing of it was
   * @param ends where each of them ends
   * @return their numbers
   */
  public static Set<Integer> lostAfter(
      Consumer<?, ?> consumer,
      Map<TopicPartition, Long> places,
      Map<TopicPartition, Long> ends,
      Instant now) {
    long since = now.minus(Channels.KILLS_KEPT).toEpochMilli();
    Map<TopicPartition, Long> asked = new HashMap<>();
    for (Map.Entry<TopicPartition, Long> place : places.entrySet()) {
      // one offset is the mark of the transaction that was read last
      if (place.getValue() > 0 && place.getValue() + 1 < ends.get(place.getKey())) {
        asked.put(place.getKey(), since);
      }
    }
    Set<Integer> lost = new TreeSet<>();
    if (!asked.isEmpty()) {
      Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(asked);
      for (TopicPartition partition : asked.keySet()) {
        OffsetAndTimestamp first = found.get(partition);
        if (first == null || places.get(partition) < first.offset()) {
          lost.add(partition.partition());
        }
      }
    }
    return lost;
  }
}
