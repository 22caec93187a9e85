package copydesk.desk.stream;

import copydesk.desk.store.Positions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far somebody has followed: by partition the next offset, and how many events of the record at
 * one of these offsets have been told already. As text it is the id of an event, which means the
 * same after a restart and to every desk of this channel.
 *
 * @param channel what tells the channel from others of its name
 * @param next by partition, the next offset
 * @param partition whose next record was told in part; -1: none was
 * @param told how many of its events were
 */
record StreamId(String channel, List<Long> next, int partition, int told) {
  StreamId {
    next = List.copyOf(next);
  }

  private static final String PARTS = "~";
  private static final int CHANNEL_LENGTH = 8;

  /** Where the store is. */
  static StreamId at(Positions positions) {
    return at(positions, positions.next());
  }

  /** Where the store began. */
  static StreamId first(Positions positions) {
    return at(positions, positions.first());
  }

  private static StreamId at(Positions positions, Map<Integer, Long> offsets) {
    int partitions = offsets.keySet().stream().mapToInt(p -> p + 1).max().orElse(0);
    List<Long> next = new ArrayList<>(Collections.nCopies(partitions, 0L));
    offsets.forEach(next::set);
    return new StreamId(shortened(positions.channel()), next, -1, 0);
  }

  /**
   * Reads an id.
   *
   * @return null where the text is none
   */
  static StreamId parse(String text) {
    String[] parts = text.split(PARTS, -1);
    try {
      if (parts.length < 2 || parts.length > 3) {
        return null;
      }
      List<Long> next =
          parts[1].isEmpty()
              ? List.of()
              : Arrays.stream(parts[1].split("\\.", -1)).map(Long::valueOf).toList();
      String[] partial = parts.length == 3 ? parts[2].split("\\.", -1) : new String[] {"-1", "0"};
      return new StreamId(
          parts[0], next, Integer.parseInt(partial[0]), Integer.parseInt(partial[1]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return null;
    }
  }

  /** A name of the channel that is short, and of characters that ids can have. */
  private static String shortened(String channel) {
    return channel.substring(0, Math.min(CHANNEL_LENGTH, channel.length())).replace('~', '-');
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(channel).append(PARTS);
    text.append(next.stream().map(String::valueOf).collect(Collectors.joining(".")));
    if (partition >= 0) {
      text.append(PARTS).append(partition).append('.').append(told);
    }
    return text.toString();
  }
}
