package copydesk.sink.segment;

import copydesk.records.text.TextSha256;
import copydesk.sink.RecordForm;

/**
 * What tells records apart: 128 bits of the SHA-256 of filing date and id.
 *
 * @param high the first 64 bits
 * @param low the next
 */
record ArticleKey(long high, long low) implements Comparable<ArticleKey> {
  private static final int DIGITS = 16;
  private static final int RADIX = 16;

  static ArticleKey of(String filingDate, String id) {
    return parse(TextSha256.of(filingDate + " " + id).substring(0, 2 * DIGITS));
  }

  static ArticleKey of(RecordForm.Filed filed) {
    return of(filed.date(), filed.id());
  }

  /** Reads the 32 hexadecimal digits of {@link #toString}. */
  static ArticleKey parse(String digits) {
    return new ArticleKey(
        Long.parseUnsignedLong(digits, 0, DIGITS, RADIX),
        Long.parseUnsignedLong(digits, DIGITS, 2 * DIGITS, RADIX));
  }

  @Override
  public int compareTo(ArticleKey other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  @Override
  public String toString() {
    return String.format("%016x%016x", high, low);
  }
}
