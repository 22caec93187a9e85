package copydesk.format.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A feed's bytes as text. What the bytes show counts before what is declared: a byte order mark,
 * then valid UTF-8, then the encoding that the transport declares, then the document's own
 * declaration. Where none of them fits, the text is UTF-8 in which each damaged byte is read as
 * Windows-1252: one such byte must not change the rest of the document. Characters that XML does
 * not allow are left out, and C1 controls are the marks that Windows-1252 has in their places.
 *
 * @param text the document, from its first visible character
 * @param repaired whether bytes were damaged or characters left out
 */
record FeedText(String text, boolean repaired) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int DECLARATION = 200;
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,150}?encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._:-]{1,40})");
  private static final Pattern CHARSET =
      Pattern.compile(
          "charset\\s{0,9}=\\s{0,9}[\"']?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);

  /** What is written under these names is in fact the wider encoding. */
  private static final Map<String, String> WIDER =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "shift_jis", "windows-31j",
          "euc-kr", "x-windows-949",
          "ks_c_5601-1987", "x-windows-949");

  /** U+0080 to U+009F as Windows-1252 has them; what it leaves open is left out. */
  private static final String C1 =
      "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
          + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

  /**
   * Reads the bytes.
   *
   * @param contentType what the transport declares, such as {@code text/xml; charset=x}, or null
   */
  static FeedText of(byte[] bytes, String contentType) {
    Charset wide = wide(bytes);
    if (wide != null) {
      return cleaned(new String(bytes, wide), false);
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
    Charset transport = charset(CHARSET, contentType == null ? "" : contentType);
    Charset own = charset(DECLARED, head);
    for (Charset shifting : new Charset[] {transport, own}) {
      String text = isShifting(shifting) ? strict(bytes, shifting) : null;
      if (text != null) {
        return cleaned(text, false);
      }
    }
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, transport, own}) {
      String text = charset == null ? null : strict(bytes, charset);
      if (text != null) {
        return cleaned(text, false);
      }
    }
    return cleaned(mixed(bytes), true);
  }

  /** UTF-16, by its mark or by the zeros beside the first angle bracket. */
  private static Charset wide(byte[] b) {
    if (b.length < 2) {
      return null;
    }
    int first = (b[0] & 0xFF) << 8 | (b[1] & 0xFF);
    return switch (first) {
      case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
      case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
      default -> null;
    };
  }

  /** Encodings of seven bits, whose bytes are always valid UTF-8, too. */
  private static boolean isShifting(Charset charset) {
    return charset != null && charset.name().toLowerCase(Locale.ROOT).startsWith("iso-2022");
  }

  private static Charset charset(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return null;
    }
    String name = found.group(1).toLowerCase(Locale.ROOT);
    try {
      return Charset.forName(WIDER.getOrDefault(name, name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null; // the same as not declared
    }
  }

  private static String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String mixed(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      for (int i = result.length(); i > 0; i--) {
        out.put(WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {in.get()})));
      }
      decoder.reset();
      result = decoder.decode(in, out, true);
    }
    return out.flip().toString();
  }

  private static FeedText cleaned(String text, boolean damaged) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\uFEFF')) {
      start++;
    }
    StringBuilder clean = new StringBuilder(text.length() - start);
    boolean leftOut = appendClean(clean, text, start);
    return new FeedText(clean.toString(), damaged || leftOut);
  }

  /** The text without what XML does not allow. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    appendClean(clean, text, 0);
    return clean.toString();
  }

  /** Whether something was left out. */
  private static boolean appendClean(StringBuilder clean, String text, int start) {
    boolean leftOut = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c <= 0x9F) {
        char mark = C1.charAt(c - 0x80);
        leftOut |= mark == 0;
        if (mark != 0) {
          clean.append(mark);
        }
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        clean.append(c).append(text.charAt(++i));
      } else if (isAllowed(c)) {
        clean.append(c);
      } else {
        leftOut = true;
      }
    }
    return leftOut;
  }

  private static boolean isAllowed(char c) {
    return c >= ' '
        ? c != 0x7F && !Character.isSurrogate(c) && c < 0xFFFE
        : c == '\t' || c == '\n' || c == '\r';
  }
}
