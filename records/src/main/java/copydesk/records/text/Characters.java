package copydesk.records.text;

/** What single characters are read as. */
final class Characters {
  /** Instead of a character: it is left out. */
  static final int NOTHING = -1;

  static final char SOFT_HYPHEN = '\u00AD';

  private Characters() {}

  /** Whether the character is certainly read as it stands, as nearly all of a text's are. */
  static boolean isAsItStands(char c) {
    if (c < 0x80) {
      return c != '&' && (c > '\r' || c < '\u000B');
    }
    return c >= 0x2010 && c < 0x2028 && c != '‛';
  }

  /** What a code point is read as: itself, another one, or {@link #NOTHING}. */
  static int read(int c) {
    if (c < 0x80) {
      return c == '\u000B' || c == '\f' || c == '\r' ? '\n' : c;
    }
    if (c == 0x85 || c == 0x2028 || c == 0x2029) {
      return '\n';
    }
    if (isUnseen(c)) {
      return NOTHING;
    }
    return Character.isSpaceChar(c) ? ' ' : mark(c);
  }

  /** Marks of other scripts and typefaces, and those of Windows-1252 that stand as controls. */
  private static int mark(int c) {
    return switch (c) {
      case 0x82 -> '‚';
      case 0x84 -> '„';
      case 0x8B -> '‹';
      case 0x91, '‛', '❛' -> '‘';
      case 0x92, 'ʼ', '❜' -> '’';
      case 0x93, '❝', '〝' -> '“';
      case 0x94, '❞', '〞' -> '”';
      case 0x95 -> '•';
      case 0x96 -> '–';
      case 0x97 -> '—';
      case 0x9B -> '›';
      case '〟' -> '„';
      case '＂', '″' -> '"';
      case '＇', '′', '´' -> '\'';
      default -> c;
    };
  }

  /** Soft hyphens, zero-width characters, marks of direction, byte order marks. */
  private static boolean isUnseen(int c) {
    return c == SOFT_HYPHEN
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0x061C
        || c == 0x180E
        || c == 0xFEFF;
  }
}
