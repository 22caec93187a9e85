package copydesk.desk.store;

/**
 * Where something stands among what is newest: a number that grows with the second of its record,
 * then with the record's offset. The statements of an article come right behind it. It is the same
 * whenever the channel is read anew, and no two have the same, so that lists can be paged by it
 * while more comes in.
 */
final class Place {
  private static final int INDEX_BITS = 10;
  private static final int PARTITION_BITS = 8;
  private static final int OFFSET_BITS = 13;

  private Place() {}

  /**
   * The place; one that is taken already is for the caller to pass over.
   *
   * @param timeMillis the record's time, milliseconds since 1970
   */
  static long of(long timeMillis, int partition, long offset) {
    long seconds = Math.max(0, timeMillis / 1000) & 0xFFFF_FFFFL;
    long place = seconds << OFFSET_BITS | low(offset, OFFSET_BITS);
    place = place << PARTITION_BITS | low(partition, PARTITION_BITS);
    return place << INDEX_BITS;
  }

  private static long low(long number, int bits) {
    return number & ((1L << bits) - 1);
  }
}
