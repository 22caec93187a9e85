package copydesk.app.redrive;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** The channel of dead letters, and what is remembered of them. Holds nothing open. */
public final class DeadLetterChannel {
  private final KafkaConnection kafka;
  private final ChannelOffsets offsets;
  private final SentBeforeReading shown;

  /** Does no I/O. */
  public DeadLetterChannel(KafkaConnection kafka) {
    this.kafka = kafka;
    this.offsets = new ChannelOffsets(kafka.admin());
    this.shown = new SentBeforeReading(kafka, offsets);
  }

  /** Takes letters, one after the other, in the order of their partition. */
  @FunctionalInterface
  public interface Receiver {
    /**
     * Takes one.
     *
     * @param sent how often it was sent back
     */
    void take(Letter letter, int sent) throws InterruptedException;
  }

  /** Reads all letters that are meant, up to the present end of the channel. */
  public void read(Selection selection, Receiver receiver) throws InterruptedException {
    SentBefore before = sentBefore();
    read(selection, ends(), letter -> receiver.take(letter, before.of(letter).times()));
  }

  /**
   * Some of the letters that are meant, in the order of partitions and offsets. What is remembered
   * of letters is read on from where the page before ended.
   *
   * @param after the place of the letter after which they begin; null: at the first
   * @param most how many there are at most
   */
  synchronized LetterPage page(Selection selection, Place after, int most)
      throws InterruptedException {
    SentBefore before = shown.now();
    Map<TopicPartition, Long> ends = ends();
    LetterPage page = new LetterPage(selection, most, LetterPage.MOST_LOOKED_AT);
    Map<TopicPartition, Long> starts =
        new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
    starts.putAll(starts(Channels.DEAD));
    for (Map.Entry<TopicPartition, Long> start : starts.entrySet()) {
      TopicPartition partition = start.getKey();
      long from = after == null ? start.getValue() : after.next(partition, start.getValue());
      if (page.hasEnded() || from >= ends.getOrDefault(partition, 0L)) {
        continue;
      }
      try (ChannelReader reader = new ChannelReader(kafka.client(), Map.of(partition, from))) {
        reader.readTo(
            Map.of(partition, ends.get(partition)),
            page::hasEnded,
            record -> page.take(new Letter(record), before));
      }
    }
    return page;
  }

  /** Where a letter lies. */
  record Place(int partition, long offset) {
    /** The offset from which a partition is read on by who has all until this place. */
    long next(TopicPartition of, long first) {
      if (of.partition() == partition) {
        return Math.max(first, offset + 1);
      }
      return of.partition() < partition ? Long.MAX_VALUE : first;
    }
  }

  /** Up to where letters can be read now. */
  Map<TopicPartition, Long> ends() throws InterruptedException {
    return offsets.stableEnds(Channels.DEAD.name());
  }

  /** Reads all letters that are meant, up to these offsets, without what is remembered of them. */
  void read(Selection selection, Map<TopicPartition, Long> ends, LetterReceiver receiver)
      throws InterruptedException {
    read(
        starts(Channels.DEAD),
        ends,
        record -> {
          Letter letter = new Letter(record);
          if (selection.takes(letter)) {
            receiver.take(letter);
          }
        });
  }

  /** Takes letters. */
  @FunctionalInterface
  interface LetterReceiver {
    void take(Letter letter) throws InterruptedException;
  }

  /** What was sent back until now. */
  SentBefore sentBefore() throws InterruptedException {
    return new SentBeforeReading(kafka, offsets).now();
  }

  /** How many partitions the raw articles have. */
  int rawPartitions() throws InterruptedException {
    return offsets.describe(Channels.RAW.name()).partitions().size();
  }

  /**
   * Reads the raw articles from these offsets on, by partition; of the other partitions nothing.
   */
  void readRaw(Map<Integer, Long> from, ChannelReader.Receiver receiver)
      throws InterruptedException {
    Map<TopicPartition, Long> ends = offsets.stableEnds(Channels.RAW.name());
    ends.keySet().removeIf(partition -> !from.containsKey(partition.partition()));
    Map<TopicPartition, Long> starts = starts(Channels.RAW);
    starts.keySet().retainAll(ends.keySet());
    starts.replaceAll(
        (partition, start) ->
            Math.max(start, Math.min(ends.get(partition), from.get(partition.partition()))));
    read(starts, ends, receiver);
  }

  private Map<TopicPartition, Long> starts(Channel<?, ?> channel) throws InterruptedException {
    return offsets.at(channel.name(), OffsetSpec.earliest());
  }

  private void read(
      Map<TopicPartition, Long> starts,
      Map<TopicPartition, Long> ends,
      ChannelReader.Receiver receiver)
      throws InterruptedException {
    try (ChannelReader reader = new ChannelReader(kafka.client(), starts)) {
      reader.readTo(ends, receiver);
    }
  }
}
