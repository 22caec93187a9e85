package copydesk.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Recognises and undoes the encodings in which wires arrive: UTF-8 and UTF-16 with or without a
 * byte order mark, Windows-1252, ISO-8859-1. Exact rules, no statistics: the same bytes always give
 * the same answer, and ASCII is never mistaken for anything else.
 */
public final class TextEncoding {
  public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int SAMPLE = 1 << 16;
  private static final char BOM = '\uFEFF';

  private TextEncoding() {}

  /**
   * Bytes as text.
   *
   * @param charset the encoding
   * @param text the text without a byte order mark; null where the mark promises what the bytes do
   *     not keep
   */
  public record Encoded(Charset charset, String text) {}

  /**
   * The encoding of the bytes and their text: by byte order mark; UTF-16 where every second byte is
   * often zero; UTF-8 where it is valid; Windows-1252 where a byte of 0x80 to 0x9F stands that it
   * defines (in ISO-8859-1 those are control characters); else ISO-8859-1. Empty where the bytes
   * are no text: zero bytes, or more than one control character in fifty, of which those that frame
   * a teletype message do not count.
   */
  public static Optional<Encoded> detect(byte[] bytes) {
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      return Optional.of(new Encoded(marked, textOrNull(bytes, marked)));
    }
    Charset wide = utf16(bytes);
    String text = wide == null ? null : textOrNull(bytes, wide);
    if (text != null) {
      return Optional.of(new Encoded(wide, text));
    }
    if (isBinary(bytes)) {
      return Optional.empty();
    }
    text = textOrNull(bytes, StandardCharsets.UTF_8);
    if (text != null) {
      return Optional.of(new Encoded(StandardCharsets.UTF_8, text));
    }
    Charset single = has1252Bytes(bytes) ? WINDOWS_1252 : StandardCharsets.ISO_8859_1;
    return Optional.of(new Encoded(single, textOrNull(bytes, single)));
  }

  /**
   * The text of the bytes, without a byte order mark.
   *
   * @throws CharacterCodingException if the bytes are not in this encoding
   */
  public static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    String text =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes))
            .toString();
    return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
  }

  private static String textOrNull(byte[] bytes, Charset charset) {
    try {
      return decode(bytes, charset);
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static Charset byteOrderMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return null;
  }

  /** Latin text in UTF-16 has zeros in one half of its bytes and hardly any in the other. */
  private static Charset utf16(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    if (length < 4 || (bytes.length & 1) == 1) {
      return null;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int half = length / 2;
    if (odd * 2 > half && even * 20 < half) {
      return StandardCharsets.UTF_16LE;
    }
    return even * 2 > half && odd * 20 < half ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean isBinary(byte[] bytes) {
    boolean framed = TeletypeEnvelope.starts(bytes);
    int controls = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
      boolean space = b == '\t' || b == '\n' || b == '\r' || b == '\f';
      boolean frame = framed && TeletypeEnvelope.isControl(b);
      controls += b > 0 && b < 0x20 && !space && !frame ? 1 : 0;
    }
    return controls * 50L > bytes.length;
  }

  private static boolean has1252Bytes(byte[] bytes) {
    boolean found = false;
    for (byte b : bytes) {
      int c = b & 0xFF;
      if (c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D) {
        return false; // Windows-1252 has no character there
      }
      found |= c >= 0x80 && c <= 0x9F;
    }
    return found;
  }
}
