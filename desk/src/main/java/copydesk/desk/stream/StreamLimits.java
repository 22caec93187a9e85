package copydesk.desk.stream;

import java.time.Duration;

/**
 * What those who follow may take.
 *
 * @param followers how many there may be
 * @param queuedBytes how many bytes may wait for one of them
 * @param heartbeat how often each is told that the desk is there
 * @param stalled how long one may take nothing while something waits for him
 */
public record StreamLimits(int followers, long queuedBytes, Duration heartbeat, Duration stalled) {
  /** What a desk has unless it is said otherwise. */
  public static final StreamLimits DEFAULT =
      new StreamLimits(1_000, 1 << 20, Duration.ofSeconds(10), Duration.ofSeconds(30));
}
