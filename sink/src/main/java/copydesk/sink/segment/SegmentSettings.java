package copydesk.sink.segment;

import copydesk.records.InvalidSettingException;
import java.time.Duration;

/**
 * How segments are made.
 *
 * @param maxBytes about how many bytes of records a segment holds, before it is packed
 * @param maxAge how long a record waits at most until it is in a segment
 * @param compression how new segments are packed
 */
public record SegmentSettings(long maxBytes, Duration maxAge, Compression compression) {
  public SegmentSettings {
    if (maxBytes < 1) {
      throw new InvalidSettingException("a segment has at least 1 byte, not " + maxBytes);
    }
    if (maxAge.isNegative() || maxAge.isZero()) {
      throw new InvalidSettingException("a segment takes some time to fill, not " + maxAge);
    }
  }
}
