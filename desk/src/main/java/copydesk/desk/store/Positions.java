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
}
