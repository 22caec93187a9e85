package copydesk.desk.stream;

import copydesk.desk.store.Positions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern FORM =
      Pattern.compile(
          "([A-Za-z0-9_-]{1,8})~((?:\\d{1,18}(?:\\.\\d{1,18})*)?)(?:~(\\d{1,9})\\.(\\d{1,9}))?");

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
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return null;
    }
    List<Long> next =
        form.group(2).isEmpty()
            ? List.of()
            : Arrays.stream(form.group(2).split("\\.", -1)).map(Long::valueOf).toList();
    if (form.group(3) == null) {
      return new StreamId(form.group(1), next, -1, 0);
    }
    int partition = Integer.parseInt(form.group(3));
    int told = Integer.parseInt(form.group(4));
    return partition < next.size() && told > 0
        ? new StreamId(form.group(1), next, partition, told)
        : null;
  }

  /**
   * Whether it names an offset, or a partition, that is not there yet at this place; also where
   * that is the very record of which a part was told.
   */
  boolean isAheadOf(StreamId now) {
    for (int i = 0; i < next.size(); i++) {
      if (needed(i) > (i < now.next.size() ? now.next.get(i) : 0)) {
        return true;
      }
    }
    return false;
  }

  /** How far somebody has read a partition, at the least, who has told all that was told. */
  private long needed(int of) {
    return next.get(of) + (of == partition ? 1 : 0);
  }

  /**
   * Where to begin who asks for this place: there, unless the channel is another, or no longer has
   * the offsets that a partition is followed from; what is ahead of the store is kept.
   *
   * @param first where the store began
   */
  StreamId notBefore(StreamId first) {
    if (!channel.equals(first.channel)) {
      return first;
    }
    List<Long> offsets = new ArrayList<>(next);
    for (int i = 0; i < Math.min(next.size(), first.next.size()); i++) {
      offsets.set(i, Math.max(next.get(i), first.next.get(i)));
    }
    return offsets.equals(next) ? this : new StreamId(channel, offsets, -1, 0);
  }

  /**
   * Where to begin who asks for a place that may be ahead of the channel itself: there, but at the
   * beginning of each partition that has no such offset, so that what he waits for would never
   * come.
   *
   * @param first where the store began
   * @param ends by partition, the offset after the channel's last
   */
  StreamId notAfter(Map<Integer, Long> ends, StreamId first) {
    List<Long> offsets = new ArrayList<>();
    boolean isThere = true;
    for (int i = 0; i < next.size() && (ends.containsKey(i) || needed(i) == 0); i++) {
      long begin = i < first.next.size() ? first.next.get(i) : 0;
      isThere &= needed(i) <= ends.getOrDefault(i, 0L);
      offsets.add(needed(i) <= ends.getOrDefault(i, 0L) ? next.get(i) : (Long) begin);
    }
    return isThere && offsets.size() == next.size() ? this : new StreamId(channel, offsets, -1, 0);
  }

  /** A name of the channel that is short: the beginning of what Kafka calls it, in Base64. */
  private static String shortened(String channel) {
    return channel.substring(0, Math.min(CHANNEL_LENGTH, channel.length()));
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
