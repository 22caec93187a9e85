package copydesk.extract.text;

import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/**
 * Clean text to tokens. Letters and digits make words; hyphens stand alone ("US-led" is three
 * tokens); acronyms and known abbreviations keep their point; a possessive "'s" is a token of its
 * own; web and mail addresses are one token. One pass, linear.
 */
final class Tokenizer {
  private static final WordSet ABBREVIATIONS = WordLists.set("abbreviations");

  private final String text;
  private final char[] chars;
  private final Tokens tokens;
  private final Apostrophes apostrophes;

  Tokenizer(String text, Tokens tokens) {
    this.text = text;
    this.chars = text.toCharArray();
    this.tokens = tokens;
    this.apostrophes = new Apostrophes(tokens);
  }

  /** Adds the tokens of a block, which stands between two UTF-16 offsets. */
  void tokenize(int from, int to) {
    apostrophes.startBlock();
    int at = from;
    while (at < to) {
      if (isBlank(chars[at])) {
        at++;
      } else if (startsAddress(at, to)) {
        at = address(at, to);
      } else if (isWordPart(at)) {
        at = word(at, to);
      } else {
        at = mark(at, to);
      }
    }
  }

  /** Whether the character stands between words; a clean text has no other blanks than these. */
  static boolean isBlank(char c) {
    return c <= ' ' || c == 0x7F;
  }

  private boolean isWordPart(int at) {
    char c = chars[at];
    if (c < 0x80) {
      return ShapeOf.kind(c) != 0;
    }
    if (c >= 0x2000 && c < 0x2070) { // the block of dashes and curly marks
      return false;
    }
    int code = Character.isHighSurrogate(c) ? text.codePointAt(at) : c;
    int type = Character.getType(code);
    return Character.isLetterOrDigit(code)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || (Character.isLowSurrogate(c) && at > 0 && isWordPart(at - 1));
  }

  private boolean isLetter(int at, int to) {
    return at < to && isWordPart(at) && !isDigit(chars[at]);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean isDigit(int at, int to) {
    return at < to && isDigit(chars[at]);
  }

  private int word(int start, int to) {
    long hash = Words.SEED;
    int at = start;
    int partStart = start;
    boolean pointed = false;
    boolean plain = true;
    int kinds = 0;
    while (at < to) {
      char c = chars[at];
      int kind = ShapeOf.kind(c);
      if (kind != 0 || (c >= 0x80 && isWordPart(at))) {
        hash = Words.add(hash, c);
        plain &= kind != 0;
        kinds |= at == start ? 0 : kind;
        at++;
        continue;
      }
      if (c == '.' && endsWithPoint(start, partStart, at, to, pointed, hash)) {
        hash = Words.add(hash, c);
        plain = false;
        at++;
        break;
      }
      if (!joins(c, partStart, at, to)) {
        break;
      }
      pointed |= c == '.';
      plain = false;
      hash = Words.add(hash, c);
      at++;
      partStart = at;
    }
    Shape shape = plain ? ShapeOf.plain(chars[start], kinds) : ShapeOf.word(text, start, at);
    tokens.add(start, at, Words.finish(hash, at - start), shape);
    return at;
  }

  /** Whether a character between two word parts belongs to the word that they make. */
  private boolean joins(char c, int partStart, int at, int to) {
    boolean digitBefore = isDigit(chars[at - 1]);
    return switch (c) {
      case '\'', '’' -> isLetter(at + 1, to) && !isPossessive(at, to);
      case ',', ':' -> digitBefore && isDigit(at + 1, to);
      case '.' ->
          (digitBefore && isDigit(at + 1, to))
              || (isLetter(at + 1, to) && (at - partStart == 1 || isHostName(at, to)));
      case '&' -> isLetter(at + 1, to) && at > partStart;
      case '_' -> at + 1 < to && isWordPart(at + 1);
      default -> false;
    };
  }

  /** "example.com": small letters on both sides, nothing between. */
  private boolean isHostName(int at, int to) {
    return Character.isLowerCase(chars[at - 1])
        && at + 2 < to
        && Character.isLowerCase(chars[at + 1])
        && isWordPart(at + 2);
  }

  /** Whether the point after the word is part of it: "J.", "U.S.", "Mr.". */
  private boolean endsWithPoint(
      int start, int partStart, int at, int to, boolean pointed, long hash) {
    if (at + 1 < to && isWordPart(at + 1)) {
      return false;
    }
    boolean oneLetter = at - partStart == 1 && !isDigit(chars[partStart]);
    if (oneLetter && (pointed || Character.isUpperCase(chars[partStart]))) {
      return true;
    }
    return at - start <= 6
        && Character.isUpperCase(chars[start])
        && ABBREVIATIONS.contains(Words.finish(hash, at - start));
  }

  /** Whether "'s" stands here as the end of a word. */
  private boolean isPossessive(int at, int to) {
    return at + 1 < to
        && (chars[at + 1] == 's' || chars[at + 1] == 'S')
        && (at + 2 >= to || !isWordPart(at + 2));
  }

  private int mark(int start, int to) {
    char c = chars[start];
    int end = Math.min(start + Character.charCount(text.codePointAt(start)), to);
    boolean apostrophe = c == '\'' || c == '’';
    if (apostrophe && isPossessive(start, to) && isAfterWord(start)) {
      end = start + 2;
      tokens.setPossessive(tokens.size());
    } else if (c == '.' || c == '-' || c == '`' || c == '\'') {
      int most = c == '.' ? 3 : 2;
      while (end < to && end - start < most && chars[end] == c) {
        end++;
      }
    }
    if (end == start + 1 && (apostrophe || c == '‘')) {
      boolean wordAfter = end < to && isWordPart(end);
      boolean goesOn = end + 1 < to && isBlank(chars[end]) && isWordPart(end + 1);
      apostrophes.see(chars, start, isAfterWord(start), wordAfter, goesOn);
    }
    tokens.add(start, end, Words.hash(chars, start, end), Shape.MARK);
    return end;
  }

  private boolean isAfterWord(int at) {
    int last = tokens.size() - 1;
    return last >= 0 && tokens.end(last) == at && tokens.shape(last) != Shape.MARK;
  }

  private boolean startsAddress(int at, int to) {
    char c = chars[at];
    if (c == '@') {
      return isLetter(at + 1, to);
    }
    if (at + 1 >= chars.length || (c != 'h' && c != 'H' && c != 'w' && c != 'W')) {
      return false;
    }
    char next = chars[at + 1];
    return ((next == 't' || next == 'T') && (isAt("http://", at) || isAt("https://", at)))
        || ((next == 'w' || next == 'W') && isAt("www.", at));
  }

  private boolean isAt(String start, int at) {
    return text.regionMatches(true, at, start, 0, start.length());
  }

  private int address(int start, int to) {
    int at = start + 1;
    boolean handle = chars[start] == '@';
    while (at < to && (handle ? isHandlePart(at) : isAddressPart(chars[at]))) {
      at++;
    }
    while (at > start + 1 && ".,;:!?)]'’".indexOf(chars[at - 1]) >= 0) {
      at--;
    }
    tokens.add(start, at, Words.hash(chars, start, at), Shape.ADDRESS);
    return at;
  }

  private boolean isHandlePart(int at) {
    return isWordPart(at) || chars[at] == '_';
  }

  private static boolean isAddressPart(char c) {
    return !isBlank(c) && "<>\"“”«»|".indexOf(c) < 0;
  }
}
