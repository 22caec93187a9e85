package copydesk.ingest.feed;

/** Hears of feeds that cannot be read, and of their list. Called by the thread that polls. */
public interface FeedListener {
  /**
   * Something is wrong with a feed; not repeated while it stays the same.
   *
   * @param why a clause without its full stop, for a person
   */
  void trouble(String address, String why);

  /** A feed that was in trouble is read again. */
  void well(String address);

  /**
   * The list of feeds has changed, or could not be read again.
   *
   * @param what what happened, a line for a person without its full stop
   */
  void listChanged(String what);
}
