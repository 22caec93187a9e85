package copydesk.sink.postgres;

import copydesk.records.text.TextSha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids and keys as PostgreSQL and its indexes can hold them; no two become the same. */
final class PostgresText {
  private static final char REPLACEMENT = '\uFFFD';

  /** How long a key may be for an index, in characters; a row of one holds some 2,700 bytes. */
  private static final int LONGEST_KEY = 500;

  private PostgresText() {}

  /** A key of a party, made shorter where no index would take it; others stay as they are. */
  static String key(String key) {
    if (key.length() <= LONGEST_KEY) {
      return key;
    }
    String start = key.substring(0, key.offsetByCodePoints(0, LONGEST_KEY / 2));
    return start + "~" + TextSha256.of(key);
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
