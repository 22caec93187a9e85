package copydesk.enrich;

/**
 * When an embargo is over: never before its time by the clock on the wall, and then once the stream
 * has come to that time too, or has been still for a while. So a replay, long after, sets an
 * article free where it stands in the stream, after what came in before and before what came in
 * afterwards, as it was the first time. Milliseconds since 1970; not thread-safe.
 */
final class EmbargoClock {
  /** How long the stream has to be still to count as read to its end. */
  static final long STILL = 5_000;

  private long stream = Long.MIN_VALUE;
  private long lastRead;

  /**
   * @param wall the time on the wall
   */
  EmbargoClock(long wall) {
    lastRead = wall;
  }

  /**
   * An article was read.
   *
   * @param received when it came in
   */
  void read(long received, long wall) {
    stream = Math.max(stream, received);
    lastRead = wall;
  }

  /** Whether an article that comes in then is to be held until that time. */
  static boolean holds(long until, long received, long wall) {
    return until > received || until > wall;
  }

  /** Whether what is held until that time is free now. */
  boolean isOver(long until, long wall) {
    return until <= wall && (until <= stream || wall - lastRead >= STILL);
  }
}
