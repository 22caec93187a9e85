package copydesk.records;

/**
 * A stretch of an article's text.
 *
 * @param start first position, in Unicode code points from the start of {@code text}, from 0
 * @param end one past the last position, in code points; greater than {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("span " + start + ".." + end + " is empty or negative");
    }
  }

  /** How many code points the span covers. */
  public int length() {
    return end - start;
  }
}
