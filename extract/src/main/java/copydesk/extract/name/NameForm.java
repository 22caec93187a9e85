package copydesk.extract.name;

import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import copydesk.records.text.OneLine;
import java.util.Arrays;

/**
 * A name as it stands at one place, with the words that tell it from others: without articles,
 * honorifics, points and hyphens.
 */
public final class NameForm {
  private static final WordSet LEADING = WordLists.set("before-person-name");
  private static final long DEAN = Words.hash("dean");
  private static final WordSet TRAILING = WordLists.set("after-person-name");

  private final Tokens tokens;
  private final Range range;
  private final long[] words;
  private final long suffix;
  private final boolean acronym;

  private NameForm(Tokens tokens, Range range, long[] words, long suffix, boolean acronym) {
    this.tokens = tokens;
    this.range = range;
    this.words = words;
    this.suffix = suffix;
    this.acronym = acronym;
  }

  /** The form of a name: offices before a person's do not tell it from others, either. */
  public static NameForm of(Tokens tokens, Name name) {
    return of(tokens, name.range(), name.type() == NameType.PERSON);
  }

  /** The form of tokens that are the name of anything. */
  public static NameForm of(Tokens tokens, Range range) {
    return of(tokens, range, false);
  }

  private static NameForm of(Tokens tokens, Range range, boolean ofPerson) {
    int end = range.end();
    long[] words = new long[range.length()];
    int count = 0;
    long suffix = 0;
    for (int i = range.first(); i < end; i++) {
      boolean isWord = tokens.shape(i) != Shape.MARK;
      boolean leading =
          count == 0
              && i + 1 < end
              && (LEADING.contains(tokens.word(i))
                  || (ofPerson && isOffice(tokens.word(i), end - i))
                  || (ofPerson && PersonTitles.isTitle(tokens, i)));
      boolean trailing = count > 0 && TRAILING.contains(tokens.word(i));
      if (trailing && ofPerson) {
        suffix = Words.hash(tokens.string(i).replace(".", ""));
      }
      if (isWord && !leading && !trailing) {
        words[count++] = withoutPoints(tokens, i);
      }
    }
    boolean acronym = count == 1 && tokens.shape(end - 1).isAllCapitals();
    return new NameForm(tokens, range, Arrays.copyOf(words, count), suffix, acronym);
  }

  /** "Dean Smith" is called so; "Dean Mary Walsh" is a dean. */
  private static boolean isOffice(long word, int words) {
    return Offices.isHead(word) && (word != DEAN || words > 2);
  }

  /** "Mr", "Dr", "the": what may stand before a name and is none of it. */
  public static boolean isHonorific(long word) {
    return LEADING.contains(word);
  }

  /** "U.N." and "UN" are one word. */
  public static long withoutPoints(Tokens tokens, int i) {
    Shape shape = tokens.shape(i);
    if (shape != Shape.ACRONYM && shape != Shape.INITIAL) {
      return tokens.word(i);
    }
    return Words.hash(tokens.string(i).replace(".", ""));
  }

  /** The number of the last word of a name that stands in no text. */
  public static long lastWordOf(String name) {
    String trimmed = name.strip();
    return Words.hash(trimmed, trimmed.lastIndexOf(' ') + 1, trimmed.length());
  }

  /** Its tokens. */
  public Range range() {
    return range;
  }

  /** As it stands in the text, on one line. */
  public String text() {
    return OneLine.of(tokens.string(range.first(), range.end()));
  }

  /** The telling words' numbers; may be empty. */
  public long[] words() {
    return words;
  }

  /** The number that the telling words make together: the same words, the same number. */
  public long key() {
    return Words.phrase(words, 0);
  }

  /** How many telling words it has. */
  public int size() {
    return words.length;
  }

  /** The number of "Jr" or "III" after a person's name, without a point; or 0. */
  public long suffix() {
    return suffix;
  }

  /** Whether it is one word of capitals: "FO", "U.N.". */
  public boolean isAcronym() {
    return acronym;
  }

  /** The first telling word; there must be one. */
  public long firstWord() {
    return words[0];
  }

  /** The last telling word; there must be one. */
  public long lastWord() {
    return words[words.length - 1];
  }

  /** Whether it has more telling words, or as many and does not abbreviate them. */
  public boolean isFullerThan(NameForm other) {
    return words.length > other.words.length
        || (words.length == other.words.length && other.acronym && !acronym);
  }

  /** Whether it tells the same. */
  public boolean sameWords(NameForm other) {
    return Arrays.equals(words, other.words);
  }

  /** Whether the other's words stand at this one's start. */
  public boolean startsWith(NameForm other) {
    return other.words.length <= words.length
        && Arrays.equals(words, 0, other.words.length, other.words, 0, other.words.length);
  }

  /** Whether the other's words stand at this one's end. */
  public boolean endsWith(NameForm other) {
    int from = words.length - other.words.length;
    return from >= 0
        && Arrays.equals(words, from, words.length, other.words, 0, other.words.length);
  }

  /** Whether the word is one of the telling ones. */
  public boolean contains(long word) {
    for (long own : words) {
      if (own == word) {
        return true;
      }
    }
    return false;
  }
}
