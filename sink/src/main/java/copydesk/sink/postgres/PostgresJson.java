package copydesk.sink.postgres;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * JSON as PostgreSQL can hold it. It knows every character but U+0000 and halves of surrogate
 * pairs, for each of which U+FFFD stands, so that offsets still count; and no number of any size.
 * One with an exponent and more than {@value #MOST_DIGITS} digits before the point becomes a string
 * of its spelling, and one with more than {@value #MOST_DECIMALS} behind it is rounded. All of that
 * may stand in fields that this release does not know, and the characters in the names of fields,
 * too.
 */
final class PostgresJson {
  /** With these, a number that is written out is no longer than what readers of JSON take. */
  static final int MOST_DIGITS = 400;

  static final int MOST_DECIMALS = 500;

  /** From here on an exponent makes a number, whatever its digits, too large or next to zero. */
  private static final int VAST = 10_000;

  private static final char REPLACEMENT = '\uFFFD';

  /** How long an escape of a character by its number is, such as {@code \\u00e9}. */
  private static final int ESCAPE = 6;

  private final String json;
  private final StringBuilder storable;
  private int taken;

  private PostgresJson(String json) {
    this.json = json;
    this.storable = new StringBuilder(json.length() + 16);
  }

  /**
   * The same JSON with what PostgreSQL cannot hold replaced; the same string where there is nothing
   * of that kind.
   *
   * @param json JSON that was read before
   */
  static String storable(String json) {
    return new PostgresJson(json).copy();
  }

  private String copy() {
    int i = 0;
    while (i < json.length()) {
      char c = json.charAt(i);
      if (c == '"') {
        i = string(i + 1);
      } else if (c == '-' || (c >= '0' && c <= '9')) {
        i = number(i);
      } else {
        i++;
      }
    }
    return taken == 0 ? json : storable.append(json, taken, json.length()).toString();
  }

  /**
   * Goes over a string from behind its opening mark; returns where it is behind the closing one.
   */
  private int string(int from) {
    int i = from;
    while (json.charAt(i) != '"') {
      if (json.charAt(i) != '\\') {
        i++;
      } else if (json.charAt(i + 1) != 'u') {
        i += 2; // an escaped backslash is no start of another escape
      } else {
        i = escape(i);
      }
    }
    return i + 1;
  }

  private int escape(int at) {
    char c = escaped(at);
    int end = at + ESCAPE;
    if (Character.isHighSurrogate(c)
        && json.startsWith("\\u", end)
        && Character.isLowSurrogate(escaped(end))) {
      return end + ESCAPE;
    }
    if (c == 0 || Character.isSurrogate(c)) {
      replace(at, end, String.valueOf(REPLACEMENT));
    }
    return end;
  }

  private char escaped(int at) {
    return (char) Integer.parseInt(json, at + 2, at + ESCAPE, 16);
  }

  private int number(int from) {
    int exponent = 0;
    int end = from;
    while (end < json.length() && "+-.eE0123456789".indexOf(json.charAt(end)) >= 0) {
      if (json.charAt(end) == 'e' || json.charAt(end) == 'E') {
        exponent = end + 1;
      }
      end++;
    }
    if (exponent > 0) { // else it is no longer than a reader of JSON took
      String spelled = json.substring(from, end);
      String number =
          storable(spelled, json.substring(from, exponent - 1), exponent(exponent, end));
      if (!number.equals(spelled)) {
        replace(from, end, number);
      }
    }
    return end;
  }

  /** The exponent there, or one as vast as any. */
  private int exponent(int from, int end) {
    int exponent = 0;
    for (int i = from; i < end && exponent < VAST; i++) {
      int digit = Character.digit(json.charAt(i), 10);
      exponent = digit < 0 ? exponent : 10 * exponent + digit;
    }
    return json.charAt(from) == '-' ? -exponent : exponent;
  }

  private static String storable(String spelled, String mantissa, int exponent) {
    BigDecimal digits = new BigDecimal(mantissa);
    if (digits.signum() == 0 || exponent <= -VAST) {
      return "0";
    }
    BigDecimal number = digits.scaleByPowerOfTen(Math.min(exponent, VAST));
    if (number.precision() - number.scale() > MOST_DIGITS) {
      return '"' + spelled + '"';
    }
    if (number.scale() <= MOST_DECIMALS) {
      return spelled;
    }
    return number
        .setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private void replace(int from, int end, String with) {
    storable.append(json, taken, from).append(with);
    taken = end;
  }
}
