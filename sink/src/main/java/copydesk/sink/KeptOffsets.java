package copydesk.sink;

import copydesk.records.channel.Channels;
import copydesk.stage.StageFailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a consumer all partitions of the channel, each from where the store says, and looks now and
 * then whether the channel has more. The places are committed, too, so that whoever watches the
 * group sees how far the store is and not another one before it.
 */
final class KeptOffsets {
  private static final Logger LOG = LoggerFactory.getLogger(KeptOffsets.class);
  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  private final ArticleStore store;
  private final Consumer<?, ?> consumer;
  private long looked;

  KeptOffsets(ArticleStore store, Consumer<?, ?> consumer) {
    this.store = store;
    this.consumer = consumer;
    this.looked = System.nanoTime() - LOOK_EVERY.toNanos();
  }

  /**
   * Takes the partitions that are new, where it is time to look.
   *
   * @throws StageFailureException if the channel ends before what the store has of it
   */
  void assign() {
    if (System.nanoTime() - looked < LOOK_EVERY.toNanos()) {
      return;
    }
    looked = System.nanoTime();
    List<TopicPartition> all = new ArrayList<>(consumer.assignment());
    List<TopicPartition> added = new ArrayList<>();
    for (PartitionInfo info : consumer.partitionsFor(Channels.ENRICHED.name())) {
      TopicPartition partition = new TopicPartition(info.topic(), info.partition());
      if (!all.contains(partition)) {
        added.add(partition);
      }
    }
    if (added.isEmpty()) {
      return;
    }
    Map<TopicPartition, OffsetAndMetadata> places = places(added);
    all.addAll(added);
    consumer.assign(all);
    places.forEach(consumer::seek);
    consumer.commitSync(places);
  }

  /** The offset that is read next of a partition; -1 where it is not taken yet. */
  long reached(int number) {
    TopicPartition partition = new TopicPartition(Channels.ENRICHED.name(), number);
    return consumer.assignment().contains(partition) ? consumer.position(partition) : -1;
  }

  private Map<TopicPartition, OffsetAndMetadata> places(List<TopicPartition> partitions) {
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
    Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
    for (TopicPartition partition : partitions) {
      long next = store.next(partition.partition());
      if (next > end.get(partition)) {
        throw new StageFailureException(
            store.place()
                + " has partition "
                + partition.partition()
                + " of "
                + partition.topic()
                + " up to offset "
                + next
                + ", where the channel ends at "
                + end.get(partition)
                + ": it lost records, or is another; write elsewhere, or empty this",
            null);
      }
      if (next < begin.get(partition)) {
        LOG.warn(
            "records {} to {} of partition {} are gone from the channel",
            next,
            begin.get(partition) - 1,
            partition.partition());
      }
      places.put(partition, new OffsetAndMetadata(Math.max(next, begin.get(partition))));
    }
    return places;
  }
}
