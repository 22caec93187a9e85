package copydesk.format;

import java.util.Locale;

/**
 * A declared content type, as in {@code text/plain; charset=UTF-8}.
 *
 * @param declared the value as it was declared, or null
 * @param mediaType type and subtype in lower case; empty where nothing is declared
 * @param charset the name of the declared character encoding, or null
 */
record ContentType(String declared, String mediaType, String charset) {
  private static final String CHARSET = "charset=";

  /** Reads a declaration; null, or one that is blank, declares nothing. */
  static ContentType of(String declared) {
    if (declared == null || declared.isBlank()) {
      return new ContentType(null, "", null);
    }
    String[] parts = declared.split(";", -1);
    String charset = null;
    for (int i = 1; i < parts.length && charset == null; i++) {
      String parameter = parts[i].strip();
      if (parameter.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
        charset = parameter.substring(CHARSET.length()).replace("\"", "").strip();
      }
    }
    return new ContentType(declared, parts[0].strip().toLowerCase(Locale.ROOT), charset);
  }
}
