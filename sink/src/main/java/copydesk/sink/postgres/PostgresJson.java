package copydesk.sink.postgres;

/**
 * JSON as PostgreSQL can hold it. It knows every character but U+0000 and halves of surrogate
 * pairs, for each of which U+FFFD stands, so that offsets still count; and no number of any size:
 * one with an exponent that has more than {@value #MOST_DIGITS} digits when it is written out
 * becomes a string of its spelling. All of that may stand in fields that this release does not
 * know, and the characters in the names of fields, too.
 */
final class PostgresJson {
  /** Far less than {@code numeric} has, and what every reader of JSON can take. */
  static final int MOST_DIGITS = 500;

  private static final char REPLACEMENT = '\uFFFD';

  /** How long an escape of a character by its number is, such as {@code \\u00e9}. */
  private static final int ESCAPE = 6;

  private final String json;
  private final StringBuilder storable;
  private final boolean numbers;
  private int taken;

  private PostgresJson(String json, boolean numbers) {
    this.json = json;
    this.numbers = numbers;
    this.storable = new StringBuilder(json.length() + 16);
  }

  /**
   * The same JSON with what PostgreSQL cannot hold replaced; the same string where there is nothing
   * of that kind.
   *
   * @param json JSON that was read before
   */
  static String storable(String json) {
    return new PostgresJson(json, true).copy();
  }

  /** The same with its characters replaced and its numbers as they are. */
  static String characters(String json) {
    return new PostgresJson(json, false).copy();
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
    // Without an exponent it was read, and is no longer than a reader of JSON takes.
    if (numbers && exponent > 0 && exponent - from + exponent(exponent, end) > MOST_DIGITS) {
      replace(from, end, '"' + json.substring(from, end) + '"');
    }
    return end;
  }

  /** Of the exponent there, how large it is, without its sign; what is very large is not exact. */
  private long exponent(int from, int end) {
    long exponent = 0;
    for (int i = from; i < end && exponent < MOST_DIGITS; i++) {
      int digit = Character.digit(json.charAt(i), 10);
      exponent = digit < 0 ? exponent : 10 * exponent + digit;
    }
    return exponent;
  }

  private void replace(int from, int end, String with) {
    storable.append(json, taken, from).append(with);
    taken = end;
  }
}
