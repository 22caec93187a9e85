package copydesk.sink;

import java.util.concurrent.atomic.LongAdder;

/** What a sink did since it started. A record that is read again after a crash counts again. */
public final class SinkCounters {
  private final LongAdder written = new LongAdder();
  private final LongAdder removed = new LongAdder();
  private final LongAdder unreadable = new LongAdder();

  /** Files written. */
  public long written() {
    return written.sum();
  }

  /** Files removed, for kills and for revisions that moved to another date. */
  public long removed() {
    return removed.sum();
  }

  /** Records that are no enriched articles, passed over with a warning that says where they are. */
  public long unreadable() {
    return unreadable.sum();
  }

  void countWritten() {
    written.increment();
  }

  void countRemoved(int files) {
    removed.add(files);
  }

  void countUnreadable() {
    unreadable.increment();
  }

  @Override
  public String toString() {
    return written() + " written, " + removed() + " removed, " + unreadable() + " unreadable";
  }
}
