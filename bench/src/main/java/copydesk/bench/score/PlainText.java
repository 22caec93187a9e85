package copydesk.bench.score;

import copydesk.records.Span;
import copydesk.records.text.CodePoints;
import java.util.BitSet;
import java.util.List;

/**
 * A text by its code points, as the offsets of records and of gold count them. Spans that reach
 * beyond the end of the text are cut there. Immutable.
 */
public final class PlainText {
  private static final String EDGE = " \t\r\n\"'“”‘’„«».,;:!?-–—…()[]";

  private final String text;
  private final int[] utf16;

  public PlainText(String text) {
    this.text = text;
    this.utf16 = CodePoints.utf16Offsets(text);
  }

  /** The whole text. */
  public String string() {
    return text;
  }

  /** The words at a span; null where there is no span. */
  public String words(Span span) {
    return span == null ? null : text.substring(utf16(span.start()), utf16(span.end()));
  }

  /** Where a code point starts in UTF-16. */
  public int utf16(int codePoint) {
    return utf16[Math.min(codePoint, length())];
  }

  /**
   * The code points that spans cover, less marks, stops and blanks at the edges of each: annotators
   * and programs differ on those without meaning anything by it.
   */
  BitSet covered(List<Span> spans) {
    BitSet covered = new BitSet(length());
    for (Span span : spans) {
      int start = span.start();
      int end = Math.min(span.end(), length());
      while (start < end && isEdge(start)) {
        start++;
      }
      while (end > start && isEdge(end - 1)) {
        end--;
      }
      if (start < end) {
        covered.set(start, end);
      }
    }
    return covered;
  }

  private boolean isEdge(int codePoint) {
    return EDGE.indexOf(text.codePointAt(utf16[codePoint])) >= 0;
  }

  private int length() {
    return utf16.length - 1;
  }
}
