package copydesk.extract.text;

import copydesk.extract.word.Gender;
import copydesk.extract.word.GivenNames;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Recognises bylines: "By Ann Example and Bo Writer in Geneva" anywhere; right under a headline
 * also "Ann Example in Geneva", "Ann Example, Reuters" and "Reuters Staff", on one line or two.
 */
final class Bylines {
  private static final int MAX_LENGTH = 90;
  private static final int MAX_WORDS = 12;
  private static final int LONGEST_NAME = 5;
  private static final Set<String> AGENCIES = WordLists.shipped().entries("byline-agencies");
  private static final Set<String> DESKS = WordLists.shipped().entries("byline-desks");
  private static final WordSet PARTICLES = WordLists.set("byline-particles");
  private static final String SEPARATORS = ",|/–—-(";

  private Bylines() {}

  /** "By Ann Example and Bo Writer in Geneva": names, no stop at the end. */
  static boolean isSigned(String text, Line line) {
    int start = line.start();
    if (line.length() > MAX_LENGTH || line.length() < 4 || !isBy(text, start)) {
      return false;
    }
    char last = text.charAt(line.end() - 1);
    if (last == '.' || last == '"' || last == '”' || last == '?') {
      return false;
    }
    int words = 0;
    int small = 0;
    boolean inside = false;
    for (int i = start + 3; i < line.end(); i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      if (letter && !inside) {
        words++;
        small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
      }
      inside = letter || text.charAt(i) == '\'' || text.charAt(i) == '’';
    }
    return words >= 1 && words <= MAX_WORDS && small * 3 <= words + 1;
  }

  private static boolean isBy(String text, int start) {
    return text.regionMatches(true, start, "by ", 0, 3);
  }

  /**
   * Whether a line that stands between headline and story says who wrote it.
   *
   * @param next the line after it, or null
   */
  static boolean isUnderHeadline(String text, Line line, Line next) {
    if (line.length() > MAX_LENGTH || line.isBullet() || hasStopOrDigit(text, line)) {
      return false;
    }
    String words = text.substring(line.start(), line.end());
    if (isAgency(words)) {
      return true;
    }
    boolean signed = next != null && next.length() <= MAX_LENGTH && isAgency(string(text, next));
    return isNamesWithPlaceOrAgency(words, signed);
  }

  private static String string(String text, Line line) {
    return text.substring(line.start(), line.end());
  }

  private static boolean hasStopOrDigit(String text, Line line) {
    char last = text.charAt(line.end() - 1);
    for (int i = line.start(); i < line.end(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return ".?!:;,\"”".indexOf(last) >= 0;
  }

  /** "Reuters", "AFP Staff", "Staff Writer", "(Associated Press)". */
  static boolean isAgency(String words) {
    String low = words.toLowerCase(Locale.ROOT).strip();
    boolean bracketed = low.endsWith(")");
    low = low.substring(low.startsWith("(") && bracketed ? 1 : 0);
    low = bracketed ? low.substring(0, low.length() - 1) : low;
    if (AGENCIES.contains(low) || DESKS.contains(low)) {
      return true;
    }
    int blank = low.indexOf(' ');
    return blank > 0
        && AGENCIES.contains(low.substring(0, blank))
        && DESKS.contains(low.substring(blank + 1));
  }

  private static boolean isNamesWithPlaceOrAgency(String line, boolean signed) {
    List<String> words = words(line);
    int end = names(words);
    if (end < 0) {
      return false;
    }
    if (end == words.size()) {
      return signed;
    }
    boolean known = GivenNames.gender(Words.hash(words.get(0))) != Gender.UNKNOWN;
    boolean placed = words.get(end).equals("in");
    int after = placed ? capitals(words, end + 1) : end;
    if (placed && after == end + 1) {
      return false;
    }
    if (after == words.size()) {
      return known || signed;
    }
    String separator = words.get(after);
    boolean separates = separator.equals("for") || SEPARATORS.contains(separator);
    return separates && isAgency(String.join(" ", words.subList(after + 1, words.size())));
  }

  /** One past the names that the words start with, or -1 where they start with none. */
  private static int names(List<String> words) {
    int at = 0;
    while (true) {
      int end = capitals(words, at);
      if (end - at < 2 || end - at > LONGEST_NAME) {
        return -1;
      }
      boolean more = end < words.size() && (isAnd(words.get(end)) || words.get(end).equals(","));
      int next = more ? end + 1 : end;
      int another = more ? capitals(words, next) : next;
      boolean named = another - next >= 2 && another - next <= LONGEST_NAME;
      boolean agency = more && isAgency(String.join(" ", words.subList(next, words.size())));
      if (!named || agency) {
        return end;
      }
      at = next;
    }
  }

  private static boolean isAnd(String word) {
    return word.equals("and") || word.equals("&");
  }

  /** One past the words with capitals, and particles between them, that start at an index. */
  private static int capitals(List<String> words, int from) {
    int end = from;
    for (int at = from; at < words.size(); at++) {
      String word = words.get(at);
      if (Character.isUpperCase(word.charAt(0))) {
        end = at + 1;
      } else if (at == from || !PARTICLES.contains(Words.hash(word))) {
        break;
      }
    }
    return end;
  }

  /** Words with their hyphens, apostrophes and points; separators apart from them. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int start = at;
      while (at < line.length() && isWordPart(line, at, start)) {
        at++;
      }
      if (at > start) {
        words.add(line.substring(start, at));
      } else {
        if (!Tokenizer.isBlank(line.charAt(at)) && line.charAt(at) != ')') {
          words.add(line.substring(at, at + 1));
        }
        at++;
      }
    }
    return words;
  }

  private static boolean isWordPart(String line, int at, int start) {
    char c = line.charAt(at);
    return Character.isLetter(c) || (at > start && "-'’.".indexOf(c) >= 0);
  }
}
