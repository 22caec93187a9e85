package copydesk.extract.language;

import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;

/**
 * Tells English from other languages: by script, and by whether the small words of English or those
 * of another language are more frequent. Looks at a bounded number of words, spread evenly over the
 * text, so the cost does not grow with it and a long quotation in another language does not decide.
 * Made to err towards English: what shows nothing, such as a table of results, is English unless
 * declared otherwise. Thread-safe.
 */
public enum Language {
  /** The text is English. */
  ENGLISH,
  /** The text is of another language. */
  OTHER,
  /** The text does not show it: there are too few small words. */
  UNKNOWN;

  private static final String CODE_OF_ENGLISH = "en";
  private static final String UNDETERMINED = "und";

  /** The most words that are looked at. */
  private static final int SAMPLE = 400;

  /** What the words of a text show. */
  public static Language of(Tokens tokens) {
    return new Count(tokens).language();
  }

  /**
   * The language of the text as a code: what the text shows counts before what is declared, since
   * feeds often declare one language for all; "und" where the text is not English and no other
   * language is declared.
   *
   * @param declared ISO 639 code, or null
   */
  public String code(String declared) {
    boolean english = declared == null || declared.equals(CODE_OF_ENGLISH);
    return switch (this) {
      case ENGLISH -> CODE_OF_ENGLISH;
      case OTHER -> english ? UNDETERMINED : declared;
      case UNKNOWN -> english ? CODE_OF_ENGLISH : declared;
    };
  }

  /** Whether a text of this language code is one that the extractor reads. */
  public static boolean isRead(String code) {
    return code.equals(CODE_OF_ENGLISH);
  }

  /** Counts the small words of one text. */
  private static final class Count {
    /** So many small words of a language show it. */
    private static final int ENOUGH = 3;

    /** So many show it, too, where there is none of English in a whole clause. */
    private static final int ENOUGH_ALONE = 2;

    private static final int CLAUSE = 6;

    /**
     * Where so many words stand in small letters, a twentieth of an English text is function words.
     */
    private static final int MANY = 60;

    private static final double LEAST_SHARE = 0.05;

    /** The words are looked at in so many steps, each of them spread over the whole text. */
    private static final int STEPS = 5;

    /** After a step, English with so many small words is looked at no longer ... */
    private static final int CLEAR = 10;

    /** ... if these are so many times as many as those of any other language. */
    private static final int CLEARLY = 2;

    private final FunctionWords words = FunctionWords.shipped();
    private final Tokens tokens;

    /** For each language, how many of its small words there are. */
    private final int[] counts = new int[words.size()];

    /** For each language, how many of them are no words of English. */
    private final int[] foreign = new int[words.size()];

    private int small;
    private int latinLetters;
    private int otherLetters;

    Count(Tokens tokens) {
      this.tokens = tokens;
      int sampled = Math.min(tokens.size(), SAMPLE);
      for (int first = 0; first < STEPS && !isClearlyEnglish(); first++) {
        for (int i = first; i < sampled; i += STEPS) {
          add((int) ((long) i * tokens.size() / sampled));
        }
      }
    }

    /** Whether no more words need to be looked at, as is so of nearly all English texts. */
    private boolean isClearlyEnglish() {
      return counts[FunctionWords.ENGLISH] >= CLEAR && language() == ENGLISH && isAhead(CLEARLY);
    }

    /** Whether English has so many times as many small words as any other language. */
    private boolean isAhead(int times) {
      for (int i = 1; i < counts.length; i++) {
        if (foreign[i] > 0 && counts[i] * times > counts[FunctionWords.ENGLISH]) {
          return false;
        }
      }
      return true;
    }

    private void add(int i) {
      Shape shape = tokens.shape(i);
      if (!shape.isWord()) {
        return;
      }
      int length = tokens.end(i) - tokens.start(i);
      if (!isLatin(tokens.first(i))) {
        otherLetters += length;
        return;
      }
      latinLetters += length;
      if (!isPlain(i, shape)) {
        return;
      }
      small++;
      int[] languages = words.languagesOf(tokens.word(i));
      boolean english = languages.length > 0 && languages[0] == FunctionWords.ENGLISH;
      if (!english && isWithinName(i)) {
        return;
      }
      for (int language : languages) {
        counts[language]++;
        foreign[language] += english ? 0 : 1;
      }
    }

    /** Letters of Latin script; what stands before it, all scripts share. */
    private static boolean isLatin(char c) {
      return c < 0x370 || (c >= 0x1E00 && c < 0x1F00);
    }

    /**
     * Whether the token may be a small word: initials and acronyms are none, capitals only open a
     * sentence or stand among capitals.
     */
    private boolean isPlain(int i, Shape shape) {
      return switch (shape) {
        case LOWER -> true;
        case UPPER -> is(i - 1, Shape.UPPER) || is(i + 1, Shape.UPPER);
        case CAPITALISED, INITIAL ->
            i == tokens.sentenceStart(tokens.sentenceOf(i)) && is(i + 1, Shape.LOWER);
        default -> false;
      };
    }

    private boolean is(int i, Shape shape) {
      return i >= 0 && i < tokens.size() && tokens.shape(i) == shape;
    }

    /**
     * "Rio de Janeiro", "von der Leyen": one or two small words between capitals may be of a name.
     */
    private boolean isWithinName(int i) {
      if (tokens.shape(i) != Shape.LOWER) {
        return false;
      }
      int before = is(i - 1, Shape.LOWER) ? i - 2 : i - 1;
      int after = is(i + 1, Shape.LOWER) ? i + 2 : i + 1;
      return after - before <= 3 && isCapital(before) && isCapital(after);
    }

    private boolean isCapital(int i) {
      return i >= 0 && i < tokens.size() && tokens.shape(i).isCapital();
    }

    Language language() {
      if (otherLetters > latinLetters) {
        return OTHER;
      }
      int english = counts[FunctionWords.ENGLISH];
      int other = 0;
      for (int i = 1; i < counts.length; i++) {
        other = Math.max(other, foreign[i] >= 2 ? counts[i] : 0);
      }
      boolean none = english == 0 && small >= CLAUSE;
      if (other > english && other >= (none ? ENOUGH_ALONE : ENOUGH)) {
        return OTHER;
      }
      if (small >= MANY && english < small * LEAST_SHARE) {
        return OTHER;
      }
      return english >= ENOUGH && english > other ? ENGLISH : UNKNOWN;
    }
  }
}
