package copydesk.records.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as words are looked up in it: runs of letters and digits, in small letters, without
 * accents, ligatures and other forms taken apart ("ﬁ", full width). The desk's index, the stream's
 * filters and {@code tail --words} read texts by this one rule. Keys are made by another ({@link
 * Slug}), in which a full stop within a word counts for nothing.
 */
public final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern TRADE_MARKS = Pattern.compile("[\u2120\u2122]");
  private static final Pattern PHRASE = Pattern.compile("\"([^\"]*)\"?|([^\"\\s]+)");

  private Words() {}

  /** The words of a text in their order; none of null. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    if (text == null) {
      return words;
    }
    String plain = MARKS.matcher(decomposed(text)).replaceAll("").toLowerCase(Locale.ROOT);
    int start = -1;
    for (int at = 0; at <= plain.length(); ) {
      int c = at < plain.length() ? plain.codePointAt(at) : ' ';
      if (Character.isLetterOrDigit(c)) {
        start = start < 0 ? at : start;
      } else if (start >= 0) {
        words.add(plain.substring(start, at));
        start = -1;
      }
      at += Character.charCount(c);
    }
    return words;
  }

  /** A sign for a trade mark would become letters of the word that it stands behind. */
  private static String decomposed(String text) {
    String plain = TRADE_MARKS.matcher(text).replaceAll(" ");
    return Normalizer.normalize(plain, Normalizer.Form.NFKD);
  }

  /**
   * What somebody looks for: phrases, all of which must be there. What stands between quotation
   * marks is one phrase, and so is what has no blank in it ("U.S."). Empty where there is no word.
   */
  public static List<List<String>> phrases(String sought) {
    List<List<String>> phrases = new ArrayList<>();
    Matcher matcher = PHRASE.matcher(sought);
    while (matcher.find()) {
      List<String> phrase = of(matcher.group());
      if (!phrase.isEmpty()) {
        phrases.add(phrase);
      }
    }
    return phrases;
  }

  /** Whether the words have all phrases in them. */
  public static boolean haveAll(List<String> words, List<List<String>> phrases) {
    return phrases.stream().allMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0);
  }
}
