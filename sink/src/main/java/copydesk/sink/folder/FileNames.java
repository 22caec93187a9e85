package copydesk.sink.folder;

import copydesk.records.text.TextSha256;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Article ids as file names: two ids never share a name, and no id leaves the folder. Letters,
 * digits, {@code _}, {@code -} and inner dots stand for themselves; every other byte of the id's
 * UTF-8 is {@code %XX}. A name that would be too long for a file system is cut and ends in {@code
 * ~} and the first 32 digits of the id's SHA-256.
 */
final class FileNames {
  private static final int MAX_LENGTH = 200;
  private static final int HASH_DIGITS = 32;
  private static final String HEX = "0123456789ABCDEF";
  private static final Set<String> RESERVED_ON_WINDOWS =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private FileNames() {}

  /** The file name of an article's record. */
  static String of(String id) {
    StringBuilder name = new StringBuilder();
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      boolean leadingDot = c == '.' && name.isEmpty();
      if (isPlain(c) && !leadingDot) {
        name.append((char) c);
      } else {
        appendEscaped(name, c);
      }
    }
    escapeReserved(name);
    if (name.length() > MAX_LENGTH) {
      name.setLength(MAX_LENGTH - HASH_DIGITS - 1);
      name.append('~').append(TextSha256.of(id), 0, HASH_DIGITS);
    }
    return name.append(".json").toString();
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }

  private static void appendEscaped(StringBuilder name, int c) {
    name.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
  }

  /** Windows takes "con.json" for a device, so the first letter is escaped. */
  private static void escapeReserved(StringBuilder name) {
    int dot = name.indexOf(".");
    String stem = name.substring(0, dot < 0 ? name.length() : dot).toLowerCase(Locale.ROOT);
    if (RESERVED_ON_WINDOWS.contains(stem)) {
      int first = name.charAt(0);
      name.deleteCharAt(0);
      StringBuilder escaped = new StringBuilder();
      appendEscaped(escaped, first);
      name.insert(0, escaped);
    }
  }
}
