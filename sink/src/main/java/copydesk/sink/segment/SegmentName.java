package copydesk.sink.segment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a segment's file name says: {@code p03-000000001234-000000005678.jsonl.gz}.
 *
 * @param partition the partition of the channel
 * @param first the first offset that it covers
 * @param last the last offset that it covers; records that were overtaken or killed are left out
 * @param compression how it is packed
 */
record SegmentName(int partition, long first, long last, Compression compression) {
  private static final Pattern NAME =
      Pattern.compile("p(\\d{2,9})-(\\d{12,18})-(\\d{12,18})\\.jsonl(\\.gz|\\.zst|)");

  /** The name's parts; empty where it is no segment's. */
  static Optional<SegmentName> parse(String file) {
    Matcher name = NAME.matcher(file);
    if (!name.matches()) {
      return Optional.empty();
    }
    Compression compression = Compression.NONE;
    for (Compression one : Compression.values()) {
      compression = one.suffix().equals(name.group(4)) ? one : compression;
    }
    return Optional.of(
        new SegmentName(
            Integer.parseInt(name.group(1)),
            Long.parseLong(name.group(2)),
            Long.parseLong(name.group(3)),
            compression));
  }

  /** Whether all that the other covers is covered by this one, which is larger, or packed anew. */
  boolean replaces(SegmentName other) {
    return partition == other.partition
        && first <= other.first
        && last >= other.last
        && last - first > other.last - other.first;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "p%02d-%012d-%012d.jsonl%s", partition, first, last, compression.suffix());
  }
}
