package copydesk.enrich;

import copydesk.enrich.Copy.Cause;
import copydesk.enrich.Copy.Draft;
import copydesk.records.channel.CloudEvents;
import copydesk.stage.Latency;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * How long articles take from when they came in until what came of them can be read: until the
 * transaction is committed in which they were filed. Each stream thread has its own transaction; of
 * one that is aborted nothing is recorded. Articles whose embargo was waited for, and those that
 * were sent back from {@code articles.dead}, took as long as somebody let them, and do not count.
 */
final class FilingTimes {
  private static final int FIRST_ROOM = 64;

  private final Latency latency;
  private final LongSupplier wall;
  private final ThreadLocal<Begun> threads = ThreadLocal.withInitial(Begun::new);

  /** When those came in that were filed since the last commit. */
  private static final class Begun {
    private long[] received = new long[FIRST_ROOM];
    private int count;
  }

  /**
   * @param latency gets the times
   * @param wall the time on the wall, in milliseconds since 1970
   */
  FilingTimes(Latency latency, LongSupplier wall) {
    this.latency = latency;
    this.wall = wall;
  }

  /** Notes that this thread has filed an article. */
  void filed(Draft draft) {
    boolean sentBack = draft.raw().headers().lastHeader(CloudEvents.REDRIVEN) != null;
    if (draft.cause() != Cause.ARRIVED || sentBack) {
      return;
    }
    Begun begun = threads.get();
    if (begun.count == begun.received.length) {
      begun.received = Arrays.copyOf(begun.received, 2 * begun.count);
    }
    begun.received[begun.count++] = draft.receivedMillis();
  }

  /** Notes that this thread has committed. */
  void committed() {
    Begun begun = threads.get();
    long now = begun.count == 0 ? 0 : wall.getAsLong();
    for (int i = 0; i < begun.count; i++) {
      latency.record(now - begun.received[i]);
    }
    begun.count = 0;
  }

  /** Notes that what this thread had begun is given up. */
  void aborted() {
    threads.get().count = 0;
  }
}
