package copydesk.extract.text;

import copydesk.extract.word.WordLists;
import java.util.Locale;
import java.util.Set;

/**
 * Recognises what stands before a wire's first sentence: "OSLO, Dec 5 (Reuters) - ", "Tehran (IRNA)
 * – ", "afrol News, 26 June - ", "KARACHI: ", "Washington (CNN) ", "New Delhi [India], August 5
 * (ANI): ".
 */
final class Datelines {
  private static final int MAX_LENGTH = 80;

  /** How far after its start a place may be followed by the agency in brackets. */
  private static final int LONGEST_PLACE = 40;

  private static final Set<String> AGENCIES = WordLists.shipped().entries("byline-agencies");

  private Datelines() {}

  /** Where the sentence starts that follows the dateline; {@code start} where there is none. */
  static int end(String text, int start, int end) {
    int signed = signedEnd(text, start, end);
    if (signed > start) {
      return signed;
    }
    int limit = Math.min(end, start + MAX_LENGTH);
    for (int at = start + 2; at < limit; at++) {
      char c = text.charAt(at);
      if (c == '.' && isSentenceEnd(text, at, limit)) {
        return start;
      }
      int after = c == ':' || isDash(c) ? separatorEnd(text, at, limit) : at;
      if (after > at) {
        return isDateline(text, start, at, c == ':') ? skip(text, after, end) : start;
      }
    }
    return start;
  }

  /** Whether a line starts with words in capitals and a colon: "KARACHI: ", "MODERATOR: ". */
  static boolean isLabelled(String text, Line line) {
    int colon = find(text, ':', line.start(), Math.min(line.end(), line.start() + LONGEST_PLACE));
    return colon > line.start()
        && colon + 1 < line.end()
        && Tokenizer.isBlank(text.charAt(colon + 1))
        && isAllCapitals(text, line.start(), colon)
        && startsInCapitals(text, line.start(), colon);
  }

  /** After "(Reuters) - ", "Washington (CNN) " and what is left of one, "CNN) "; or the start. */
  private static int signedEnd(String text, int start, int end) {
    int close = find(text, ')', start, Math.min(end - 2, start + MAX_LENGTH));
    if (close < 0) {
      return start;
    }
    int name = find(text, '(', start, close) + 1;
    name = name == 0 ? start : name;
    String agency = text.substring(name, close).toLowerCase(Locale.ROOT);
    int after = skip(text, close + 1, end);
    boolean starts = after > close + 1 && after < end && !Character.isLowerCase(text.charAt(after));
    return starts
            && AGENCIES.contains(agency)
            && name - start <= LONGEST_PLACE
            && isPlace(text, start, name)
        ? after
        : start;
  }

  private static int find(String text, char c, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == c) {
        return at;
      }
    }
    return -1;
  }

  /** Capitalised words and the marks between them, or nothing. */
  private static boolean isPlace(String text, int start, int end) {
    boolean inside = false;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      boolean letter = Character.isLetter(c);
      if ((letter && !inside && Character.isLowerCase(c)) || Character.isDigit(c)) {
        return false;
      }
      if (c == '"' || c == '“' || c == ':' || c == ';') {
        return false;
      }
      inside = letter || c == '\'' || c == '’';
    }
    return true;
  }

  private static int skip(String text, int from, int end) {
    int at = from;
    while (at < end && Lines.isBlankOrDash(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int separatorEnd(String text, int at, int limit) {
    char c = text.charAt(at);
    boolean spaced = Tokenizer.isBlank(text.charAt(at - 1));
    boolean spaceAfter = at + 1 < limit && Tokenizer.isBlank(text.charAt(at + 1));
    boolean closed = text.charAt(at - 1) == ')';
    if (c == '-' && at + 1 < limit && text.charAt(at + 1) == '-') {
      return at + 2;
    }
    if (isDash(c) && (spaced || (spaceAfter && closed) || c == '—')) {
      return at + 1;
    }
    return c == ':' && spaceAfter ? at + 1 : at;
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—';
  }

  /** Whether a sentence ends with the point that stands there. */
  private static boolean isSentenceEnd(String text, int at, int limit) {
    boolean wide = at + 2 < limit && Tokenizer.isBlank(text.charAt(at + 1));
    return wide
        && at > 4
        && Character.isUpperCase(text.charAt(at + 2))
        && Character.isLowerCase(text.charAt(at - 1))
        && Character.isLowerCase(text.charAt(at - 4));
  }

  private static boolean isDateline(String text, int start, int end, boolean colon) {
    boolean inCapitals = startsInCapitals(text, start, end);
    String words = text.substring(start, end).strip();
    if (colon) {
      boolean filed = endsInAgency(words) && hasMonth(text, start, end);
      return (inCapitals && isAllCapitals(text, start, end))
          || (filed && capitalisedWords(text, start, end));
    }
    boolean agency = endsInAgency(words);
    boolean dated = hasMonth(text, start, end);
    return Character.isLetter(text.charAt(start))
        && capitalisedWords(text, start, end)
        && (inCapitals || agency || dated);
  }

  private static boolean endsInAgency(String words) {
    return words.endsWith(")") && words.indexOf('(') >= 0;
  }

  private static boolean startsInCapitals(String text, int start, int end) {
    int letters = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (Character.isLowerCase(c)) {
        return letters >= 4; // "OSLO, Dec 5": the small letter is in a later word
      }
      if (Character.isLetter(c)) {
        letters++;
      }
    }
    return letters >= 3;
  }

  private static boolean isAllCapitals(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (Character.isLowerCase(text.charAt(at))) {
        return false;
      }
    }
    return end - start >= 4 && end - start <= 40;
  }

  private static boolean hasMonth(String text, int start, int end) {
    int at = start;
    while (at < end) {
      int from = at;
      while (at < end && Character.isLetter(text.charAt(at))) {
        at++;
      }
      if (at - from >= 3 && Dates.isMonth(text.substring(from, at))) {
        return true;
      }
      at = Math.max(at, from + 1);
    }
    return false;
  }

  /** At most two words start with a small letter, and none is longer than five letters then. */
  private static boolean capitalisedWords(String text, int start, int end) {
    int small = 0;
    int words = 0;
    boolean inside = false;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      boolean letter = Character.isLetter(c);
      if (letter && !inside) {
        words++;
        small += Character.isLowerCase(c) ? 1 : 0;
      }
      inside = letter || c == '\'' || c == '’';
    }
    return words <= 12 && small <= 2 && small * 2 <= words;
  }
}
