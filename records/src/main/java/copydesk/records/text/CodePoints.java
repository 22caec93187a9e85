package copydesk.records.text;

import copydesk.records.Span;

/** Between Java's UTF-16 offsets and the records' offsets in Unicode code points. */
public final class CodePoints {
  private CodePoints() {}

  /**
   * Where each code point starts: element {@code i} is the UTF-16 offset of code point {@code i},
   * the last element (one past the last code point) is the text's length.
   */
  public static int[] utf16Offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 0; i < offsets.length - 1; i++) {
      offsets[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    offsets[offsets.length - 1] = at;
    return offsets;
  }

  /** The words at a span of code points; for single look-ups, as it walks from the start. */
  public static String substring(String text, Span span) {
    int start = text.offsetByCodePoints(0, span.start());
    return text.substring(start, text.offsetByCodePoints(start, span.length()));
  }
}
