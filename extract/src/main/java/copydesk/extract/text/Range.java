package copydesk.extract.text;

/**
 * A half-open range of an article's tokens.
 *
 * @param first its first token
 * @param end one past its last token; never less than {@code first}
 */
public record Range(int first, int end) {
  /** Refuses a range that ends before it starts. */
  public Range {
    if (end < first) {
      throw new IllegalArgumentException("a range from " + first + " cannot end at " + end);
    }
  }

  /** How many tokens are in it. */
  public int length() {
    return end - first;
  }

  /** Its last token; one before the first where it is empty. */
  public int last() {
    return end - 1;
  }

  /** Whether the token is in it. */
  public boolean contains(int token) {
    return token >= first && token < end;
  }

  /** Whether all of the other range is in it. */
  public boolean contains(Range other) {
    return other.first >= first && other.end <= end;
  }

  /** Whether the two share a token. */
  public boolean overlaps(Range other) {
    return first < other.end && other.first < end;
  }

  /** The same start, another end. */
  public Range upTo(int newEnd) {
    return new Range(first, newEnd);
  }

  /** The same end, another start. */
  public Range from(int newFirst) {
    return new Range(newFirst, end);
  }
}
