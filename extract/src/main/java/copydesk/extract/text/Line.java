package copydesk.extract.text;

/**
 * A line of the text, or several that a wrapped paragraph was broken into.
 *
 * @param start its first character that is not white space or the mark of a list (UTF-16)
 * @param end one past its last that is not white space; greater than {@code start}
 * @param isBullet whether the mark of a list stands before it
 */
record Line(int start, int end, boolean isBullet) {
  int length() {
    return end - start;
  }
}
