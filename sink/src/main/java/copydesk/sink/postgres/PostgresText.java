package copydesk.sink.postgres;

import copydesk.records.text.TextSha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Text as PostgreSQL can hold it: it knows every character but U+0000. Elsewhere U+FFFD takes its
 * place, so that all offsets still count; an id has to stay one of a kind, and is escaped.
 */
final class PostgresText {
  private static final char REPLACEMENT = '\uFFFD';
  private static final String NULL_ESCAPE = "\\u0000";

  /** How long a key may be for an index, in characters; a row of one holds some 2,700 bytes. */
  private static final int LONGEST_KEY = 500;

  private PostgresText() {}

  /** The text with U+FFFD for each U+0000; null stays null. */
  static String clean(String text) {
    return text == null ? null : text.replace('\0', REPLACEMENT);
  }

  /** The same of each text. */
  static String[] clean(List<String> texts) {
    return texts.stream().map(PostgresText::clean).toArray(String[]::new);
  }

  /** The same of JSON, in which it stands as an escape; the same string where there is none. */
  static String cleanJson(String json) {
    if (!json.contains(NULL_ESCAPE)) {
      return json;
    }
    StringBuilder clean = new StringBuilder(json.length());
    int i = 0;
    while (i < json.length()) {
      char c = json.charAt(i);
      if (c != '\\') {
        clean.append(c);
        i++;
      } else if (json.startsWith(NULL_ESCAPE, i)) {
        clean.append(REPLACEMENT);
        i += NULL_ESCAPE.length();
      } else {
        clean.append(json, i, i + 2); // an escaped backslash is no start of another escape
        i += 2;
      }
    }
    return clean.toString();
  }

  /** A key of a party, made shorter where no index would take it; others stay as they are. */
  static String key(String key) {
    String clean = clean(key);
    if (clean.length() <= LONGEST_KEY) {
      return clean;
    }
    String start = clean.substring(0, clean.offsetByCodePoints(0, LONGEST_KEY / 2));
    return start + "~" + TextSha256.of(clean);
  }

  /** An id such that no two have the same: U+0000 is U+FFFD and 0, U+FFFD itself is doubled. */
  static String ofId(String id) {
    String replacement = String.valueOf(REPLACEMENT);
    return id.replace(replacement, replacement + replacement).replace("\0", replacement + "0");
  }

  /** The id of which {@link #ofId} made this. */
  static String toId(String kept) {
    StringBuilder id = new StringBuilder(kept.length());
    for (int i = 0; i < kept.length(); i++) {
      char c = kept.charAt(i);
      if (c == REPLACEMENT && i + 1 < kept.length()) {
        i++;
        id.append(kept.charAt(i) == '0' ? '\0' : REPLACEMENT);
      } else {
        id.append(c);
      }
    }
    return id.toString();
  }

  /** SHA-256 of an id in UTF-8, 32 bytes. */
  static byte[] hash(String id) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
