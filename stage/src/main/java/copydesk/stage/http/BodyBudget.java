package copydesk.stage.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of bodies the server holds at once, over all requests, and how long one may take
 * to arrive: what keeps its memory bounded, however many clients there are. Thread-safe.
 */
final class BodyBudget {
  private final long bytes;
  private final Duration time;
  private final AtomicLong held = new AtomicLong();

  BodyBudget(long bytes, Duration time) {
    this.bytes = bytes;
    this.time = time;
  }

  /** How long one body may take. */
  Duration time() {
    return time;
  }

  /** Takes so many bytes, unless that would be too many. */
  boolean take(int count) {
    if (held.addAndGet(count) <= bytes) {
      return true;
    }
    held.addAndGet(-count);
    return false;
  }

  void giveBack(long count) {
    held.addAndGet(-count);
  }

  long held() {
    return held.get();
  }
}
