package copydesk.extract.frame;

import copydesk.extract.model.Weights;

/** What speaks for a token being part of a cue's content or source, or of neither. */
public final class FrameFeatures {
  /** The most features a token has. */
  public static final int MOST = 12;

  // The numbers of the templates of features: other numbers are other rows.
  private static final int SIDE_AND_DISTANCE = 1;
  private static final int WORD = 2;
  private static final int WORD_BEFORE = 3;
  private static final int CLASS_BEFORE_AND_DISTANCE = 4;
  private static final int CLASS_AND_TWO_BEFORE = 5;
  private static final int CLASS_AND_TWO_NEXT = 6;
  private static final int SIGNATURE_AND_DISTANCE = 7;
  private static final int QUOTED_AND_POSITION = 8;
  private static final int QUOTED_AND_CLASSES = 9;
  private static final int CUE_AND_DISTANCE = 10;
  private static final int BETWEEN_AND_CLASS = 11;
  private static final int BETWEEN_AND_QUOTED = 12;

  private FrameFeatures() {}

  /**
   * Fills in the rows of token {@code i} relative to a cue; returns how many.
   *
   * @param from the window's first token
   * @param to one past the window's last
   * @param signature the cue's ({@link #signature})
   * @param lies what lies between the token and the cue ({@link #between})
   */
  public static int fill(
      Reading r,
      int i,
      int cue,
      int from,
      int to,
      long signature,
      long lies,
      Weights weights,
      int[] rows) {
    int side = i < cue ? 0 : i == cue ? 1 : 2;
    long gap = Math.abs(i - cue);
    long near = gap < 6 ? gap : gap < 9 ? 6 : gap < 15 ? 7 : gap < 25 ? 8 : 9;
    long w = r.word(i);
    long p1 = i - 1 < from ? 0 : r.word(i - 1);
    long c0 = r.code(i);
    long b1 = at(r, i - 1, from, to);
    long b2 = at(r, i - 2, from, to);
    long c1 = at(r, i + 1, from, to);
    long c2 = at(r, i + 2, from, to);
    long quoted = (r.isQuoted(i) ? 1L : 0L) + (r.quotationAt(i - 1) == r.quotationAt(i) ? 2 : 0);
    long position = i == from ? 1 : i == to - 1 ? 2 : 0;
    int n = 0;
    rows[n++] = weights.row(SIDE_AND_DISTANCE, side * 16L + near);
    rows[n++] = weights.row(WORD, w, side);
    rows[n++] = weights.row(WORD_BEFORE, p1, side);
    rows[n++] = weights.row(CLASS_BEFORE_AND_DISTANCE, (c0 * 64 + b1) * 16 + near, side);
    rows[n++] = weights.row(CLASS_AND_TWO_BEFORE, (c0 * 64 + b1) * 64 + b2, side);
    rows[n++] = weights.row(CLASS_AND_TWO_NEXT, (c0 * 64 + c1) * 64 + c2, side);
    rows[n++] = weights.row(SIGNATURE_AND_DISTANCE, (signature * 4 + side) * 16 + near);
    rows[n++] = weights.row(QUOTED_AND_POSITION, (quoted * 4L + side) * 4 + position);
    rows[n++] = weights.row(QUOTED_AND_CLASSES, (quoted * 64 + c0) * 64 + b1, side);
    rows[n++] = weights.row(CUE_AND_DISTANCE, (r.word(cue) * 4 + side) * 16 + near);
    rows[n++] = weights.row(BETWEEN_AND_CLASS, lies * 64 + c0, side);
    rows[n++] = weights.row(BETWEEN_AND_QUOTED, quoted * 64 + lies, side);
    return n;
  }

  /** What the neighbourhood of a cue looks like: mostly on which side its content is. */
  public static long signature(Reading r, int cue, int from, int to) {
    long before = at(r, cue - 1, from, to);
    long after = at(r, cue + 1, from, to);
    long quotedBefore = quotedIn(r, from, cue, r.quotationAt(cue));
    long quotedAfter = quotedIn(r, cue + 1, to, r.quotationAt(cue));
    return ((before * 64 + after) * 2 + quotedBefore) * 2 + quotedAfter;
  }

  private static long quotedIn(Reading r, int from, int to, int except) {
    for (int i = from; i < to; i++) {
      if (r.quotationAt(i) >= 0 && r.quotationAt(i) != except) {
        return 1;
      }
    }
    return 0;
  }

  private static long at(Reading r, int i, int from, int to) {
    return i < from ? WordClass.EDGE_BEFORE : i >= to ? WordClass.EDGE_AFTER : r.code(i);
  }

  /**
   * What lies between each token of a window and the cue: how many commas and quotation marks, and
   * whether a stop.
   */
  public static int[] between(Reading r, int cue, int from, int to) {
    int[] between = new int[to - from];
    for (int step = -1; step <= 1; step += 2) {
      int commas = 0;
      int marks = 0;
      int stops = 0;
      for (int i = cue + step; i >= from && i < to; i += step) {
        between[i - from] = (commas * 3 + marks) * 2 + stops;
        switch (r.classOf(i)) {
          case COMMA -> commas = Math.min(2, commas + 1);
          case OPENING, CLOSING -> marks = Math.min(2, marks + 1);
          case STOP, COLON, SEMICOLON, DASH -> stops = 1;
          default -> {}
        }
      }
    }
    return between;
  }
}
