package copydesk.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of XML as text. What they are counts before what is said of them: a byte order mark,
 * UTF-16 and UTF-8 where they are valid, then the XML declaration, then the content type, else
 * Windows-1252. Characters that XML forbids are left out.
 */
final class XmlText {
  private static final int DECLARATION = 256;
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,40})");

  private XmlText() {}

  static String of(byte[] bytes, String declared) {
    TextEncoding.Encoded found = TextEncoding.detect(bytes).orElse(null);
    if (found != null && found.text() != null && found.charset().name().startsWith("UTF-")) {
      return allowed(found.text());
    }
    int length = Math.min(bytes.length, DECLARATION);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher declaration = ENCODING.matcher(start);
    Charset charset = charset(declaration.lookingAt() ? declaration.group(1) : declared);
    return allowed(new String(bytes, charset));
  }

  /** UTF-8 is no answer here: the bytes are none. */
  private static Charset charset(String name) {
    try {
      Charset charset = name == null ? null : Charset.forName(name);
      boolean single = charset != null && !charset.name().startsWith("UTF-");
      boolean latin = single && charset.equals(StandardCharsets.ISO_8859_1);
      return single && !latin ? charset : TextEncoding.WINDOWS_1252; // a superset in practice
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return TextEncoding.WINDOWS_1252;
    }
  }

  private static String allowed(String text) {
    int i = 0;
    while (i < text.length() && isAllowed(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, i);
    for (; i < text.length(); i++) {
      if (isAllowed(text.charAt(i))) {
        clean.append(text.charAt(i));
      }
    }
    return clean.toString();
  }

  private static boolean isAllowed(char c) {
    return (c >= ' ' && c < '\uFFFE' && c != '\uFEFF') || c == '\n' || c == '\r' || c == '\t';
  }
}
