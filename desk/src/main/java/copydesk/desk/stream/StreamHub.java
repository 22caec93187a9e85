package copydesk.desk.stream;

import copydesk.desk.store.Applied;
import copydesk.desk.store.JournalPage;
import copydesk.desk.store.Positions;
import copydesk.desk.store.StoreReader;
import copydesk.desk.store.StoreReaders;
import copydesk.records.RecordJson;
import copydesk.stage.Heartbeat;
import copydesk.stage.StageFailureException;
import copydesk.stage.http.EndlessAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Tells those who follow what is committed. One thread publishes to all; who comes with the id of
 * an earlier event is told from the store what came since, and is then told what comes. Who takes
 * too little is cut off, which harms no other: what waits for him is bounded, and nobody waits for
 * him. Used by any thread; where locks are nested, this one's is the outer one.
 */
public final class StreamHub implements AutoCloseable {
  private static final int PAGE = 50;
  private static final int PIECE = 64 << 10;
  private static final int RETRY_MILLIS = 2_000;

  private final StoreReaders readers;
  private final StreamLimits limits;
  private final Runnable dropped;
  private final Heartbeat heartbeat;
  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
  private Positions positions;

  /**
   * Nobody follows yet.
   *
   * @param dropped is told of each who was cut off
   */
  public StreamHub(StoreReaders readers, StreamLimits limits, Runnable dropped) {
    this.readers = readers;
    this.limits = limits;
    this.dropped = dropped;
    this.heartbeat = new Heartbeat("desk-heartbeat", limits.heartbeat(), this::beat);
  }

  /** Begins: the store is here. Those who follow another channel are cut off; they come again. */
  public synchronized void start(Positions now) {
    if (positions == null) {
      heartbeat.start(limits.heartbeat());
    }
    positions = now;
    followers.forEach(follower -> follower.answer().end());
  }

  /** Tells what the store has taken in. */
  public synchronized void publish(List<Applied> applied, Positions now) {
    positions = now;
    if (followers.isEmpty()) {
      return;
    }
    for (Applied one : applied) {
      RecordEvents events = RecordEvents.of(one);
      for (Follower follower : followers) {
        synchronized (follower) {
          if (follower.isLive()) {
            follower.tell(events);
          }
        }
      }
    }
    for (Follower follower : followers) {
      synchronized (follower) {
        if (follower.isLive()) {
          now.next().forEach(follower::advance);
          dropIfSlow(follower);
        } else if (follower.isAhead() && !follower.place().isAheadOf(StreamId.at(now))) {
          follower.setAhead(false);
          catchUpSoon(follower);
        }
      }
    }
  }

  /** How many follow. */
  public int size() {
    return followers.size();
  }

  /** Whether more may follow. */
  public boolean hasRoom() {
    return size() < limits.followers();
  }

  /** Whether a text is an id of an event, of this channel or of another. */
  public static boolean isId(String text) {
    return StreamId.parse(text) != null;
  }

  /** The id with which one follows all that comes after these positions. */
  public static String id(Positions at) {
    return StreamId.at(at).toString();
  }

  /**
   * Lets somebody follow.
   *
   * @param after the id of the last event that he has; null: he has all until now
   */
  public void follow(EndlessAnswer answer, StreamFilter filter, String after) {
    Follower follower;
    boolean isAhead;
    synchronized (this) {
      StreamId now = StreamId.at(positions);
      StreamId asked = after == null ? now : StreamId.parse(after);
      StreamId start = asked.notBefore(StreamId.first(positions));
      isAhead = start.isAheadOf(now);
      follower = new Follower(answer, filter, start, limits.queuedBytes());
      synchronized (follower) {
        follower.setAhead(isAhead);
        int retry = RETRY_MILLIS + ThreadLocalRandom.current().nextInt(RETRY_MILLIS);
        follower.sendPlace("retry: " + retry + "\n");
        if (!start.equals(asked)) {
          reset(follower);
        }
      }
      followers.add(follower);
    }
    answer.listen(() -> sent(follower), () -> followers.remove(follower));
    if (!isAhead) {
      catchUpSoon(follower);
    }
  }

  /**
   * Finds out of those who asked for what the desk has not read yet (another desk can be further)
   * whether that can come: they wait for it, or are reset. To be called again and again.
   *
   * @param ends tells, by partition, the offset after the channel's last; asked only where somebody
   *     is ahead, and never while others wait for this object
   */
  public void settle(Supplier<Map<Integer, Long>> ends) {
    List<Follower> ahead = new ArrayList<>();
    synchronized (this) {
      for (Follower follower : followers) {
        synchronized (follower) {
          if (follower.isAhead() && !follower.isExpected()) {
            ahead.add(follower);
          }
        }
      }
    }
    if (ahead.isEmpty()) {
      return;
    }
    Map<Integer, Long> known = ends.get();
    StreamId first;
    synchronized (this) {
      first = StreamId.first(positions);
    }
    ahead.forEach(follower -> settle(follower, known, first));
  }

  private void settle(Follower follower, Map<Integer, Long> ends, StreamId first) {
    synchronized (follower) {
      if (!follower.isAhead()) {
        return;
      }
      StreamId possible = follower.place().notAfter(ends, first);
      if (possible.equals(follower.place())) {
        follower.setExpected(); // he is told more once the desk has read so far
        return;
      }
      follower.setAhead(false);
      follower.begin(possible);
      reset(follower);
    }
    catchUpSoon(follower);
  }

  /** Ends all streams. */
  @Override
  public void close() {
    heartbeat.close();
    followers.forEach(follower -> follower.answer().end());
  }

  private static void reset(Follower follower) {
    String place = follower.place().toString();
    follower.send(
        StreamEvent.of(
            StreamEvent.Type.RESET, null, RecordJson.toBytes(Map.of("position", place))));
  }

  private void sent(Follower follower) {
    boolean isBehind;
    synchronized (follower) {
      isBehind = follower.waits() && follower.answer().queuedBytes() == 0;
      if (isBehind) {
        follower.setWaits(false);
      }
    }
    if (isBehind) {
      catchUpSoon(follower);
    }
  }

  private void catchUpSoon(Follower follower) {
    try {
      readers.read(
          reader -> catchUp(follower, reader), e -> drop(follower, "the desk failed: " + e));
    } catch (RejectedExecutionException e) {
      drop(follower, "the desk has too much to do");
    }
  }

  /** Tells a piece of what he lacks; the next one once he has taken it. */
  private void catchUp(Follower follower, StoreReader reader) {
    if (goLive(follower)) {
      return;
    }
    int partitions;
    synchronized (this) {
      partitions = StreamId.at(positions).next().size();
    }
    for (int partition : follower.order(partitions)) {
      if (!tellPartition(follower, reader, partition)) {
        return;
      }
    }
    catchUpSoon(follower);
  }

  /** Whether he has all that the store had of the partition, and can be told more at once. */
  private boolean tellPartition(Follower follower, StoreReader reader, int partition) {
    while (followers.contains(follower)) {
      JournalPage page = reader.journal(partition, follower.next(partition), PAGE);
      for (Applied record : page.records()) {
        RecordEvents events = RecordEvents.of(record);
        synchronized (follower) {
          follower.tell(events);
          if (hasToTake(follower)) {
            return false;
          }
        }
      }
      synchronized (follower) {
        follower.advance(partition, page.next());
      }
      if (page.ends()) {
        return true;
      }
    }
    return false;
  }

  /** Whether he is told more only once he has taken what waits for him. */
  private static boolean hasToTake(Follower follower) {
    if (follower.answer().queuedBytes() <= PIECE) {
      return false;
    }
    follower.setWaits(true);
    if (follower.answer().queuedBytes() > 0) {
      return true;
    }
    follower.setWaits(false);
    return false;
  }

  /** From now on he is told what is published, if he has all that was. */
  private synchronized boolean goLive(Follower follower) {
    synchronized (follower) {
      boolean hasAll =
          positions.next().entrySet().stream()
              .allMatch(at -> follower.next(at.getKey()) >= at.getValue());
      if (hasAll) {
        follower.goLive();
      }
      return hasAll;
    }
  }

  private void beat() {
    for (Follower follower : followers) {
      synchronized (follower) {
        if (follower.answer().stalledNanos() > limits.stalled().toNanos()) {
          drop(follower, "nothing was taken for " + limits.stalled().toSeconds() + " s");
        } else {
          follower.sendPlace(": here\n");
        }
      }
    }
  }

  private void dropIfSlow(Follower follower) {
    if (follower.isTooSlow()) {
      drop(follower, "more than " + limits.queuedBytes() + " bytes wait to be taken");
    }
  }

  private void drop(Follower follower, String why) {
    if (followers.remove(follower)) {
      dropped.run();
      follower.answer().abort(new StageFailureException(why, null));
    }
  }
}
