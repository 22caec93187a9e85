package copydesk.bench.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as sequences of words: case, marks and punctuation do not count. */
final class CaseWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['-][\\p{L}\\p{N}]+)*");

  /**
   * A word and where it stands, in UTF-16.
   *
   * @param word the word, its case folded
   * @param start its first position
   * @param end one past its last position
   */
  record Word(String word, int start, int end) {}

  private CaseWords() {}

  /** The words of a text with their places. */
  static List<Word> located(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain(text));
    while (matcher.find()) {
      String folded = matcher.group().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
      words.add(new Word(folded, matcher.start(), matcher.end()));
    }
    return words;
  }

  /** The words of a text. */
  static List<String> of(String text) {
    return located(text).stream().map(Word::word).toList();
  }

  /** Whether some words stand together among others. */
  static boolean contain(List<String> whole, List<String> part) {
    return !part.isEmpty() && Collections.indexOfSubList(whole, part) >= 0;
  }

  /** With straight apostrophes and plain hyphens; as long as before. */
  private static String plain(String text) {
    return text.replace('’', '\'').replace('‘', '\'').replace('‐', '-').replace('‑', '-');
  }
}
