package copydesk.desk.store;

import java.util.List;

/**
 * What was filed in each of the last minutes.
 *
 * @param to the minute that runs, the last of them (RFC 3339, UTC)
 * @param minutes all minutes of the span, oldest first
 * @param topics those that rise, most first
 * @param positions what the store had read when it was asked
 */
public record Timeline(
    String to, List<Minute> minutes, List<RisingTopic> topics, Positions positions) {
  /** The longest span that can be asked for, in minutes. */
  public static final int LONGEST = 24 * 60;

  public Timeline {
    minutes = List.copyOf(minutes);
    topics = List.copyOf(topics);
  }

  /**
   * A minute.
   *
   * @param start when it begins (RFC 3339, UTC)
   * @param articles how many versions were filed in it: first ones and revisions
   * @param statements how many of their statements were new
   */
  public record Minute(String start, long articles, long statements) {}

  /**
   * A topic that rises.
   *
   * @param articles how many versions about it itself were filed in the last half of the span
   * @param before how many in the half before
   */
  public record RisingTopic(String id, String name, long articles, long before) {
    /**
     * By how many standard deviations there are more than before, were it a matter of chance: what
     * comes at an even rate scatters about a mean m by its root. The half before is the guess at m;
     * one more below the root keeps a single article out of nothing at 1.
     */
    double rise() {
      return (articles - before) / Math.sqrt(before + 1.0);
    }
  }
}
