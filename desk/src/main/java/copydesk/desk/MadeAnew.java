package copydesk.desk;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When the desk's store was last made anew. Soon after, it is not made anew once more, for what
 * comes again is not the file's fault. Used by one thread.
 */
final class MadeAnew {
  /** After so long nothing is made of it, where the desk has caught up since. */
  static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final LongSupplier nanos;
  private boolean recent;
  private long at;

  /**
   * It never was.
   *
   * @param nanos a clock as {@link System#nanoTime}
   */
  MadeAnew(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** It is, now. */
  void now() {
    recent = true;
    at = nanos.getAsLong();
  }

  /** Whether it was, and that is not forgotten. */
  boolean isRecent() {
    return recent;
  }

  /** The desk has all that is there. */
  void caughtUp() {
    recent &= nanos.getAsLong() - at <= REMEMBERED.toNanos();
  }
}
