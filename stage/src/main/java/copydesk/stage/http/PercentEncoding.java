package copydesk.stage.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The percent-encoding of paths (RFC 3986), of UTF-8. */
public final class PercentEncoding {
  private static final String UNRESERVED = "-._~:@!$&'()*+,;=/";
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  /** The text as it can stand in a path; slashes stay. */
  public static String encode(String text) {
    StringBuilder path = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if ((c < 0x80 && Character.isLetterOrDigit(c)) || UNRESERVED.indexOf(c) >= 0) {
        path.append(c);
      } else {
        path.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
      }
    }
    return path.toString();
  }

  /**
   * What a part of a path says.
   *
   * @throws ProblemException if it is not encoded so
   */
  static String decode(String path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.length());
    for (int at = 0; at < path.length(); ) {
      if (path.charAt(at) == '%') {
        int high = digit(path, at + 1);
        int low = digit(path, at + 2);
        if (high < 0 || low < 0) {
          throw bad();
        }
        bytes.write(high << 4 | low);
        at += 3;
      } else {
        int end = path.indexOf('%', at);
        String plain = path.substring(at, end < 0 ? path.length() : end);
        bytes.writeBytes(plain.getBytes(StandardCharsets.UTF_8));
        at += plain.length();
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw bad();
    }
  }

  /** Negative where there is none. */
  private static int digit(String path, int at) {
    return at < path.length() ? HEX.indexOf(Character.toUpperCase(path.charAt(at))) : -1;
  }

  private static ProblemException bad() {
    return new ProblemException(
        400, "bad-path", "the path is not percent-encoded UTF-8, as RFC 3986 has it");
  }
}
