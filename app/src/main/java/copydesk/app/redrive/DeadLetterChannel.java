package copydesk.app.redrive;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import java.util.Map;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** The channel of dead letters, and what is remembered of them. Holds nothing open. */
public final class DeadLetterChannel {
  private final KafkaConnection kafka;
  private final ChannelOffsets offsets;

  /** Does no I/O. */
  public DeadLetterChannel(KafkaConnection kafka) {
    this.kafka = kafka;
    this.offsets = new ChannelOffsets(kafka.admin());
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
    read(selection, letter -> receiver.take(letter, before.of(letter).times()));
  }

  /** The same, without what is remembered of them. */
  void read(Selection selection, LetterReceiver receiver) throws InterruptedException {
    read(
        Channels.DEAD,
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
    SentBefore before = new SentBefore(offsets.describe(Channels.DEAD.name()).topicId().toString());
    read(Channels.REDRIVEN, before::take);
    return before;
  }

  /** How many partitions the raw articles have. */
  int rawPartitions() throws InterruptedException {
    return offsets.describe(Channels.RAW.name()).partitions().size();
  }

  private void read(Channel<?, ?> channel, ChannelReader.Receiver receiver)
      throws InterruptedException {
    Map<TopicPartition, Long> ends = offsets.stableEnds(channel);
    Map<TopicPartition, Long> starts = offsets.at(channel.name(), OffsetSpec.earliest());
    try (ChannelReader reader = new ChannelReader(kafka.client(), starts)) {
      reader.readTo(ends, receiver);
    }
  }
}
