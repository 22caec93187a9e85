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

  FeedState asking(long next, long newInterval) {
    return new FeedState(
        address,
        moved,
        etag,
        lastModified,
        next,
        newInterval,
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

  /** With the validators of an answer; null where it had none. */
  FeedState withValidators(String newEtag, String newLastModified) {
    return new FeedState(
        address,
        moved,
        newEtag,
        newLastModified,
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

  /** A request that failed; validators and items are what they were. */
  FeedState failed(String why) {
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
        failures + 1,
        why,
        movingTo,
        movingSince,
        gone,
        items);
  }

  /** An answer to a request. */
  FeedState answered(long now, boolean full) {
    return new FeedState(
        address,
        moved,
        etag,
        lastModified,
        nextAt,
        interval,
        readAt,
        full ? now : fullAt,
        changedAt,
        0,
        null,
        movingTo,
        movingSince,
        false,
        items);
  }

  /** Its document was read. */
  FeedState read(long now, boolean changed, List<KnownItem> known) {
    return new FeedState(
        address,
        moved,
        etag,
        lastModified,
        nextAt,
        interval,
        now,
        fullAt,
        changed ? now : changedAt,
        failures,
        trouble,
        movingTo,
        movingSince,
        gone,
        known);
  }

  FeedState goneForGood(boolean nowGone, String why) {
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
        why,
        movingTo,
        movingSince,
        nowGone,
        items);
  }

  FeedState moving(String to, long since, String newMoved) {
    return new FeedState(
        address,
        newMoved,
        etag,
        lastModified,
        nextAt,
        interval,
        readAt,
        fullAt,
        changedAt,
        failures,
        trouble,
        to,
        since,
        gone,
        items);
  }
}
