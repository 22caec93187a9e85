package copydesk.app.redrive;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.records.channel.Channels;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Reads {@code articles.redriven}, each record once. Used by one thread at a time. */
final class SentBeforeReading {
  private final KafkaConnection kafka;
  private final ChannelOffsets offsets;
  private final Map<TopicPartition, Long> next =
      new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
  private String channels;
  private SentBefore before;

  /** Does no I/O. */
  SentBeforeReading(KafkaConnection kafka, ChannelOffsets offsets) {
    this.kafka = kafka;
    this.offsets = offsets;
  }

  /**
   * What was sent back until now; the same object, which grows, while the channels are the same.
   */
  SentBefore now() throws InterruptedException {
    String redriven = Channels.REDRIVEN.name();
    String dead = offsets.id(Channels.DEAD.name());
    String ids = dead + ' ' + offsets.id(redriven);
    if (!ids.equals(channels)) {
      channels = null;
      before = new SentBefore(dead);
      next.clear();
    }
    Map<TopicPartition, Long> from = offsets.at(redriven, OffsetSpec.earliest());
    from.replaceAll((partition, first) -> Math.max(first, next.getOrDefault(partition, 0L)));
    Map<TopicPartition, Long> ends = offsets.stableEnds(redriven);
    ends.keySet().retainAll(from.keySet());
    if (!from.equals(ends)) {
      try (ChannelReader reader = new ChannelReader(kafka.client(), from)) {
        reader.readTo(ends, before::take);
      }
    }
    next.putAll(ends);
    channels = ids;
    return before;
  }
}
