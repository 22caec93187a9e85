package copydesk.format;

/**
 * The frame of a teletype message: a heading between SOH and STX, the text up to ETX, and the time
 * of sending up to EOT. IPTC 7901 and ANPA 1312 both have it. Immutable.
 *
 * @param heading what stands between SOH and STX, cut where it is longer than any heading
 * @param text what stands between STX and ETX; empty where there is no STX
 * @param trailer what stands between ETX and EOT; empty where there is no ETX
 */
record TeletypeEnvelope(String heading, String text, String trailer) {
  private static final char SOH = 1;
  private static final char STX = 2;
  private static final char ETX = 3;
  private static final char EOT = 4;
  private static final char SYN = 0x16;
  private static final char DEL = 0x7F;

  /** How far before SOH fillers may stand, and how far after it STX must. */
  private static final int MAX_FILL = 64;

  private static final int MAX_HEADING = 2_048;

  /**
   * Whether the bytes begin with such a frame: fillers, SOH, a letter or digit, and STX soon after.
   */
  static boolean starts(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && at < MAX_FILL && isFiller((char) (bytes[at] & 0xFF))) {
      at++;
    }
    if (at + 1 >= bytes.length || bytes[at] != SOH || !isAlphanumeric(bytes[at + 1])) {
      return false;
    }
    int limit = Math.min(bytes.length, at + MAX_HEADING);
    for (int i = at + 1; i < limit; i++) {
      if (bytes[i] == STX) {
        return true;
      }
      if (bytes[i] == 0 || bytes[i] == ETX || bytes[i] == EOT) {
        return false;
      }
    }
    return false;
  }

  /** The first message in a text that begins with a frame. */
  static TeletypeEnvelope of(String message) {
    int start = message.indexOf(SOH) + 1;
    int end = end(message, EOT, start, message.length());
    int text = end(message, STX, start, end);
    int trailer = end(message, ETX, text, end);
    return new TeletypeEnvelope(
        message.substring(start, Math.min(text, start + MAX_HEADING)),
        message.substring(Math.min(text + 1, trailer), trailer),
        message.substring(Math.min(trailer + 1, end), end));
  }

  /**
   * Whether the byte is a control that such messages use: all but those for devices and escapes.
   */
  static boolean isControl(byte b) {
    return (b >= SOH && b <= EOT)
        || b == '\b'
        || (b >= 0x10 && b <= 0x14)
        || b == SYN
        || (b >= 0x1C && b <= 0x1F);
  }

  private static int end(String message, char mark, int from, int limit) {
    int found = message.indexOf(mark, from);
    return found < 0 || found > limit ? limit : found;
  }

  private static boolean isFiller(char c) {
    return c == SYN || c == DEL || c == '\r' || c == '\n' || c == ' ';
  }

  private static boolean isAlphanumeric(byte b) {
    return b > 0 && Character.isLetterOrDigit(b);
  }
}
