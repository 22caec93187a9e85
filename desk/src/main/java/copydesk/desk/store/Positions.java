package copydesk.desk.store;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far a channel was read.
 *
 * @param channel what tells the channel from one that was deleted and made again
 * @param first by partition, the first offset that was there when the store was made
 * @param next by partition, the offset after the last that was read
 */
public record Positions(String channel, Map<Integer, Long> first, Map<Integer, Long> next) {
  public Positions {
    first = new TreeMap<>(first);
    next = new TreeMap<>(next);
  }

  /**
   * Whether the channel still has what comes next of each partition.
   *
   * @param beginnings by partition, the first offset there is
   * @param ends by partition, the offset after the last
   */
  public boolean isWithin(Map<Integer, Long> beginnings, Map<Integer, Long> ends) {
    return next.entrySet().stream()
        .allMatch(
            at ->
                at.getValue() >= beginnings.getOrDefault(at.getKey(), Long.MAX_VALUE)
                    && at.getValue() <= ends.getOrDefault(at.getKey(), Long.MIN_VALUE));
  }
}
