package copydesk.stage.watch;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a count was at moments before now, evenly spaced, and so how fast it grows. Memory is
 * bounded by the span and the spacing. Thread-safe.
 */
final class CountHistory {
  private final long spacing;
  private final long span;
  private final Deque<Moment> moments = new ArrayDeque<>();

  private record Moment(long at, long count) {}

  /**
   * @param spacing the least time between two moments, in nanoseconds
   * @param span how far back it remembers, in nanoseconds
   */
  CountHistory(long spacing, long span) {
    this.spacing = spacing;
    this.span = span;
  }

  /** Notes the count; does nothing where the last moment is nearer than the spacing. */
  synchronized void note(long now, long count) {
    if (!moments.isEmpty() && now - moments.getLast().at() < spacing) {
      return;
    }
    moments.addLast(new Moment(now, count));
    while (now - moments.getFirst().at() > span + spacing) {
      moments.removeFirst();
    }
  }

  /**
   * By how much it has grown within this time, or since the first moment where that is later; there
   * must be one.
   */
  synchronized long grown(long now, long count, long within) {
    return count - from(now, within).count();
  }

  /** How much it grows a second, likewise. */
  synchronized double perSecond(long now, long count, long within) {
    Moment from = from(now, within);
    long passed = now - from.at();
    return passed <= 0 ? 0 : (count - from.count()) * 1e9 / passed;
  }

  /** The last moment that is at least so long ago; else the first. */
  private Moment from(long now, long within) {
    Moment from = moments.getFirst();
    for (Moment moment : moments) {
      if (now - moment.at() < within) {
        break;
      }
      from = moment;
    }
    return from;
  }
}
