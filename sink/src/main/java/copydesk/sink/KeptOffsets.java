package copydesk.sink;

import copydesk.records.channel.Channels;
import copydesk.stage.Counters;
import copydesk.stage.KillsKept;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a consumer read each partition from where the store says. A store that is alone gets all
 * partitions of the channel; it is looked now and then whether there are more. Those who share one
 * get a consumer group's shares, each from where the store was left by whoever had the partition
 * before. The places are committed, too, so that whoever watches the group sees how far the store
 * is and not another one before it.
 */
final class KeptOffsets implements ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(KeptOffsets.class);
  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  /** Far less than the session's timeout, after which another sink can have a partition. */
  private static final Duration OURS_FOR = Duration.ofSeconds(1);

  private final LongSupplier clock;
  private final ArticleStore store;
  private final Consumer<?, ?> consumer;
  private final Duration killsKept;
  private final Counters<SinkCounter> counters;
  private final boolean isShared;
  private long looked;
  private long ours;
  private boolean subscribed;
  private Exception refused;
  private volatile String notAssigned = "it has no partitions assigned yet";

  KeptOffsets(
      ArticleStore store,
      Consumer<?, ?> consumer,
      Duration killsKept,
      Counters<SinkCounter> counters,
      LongSupplier clock) {
    this.clock = clock;
    this.store = store;
    this.consumer = consumer;
    this.killsKept = killsKept;
    this.counters = counters;
    this.isShared = store.sharedAs() != null;
    this.looked = System.nanoTime() - LOOK_EVERY.toNanos();
  }

  /** Why it reads nothing now; a group may also have given it none, which is no trouble. */
  Optional<String> notAssigned() {
    return Optional.ofNullable(notAssigned);
  }

  /**
   * Takes the partitions that are new; called before every poll.
   *
   * @throws StageFailureException if the channel ends before what the store has of it
   */
  void assign() throws IOException {
    ours = clock.getAsLong();
    if (isShared) {
      subscribe();
    } else if (System.nanoTime() - looked >= LOOK_EVERY.toNanos()) {
      looked = System.nanoTime();
      assignAll();
    }
  }

  private void subscribe() throws IOException {
    if (!subscribed) {
      subscribed = true;
      consumer.subscribe(List.of(Channels.ENRICHED.name()), this);
    }
    Exception why = refused;
    if (why != null) {
      refused = null;
      consumer.resume(consumer.paused()); // a store that is gone is opened again, and goes on
    }
    if (why instanceof IOException e) {
      throw e;
    }
    if (why instanceof StageFailureException e) {
      throw e;
    }
  }

  private void assignAll() throws IOException {
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
    notAssigned = null;
  }

  /**
   * Whether no other sink has taken one of these; asked before each record, and looked at once a
   * second. A process can be held up at any moment, and go on when the group has long moved on.
   */
  boolean areStillOurs(Set<TopicPartition> partitions) throws IOException {
    long now = clock.getAsLong();
    if (now - ours < OURS_FOR.toNanos()) {
      return true;
    }
    ours = now;
    return retainOurs(new HashSet<>(partitions));
  }

  /**
   * Takes out what another sink has taken.
   *
   * @return whether there was none
   */
  boolean retainOurs(Set<TopicPartition> partitions) throws IOException {
    boolean all = true;
    for (TopicPartition partition : List.copyOf(partitions)) {
      if (!store.hasTaken(partition.partition())) {
        partitions.remove(partition);
        all = false;
      }
    }
    return all;
  }

  /** Within a poll, which wraps what is thrown here: it is told before the next one. */
  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    try {
      seek(partitions);
      notAssigned = null;
    } catch (IOException | StageFailureException e) {
      refused = e;
      partitions.forEach(partition -> consumer.seek(partition, 0));
      consumer.pause(partitions);
    }
  }

  /** All that was read is flushed and committed before each poll. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    notAssigned = "its partitions are being assigned";
  }

  /**
   * Joins the group once more before the next poll, as somebody else has taken a partition: what is
   * still assigned is then read from where the store says.
   */
  void joinAgain() {
    LOG.info("{}: another sink has taken over a partition meanwhile", store.place());
    consumer.unsubscribe();
    subscribed = false;
    notAssigned = "its partitions are being assigned";
  }

  /** Reads all partitions from where the store says, which was opened once more. */
  void seek() throws IOException {
    seek(consumer.assignment());
  }

  private void seek(Collection<TopicPartition> partitions) throws IOException {
    if (!partitions.isEmpty()) {
      for (TopicPartition partition : partitions) {
        store.take(partition.partition());
      }
      Map<TopicPartition, OffsetAndMetadata> places = places(partitions);
      places.forEach(consumer::seek);
      consumer.commitAsync(places, null); // only to be seen: it need not succeed
    }
  }

  /** The offset that is read next of a partition; -1 where it is not taken. */
  long reached(int number) {
    TopicPartition partition = new TopicPartition(Channels.ENRICHED.name(), number);
    return consumer.assignment().contains(partition) ? consumer.position(partition) : -1;
  }

  private Map<TopicPartition, OffsetAndMetadata> places(Collection<TopicPartition> partitions)
      throws IOException {
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
    Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
    Map<TopicPartition, Long> kept = new HashMap<>();
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
      kept.put(partition, next);
      places.put(partition, new OffsetAndMetadata(Math.max(next, begin.get(partition))));
    }
    tellLate(kept, end);
    return places;
  }

  private void tellLate(Map<TopicPartition, Long> next, Map<TopicPartition, Long> end) {
    int late = KillsKept.lostAfter(consumer, next, end, killsKept, Instant.now()).size();
    if (late > 0) {
      counters.add(SinkCounter.LATE, late);
      LOG.warn(
          "{} goes on with {} partitions where it was more than {} hours ago: Kafka can have dropped"
              + " kills since; compare it with verify",
          store.place(),
          late,
          killsKept.toHours());
    }
  }
}
