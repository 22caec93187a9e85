package copydesk.records.text;

/**
 * Undoes what comes of UTF-8 read as Windows-1252 or ISO-8859-1, once or twice over: “Itâ€™s”,
 * “AndrÃ©s”. Only what cannot be anything else is undone: a lead that words do not end with, or one
 * after which no word goes on like that.
 */
final class Mojibake {
  /** What Windows-1252 has for the bytes from 0x80 on; controls where it has nothing. */
  private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

  /** Of these, the ones that may well stand after a word that ends with a capital Ã. */
  private static final String AFTER_WORDS = "‚„…‹‘’“”–—›";

  private static final char REPLACEMENT = '\uFFFD';

  private final String text;
  private final boolean twice;

  private Mojibake(String text, boolean twice) {
    this.text = text;
    this.twice = twice;
  }

  /** The character that starts at {@code at}, as a run, or {@link Run#NONE}. */
  static long read(String text, int at) {
    switch (text.charAt(at)) {
      case 'Ã' -> {
        long deep = new Mojibake(text, true).character(at);
        return deep != Run.NONE ? deep : new Mojibake(text, false).character(at);
      }
      case 'Â', 'â', 'ï', 'ð' -> {
        return new Mojibake(text, false).character(at);
      }
      default -> {
        return Run.NONE;
      }
    }
  }

  private long character(int at) {
    long lead = unit(at);
    int second = Run.end(lead);
    if (twice && second == at + 1) {
      return Run.NONE;
    }
    int next = Run.codePoint(unit(second));
    return switch (Run.codePoint(lead)) {
      case 'Â' -> next >= 0x80 && next < 0xC0 ? decoded(at) : Run.NONE;
      case 'Ã' -> AFTER_WORDS.indexOf(next) < 0 ? decoded(at) : Run.NONE;
      case 'â' -> isGeneral(next) ? mark(at, second) : Run.NONE;
      case 'ï' -> next == '»' || next == '¼' ? decoded(at) : Run.NONE;
      case 'ð' -> next == 'Ÿ' || next == 0x9F ? decoded(at) : Run.NONE;
      default -> Run.NONE;
    };
  }

  /** Whether it is the second byte of general punctuation, currencies or letter-like signs. */
  private static boolean isGeneral(int second) {
    int octet = octet(second);
    return octet == 0x80 || octet == 0x82 || octet == 0x84;
  }

  /** The closing mark's last byte is none of Windows-1252, so it is often lost. */
  private long mark(int at, int second) {
    long found = decoded(at);
    long euro = unit(second);
    if (found != Run.NONE || Run.codePoint(euro) != '€') {
      return found;
    }
    int third = Run.end(euro);
    boolean replaced = third < text.length() && text.charAt(third) == REPLACEMENT;
    boolean lost = third == text.length() || text.charAt(third) < 0x80;
    return replaced ? Run.of(third + 1, '”') : lost ? Run.of(third, '”') : Run.NONE;
  }

  /** A character of the text, or of what it was before it was misread a second time. */
  private long unit(int at) {
    if (at >= text.length()) {
      return Run.of(at, 0);
    }
    long deep = twice ? new Mojibake(text, false).decoded(at) : Run.NONE;
    return deep != Run.NONE ? deep : Run.of(at + 1, text.charAt(at));
  }

  /** The characters from {@code at} as bytes, decoded as UTF-8; or {@link Run#NONE}. */
  private long decoded(int at) {
    long unit = unit(at);
    int lead = octet(Run.codePoint(unit));
    int more = lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2 : 3;
    if (lead < 0xC2 || lead > 0xF4) {
      return Run.NONE;
    }
    int code = lead & (0x3F >> more);
    for (int i = 0; i < more; i++) {
      unit = unit(Run.end(unit));
      int octet = octet(Run.codePoint(unit));
      if (octet < 0x80 || octet >= 0xC0) {
        return Run.NONE;
      }
      code = (code << 6) | (octet & 0x3F);
    }
    boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    boolean known = code >= 0x80 && code <= Character.MAX_CODE_POINT && !surrogate;
    return known ? Run.of(Run.end(unit), code) : Run.NONE;
  }

  /** The byte that was read as the character, or -1. */
  private static int octet(int c) {
    if (c < 0x100) {
      return c;
    }
    int windows = WINDOWS.indexOf(c);
    return windows < 0 ? -1 : 0x80 + windows;
  }
}
