package copydesk.desk.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;

/** Where a page ended, in a form that only the same question can be asked on with. */
final class Cursor {
  private Cursor() {}

  static String write(String after, byte[] question) {
    byte[] text = after.getBytes(UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + text.length);
    bytes.putInt(sum(text, question)).put(text);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * What was written.
   *
   * @throws copydesk.stage.http.ProblemException if it is no cursor of this question
   */
  static String read(String cursor, byte[] question) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      if (bytes.remaining() > Integer.BYTES) {
        int sum = bytes.getInt();
        byte[] text = new byte[bytes.remaining()];
        bytes.get(text);
        if (sum == sum(text, question)) {
          return new String(text, UTF_8);
        }
      }
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
    throw wrong();
  }

  private static int sum(byte[] text, byte[] question) {
    CRC32 sum = new CRC32();
    sum.update(question);
    sum.update(text);
    return (int) sum.getValue();
  }

  private static RuntimeException wrong() {
    return Asked.wrong(
        Parameter.CURSOR, "must be the next of a page of the same question, unchanged");
  }
}
