package copydesk.ingest.feed;

import java.util.List;

/**
 * What is remembered of a feed over restarts: the value of its record on the channel {@code feeds}.
 * Times are in milliseconds since 1970; 0 is never.
 *
 * @param address the feed, as the list names it
 * @param moved where it is asked instead, after the server has said so for a week; or null
 * @param etag the validator to send back, exactly as it came, or null
 * @param lastModified the other one, exactly as it came, or null
 * @param nextAt not to be asked before
 * @param interval the time between two requests, in milliseconds, as it has adapted
 * @param readAt when its document was last read
 * @param fullAt when an answer to a request without validators last came
 * @param changedAt when something new was last in it
 * @param failures how many requests have failed in a row
 * @param trouble what is wrong with it, or null
 * @param movingTo where the server says that it has moved to, or null
 * @param movingSince since when it says so
 * @param gone whether the server said that it is gone for good
 * @param items the items that are known
 */
record FeedState(
    String address,
    String moved,
    String etag,
    String lastModified,
    long nextAt,
    long interval,
    long readAt,
    long fullAt,
    long changedAt,
    int failures,
    String trouble,
    String movingTo,
    long movingSince,
    boolean gone,
    List<KnownItem> items) {
  FeedState {
    items = items == null ? List.of() : List.copyOf(items);
  }

  /** A feed that was never asked; it may be at once. */
  static FeedState unknown(String address) {
    return new FeedState(
        address, null, null, null, 0, 0, 0, 0, 0, 0, null, null, 0, false, List.of());
  }

  /** When it is asked next, and how long the time between two requests now is. */
  FeedState asking(long next, long newInterval) {
    Change change = new Change(this);
    change.nextAt = next;
    change.interval = newInterval;
    return change.made();
  }

  /** With the validators of an answer; null where it had none. */
  FeedState withValidators(String newEtag, String newLastModified) {
    Change change = new Change(this);
    change.etag = newEtag;
    change.lastModified = newLastModified;
    return change.made();
  }

  /** A request that failed; validators and items are what they were. */
  FeedState failed(String why) {
    Change change = new Change(this);
    change.failures++;
    change.trouble = why;
    return change.made();
  }

  /** An answer to a request. */
  FeedState answered(long now, boolean full) {
    Change change = new Change(this);
    change.fullAt = full ? now : fullAt;
    change.failures = 0;
    change.trouble = null;
    change.gone = false;
    return change.made();
  }

  /** Its document was read. */
  FeedState read(long now, boolean changed, List<KnownItem> known) {
    Change change = new Change(this);
    change.readAt = now;
    change.changedAt = changed ? now : changedAt;
    change.items = known;
    return change.made();
  }

  /** The server says that it is gone for good, or no longer does. */
  FeedState goneForGood(boolean nowGone, String why) {
    Change change = new Change(this);
    change.gone = nowGone;
    change.trouble = why;
    return change.made();
  }

  /** Where the server says it moves to, since when, and where it is asked from now on. */
  FeedState moving(String to, long since, String newMoved) {
    Change change = new Change(this);
    change.movingTo = to;
    change.movingSince = since;
    change.moved = newMoved;
    return change.made();
  }

  /** A state while it is changed. */
  private static final class Change {
    private final String address;
    private String moved;
    private String etag;
    private String lastModified;
    private long nextAt;
    private long interval;
    private long readAt;
    private long fullAt;
    private long changedAt;
    private int failures;
    private String trouble;
    private String movingTo;
    private long movingSince;
    private boolean gone;
    private List<KnownItem> items;

    Change(FeedState state) {
      address = state.address;
      moved = state.moved;
      etag = state.etag;
      lastModified = state.lastModified;
      nextAt = state.nextAt;
      interval = state.interval;
      readAt = state.readAt;
      fullAt = state.fullAt;
      changedAt = state.changedAt;
      failures = state.failures;
      trouble = state.trouble;
      movingTo = state.movingTo;
      movingSince = state.movingSince;
      gone = state.gone;
      items = state.items;
    }

    FeedState made() {
      return new FeedState(
          address,
          moved,
          etag,
          lastModified,
          nextAt,
          interval,
          readAt,
          fullAt,
          changedAt,
          failures,
          trouble,
          movingTo,
          movingSince,
          gone,
          items);
    }
  }
}
