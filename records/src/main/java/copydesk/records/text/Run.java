package copydesk.records.text;

/** Several characters that are read as one: where they end and its code point, in one number. */
final class Run {
  /** No such characters. */
  static final long NONE = -1;

  private Run() {}

  static long of(int end, int codePoint) {
    return ((long) end << Integer.SIZE) | codePoint;
  }

  static int end(long run) {
    return (int) (run >>> Integer.SIZE);
  }

  static int codePoint(long run) {
    return (int) run;
  }
}
