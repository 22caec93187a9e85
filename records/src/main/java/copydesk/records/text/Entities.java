package copydesk.records.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads the entities of HTML that copy brings along: by name (quot), by number in decimal (#8220)
 * or hexadecimal (#x201C), each between an ampersand and a semicolon; and those whose ampersand was
 * itself written as an entity. An ampersand that starts none is itself.
 */
final class Entities {
  private static final int LONGEST = 10;
  private static final Map<String, Integer> NAMED = new HashMap<>();

  /** The names of U+00A0 to U+00FF, in their order. */
  private static final String LATIN =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final String OTHERS =
      "quot \" apos ' amp & lt < gt > ldquo “ rdquo ” bdquo „ lsquo ‘ rsquo ’ sbquo ‚ lsaquo ‹"
          + " rsaquo › ndash – mdash — hellip … bull • prime ′ Prime ″ euro € trade ™ OElig Œ"
          + " oelig œ Scaron Š scaron š Yuml Ÿ ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200C"
          + " zwj \u200D lrm \u200E rlm \u200F";

  static {
    String[] latin = LATIN.split(" ", -1);
    for (int i = 0; i < latin.length; i++) {
      NAMED.put(latin[i], 0xA0 + i);
    }
    String[] others = OTHERS.split(" ", -1);
    for (int i = 0; i < others.length; i += 2) {
      NAMED.put(others[i], others[i + 1].codePointAt(0));
    }
  }

  private Entities() {}

  /** The entity that starts with the ampersand at {@code at}, as a run, or {@link Run#NONE}. */
  static long read(String text, int at) {
    long once = readOnce(text, at + 1);
    if (once != Run.NONE && Run.codePoint(once) == '&') {
      long twice = readOnce(text, Run.end(once));
      return twice == Run.NONE ? once : twice;
    }
    return once;
  }

  /** Reads what stands after an ampersand. */
  private static long readOnce(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST);
    int end = start;
    while (end < limit && text.charAt(end) != ';') {
      char c = text.charAt(end);
      if (c > 'z' || !(Character.isLetterOrDigit(c) || c == '#')) {
        return Run.NONE;
      }
      end++;
    }
    if (end == limit || end == start) {
      return Run.NONE;
    }
    String name = text.substring(start, end);
    int code = name.charAt(0) == '#' ? number(name) : NAMED.getOrDefault(name, -1);
    return code < 0 ? Run.NONE : Run.of(end + 1, code);
  }

  /** The code point that a numeric entity names, or -1 where that is none that copy may have. */
  private static int number(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    int code;
    try {
      code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
    } catch (NumberFormatException e) {
      return -1;
    }
    boolean control = code < ' ' && code != '\t' && code != '\n' && code != '\r';
    boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    return control || surrogate || code > Character.MAX_CODE_POINT ? -1 : code;
  }
}
