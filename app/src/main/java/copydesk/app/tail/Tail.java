package copydesk.app.tail;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.app.channel.StartOffset;
import copydesk.records.InvalidSettingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Follows a channel: hands its committed records on in the order of their times, what is there
 * already first, but for what was taken back since. Survives a restart of Kafka.
 */
public final class Tail {
  /** No end by number. */
  public static final long ENDLESS = Long.MAX_VALUE;

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration QUIETLY = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String channel;
  private final StartOffset from;
  private final long count;
  private final boolean untilEnd;
  private final PrintWriter err;

  /**
   * Does no I/O.
   *
   * @param count after how many records that are shown it ends
   * @param untilEnd whether it ends where the channel ends at its start
   * @param err where it says what a person should know
   * @throws InvalidSettingException if the count is none
   */
  public Tail(String channel, StartOffset from, long count, boolean untilEnd, PrintWriter err) {
    if (count < 1) {
      throw new InvalidSettingException("--count must be at least 1, not " + count);
    }
    this.channel = channel;
    this.from = from;
    this.count = count;
    this.untilEnd = untilEnd;
    this.err = err;
  }

  /**
   * Follows the channel to the end that was set; else for ever.
   *
   * @throws IOException if a record cannot be written
   */
  public void follow(KafkaConnection kafka, TailOutput output)
      throws InterruptedException, IOException {
    try (Lifeline lifeline = new Lifeline(kafka, err, untilEnd ? PATIENCE : null)) {
      ChannelOffsets offsets = new ChannelOffsets(kafka.admin());
      Map<TopicPartition, Long> positions =
          new HashMap<>(from.of(offsets, channel, this::tellGone));
      Map<TopicPartition, Long> ends = offsets.stableEnds(channel);
      ends.keySet().retainAll(positions.keySet()); // one may have been added meanwhile
      positions.keySet().retainAll(ends.keySet());
      lookAhead(lifeline, positions, ends, output);
      Following following = new Following(ends, positions, output);
      while (!following.read(lifeline)) {
        // goes on over the new connection
      }
    } catch (InterruptException e) {
      Thread.interrupted(); // what is to be closed is closed in peace
      throw (InterruptedException) new InterruptedException().initCause(e);
    }
  }

  /** Reads what is there already for what it takes back, so that none of that is shown. */
  private void lookAhead(
      Lifeline lifeline,
      Map<TopicPartition, Long> from,
      Map<TopicPartition, Long> ends,
      TailOutput output)
      throws InterruptedException {
    Map<TopicPartition, Long> positions = new HashMap<>(from);
    positions.keySet().removeIf(partition -> from.get(partition) >= ends.get(partition));
    Map<TopicPartition, Long> upTo = new HashMap<>(ends);
    upTo.keySet().retainAll(positions.keySet());
    long began = System.nanoTime();
    boolean told = false;
    while (!isReached(positions, upTo)) {
      try (ChannelReader reader =
          new ChannelReader(
              lifeline.kafka().client(),
              positions,
              (partition, asked, next) -> shorten(upTo, partition, asked, next))) {
        boolean moved = false;
        while (!moved && !isReached(positions, upTo)) {
          boolean some = poll(reader, output::lookAhead);
          positions.putAll(reader.positions());
          moved = isElsewhere(lifeline, some);
          if (!told && System.nanoTime() - began > QUIETLY.toNanos()) {
            told = true;
            err.println("copydesk: first looking for what was taken back since");
          }
        }
      }
    }
  }

  /** Where a channel has become shorter, its end is where reading goes on. */
  private static void shorten(
      Map<TopicPartition, Long> ends, TopicPartition partition, long asked, long next) {
    if (next < asked) {
      ends.computeIfPresent(partition, (same, end) -> Math.min(end, next));
    }
  }

  private static boolean isReached(
      Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().allMatch(end -> positions.get(end.getKey()) >= end.getValue());
  }

  /** Whether anything came. */
  private static boolean poll(
      ChannelReader reader, Consumer<ConsumerRecord<byte[], byte[]>> receiver)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    boolean[] some = new boolean[1];
    reader.poll(
        POLL,
        record -> {
          some[0] = true;
          receiver.accept(record);
        });
    return some[0];
  }

  /** Whether the connection is another one now. */
  private static boolean isElsewhere(Lifeline lifeline, boolean someCame)
      throws InterruptedException {
    if (someCame) {
      lifeline.isWell();
      return false;
    }
    return lifeline.look();
  }

  private void tellGone(TopicPartition partition, long asked, long next) {
    err.println(
        String.format(
            "copydesk: offset %d of partition %d of %s is not there; going on from %d",
            asked, partition.partition(), partition.topic(), next));
  }

  /** What was read, over all connections. */
  private final class Following {
    private final Map<TopicPartition, Long> ends;
    private final TailOutput output;
    private final TimeOrder order;
    private Map<TopicPartition, Long> positions;
    private long shown;

    Following(
        Map<TopicPartition, Long> ends, Map<TopicPartition, Long> positions, TailOutput output) {
      this.ends = ends;
      this.positions = positions;
      this.output = output;
      this.order =
          new TimeOrder(
              ends.keySet().stream()
                  .filter(partition -> positions.get(partition) < ends.get(partition))
                  .toList());
    }

    /**
     * Reads over one connection.
     *
     * @return whether the end is reached; else the connection is another one now
     */
    boolean read(Lifeline lifeline) throws InterruptedException, IOException {
      try (ChannelReader reader =
          new ChannelReader(lifeline.kafka().client(), positions, this::gone)) {
        while (!isEnd()) {
          reader.pause(order.full());
          boolean some = poll(reader, this::add);
          positions = reader.positions();
          order.behind().stream()
              .filter(partition -> positions.get(partition) >= ends.get(partition))
              .forEach(order::reached);
          show();
          if (isElsewhere(lifeline, some)) {
            return false;
          }
        }
        return true;
      }
    }

    private void gone(TopicPartition partition, long asked, long next) {
      tellGone(partition, asked, next);
      shorten(ends, partition, asked, next);
    }

    private boolean isEnd() {
      return shown == count || (untilEnd && order.behind().isEmpty());
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
      if (!untilEnd
          || record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
        order.add(record);
      }
    }

    private void show() throws IOException {
      for (ConsumerRecord<byte[], byte[]> record : order.take()) {
        if (shown < count && output.take(record)) {
          shown++;
        }
      }
      output.flush();
    }
  }
}
