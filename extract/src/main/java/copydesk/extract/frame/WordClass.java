package copydesk.extract.frame;

import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordMap;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What part a word can play in a sentence, by closed lists of words and by its ending. */
public enum WordClass {
  OTHER,
  CAPITAL,
  DETERMINER,
  POSSESSIVE,
  PRONOUN,
  SPEAKER_PRONOUN,
  OBJECT_PRONOUN,
  RELATIVE,
  PREPOSITION,
  OF,
  BY,
  CONJUNCTION,
  THAT,
  QUESTION,
  SUBORDINATOR,
  MODAL,
  BE,
  HAVE,
  DO,
  NOT,
  TO,
  ADVERB,
  TIME,
  ED,
  ING,
  S,
  LY,
  NOUN_ENDING,
  NUMBER,
  COMMA,
  STOP,
  COLON,
  SEMICOLON,
  DASH,
  HYPHEN,
  OPENING,
  CLOSING,
  BRACKET,
  MARK;

  /** In features, in place of the class of a token: none, for the window starts after it. */
  static final int EDGE_BEFORE = 60;

  /** In features, in place of the class of a token: none, for the window ends before it. */
  static final int EDGE_AFTER = 61;

  private static final int LONGEST_SYLLABLE = 6;
  private static final WordSet NO_SYLLABLES = WordLists.set("no-syllables");
  private static final WordClass[] ALL = values();
  private static final EnumMap<WordClass, Integer> INDEXES = indexes();
  private static final WordMap LISTED = listed();

  /** The class's place among all: what features are made of. */
  int index() {
    return INDEXES.get(this);
  }

  private static EnumMap<WordClass, Integer> indexes() {
    EnumMap<WordClass, Integer> indexes = new EnumMap<>(WordClass.class);
    for (int i = 0; i < ALL.length; i++) {
      indexes.put(ALL[i], i);
    }
    return indexes;
  }

  /** The class of token {@code i}; quotation marks are told by what they do there. */
  static WordClass of(Tokens tokens, int i) {
    Shape shape = tokens.shape(i);
    if (shape == Shape.MARK) {
      return ofMark(tokens, i);
    }
    if (shape == Shape.NUMBER || shape == Shape.ALPHANUMERIC) {
      return NUMBER;
    }
    if (endsName(tokens, i)) {
      return CAPITAL;
    }
    int listed = LISTED.get(tokens.word(i), -1);
    if (listed >= 0) {
      return ALL[listed];
    }
    return shape.isCapital() ? CAPITAL : byEnding(tokens.text(), tokens.start(i), tokens.end(i));
  }

  /** "un" of "Kim Jong-un": a name's last syllable, where a capitalised word stands before both. */
  private static boolean endsName(Tokens tokens, int i) {
    return i >= 3
        && !tokens.isSpaced(i)
        && tokens.is(i - 1, '-')
        && !tokens.isSpaced(i - 1)
        && tokens.shape(i) == Shape.LOWER
        && tokens.end(i) - tokens.start(i) <= LONGEST_SYLLABLE
        && !NO_SYLLABLES.contains(tokens.word(i))
        && tokens.shape(i - 2) == Shape.CAPITALISED
        && tokens.shape(i - 3) == Shape.CAPITALISED;
  }

  private static WordClass ofMark(Tokens tokens, int i) {
    if (tokens.end(i) - tokens.start(i) == 2 && tokens.text().charAt(tokens.end(i) - 1) == 's') {
      return POSSESSIVE;
    }
    return switch (tokens.first(i)) {
      case ',' -> COMMA;
      case '.', '!', '?', '…' -> STOP;
      case ':' -> COLON;
      case ';' -> SEMICOLON;
      case '–', '—', '―' -> DASH;
      case '-' -> tokens.isSpaced(i) || tokens.end(i) - tokens.start(i) > 1 ? DASH : HYPHEN;
      case '(', ')', '[', ']', '{', '}' -> BRACKET;
      default -> MARK;
    };
  }

  private static WordClass byEnding(String text, int start, int end) {
    if (end - start < 4) {
      return end - start == 3 && text.charAt(end - 1) == 's' ? S : OTHER;
    }
    char last = text.charAt(end - 1);
    char before = text.charAt(end - 2);
    char third = text.charAt(end - 3);
    return switch (last) {
      case 'd' -> before == 'e' ? ED : OTHER;
      case 'g' -> before == 'n' && third == 'i' ? ING : OTHER;
      case 'y' -> before == 'l' ? LY : before == 't' && third == 'i' ? NOUN_ENDING : OTHER;
      case 's' -> before == 's' ? OTHER : S;
      case 'n' ->
          (before == 'o' && third == 'i') || (before == 'a' && third == 'm') ? NOUN_ENDING : OTHER;
      case 't' ->
          (before == 'n' && third == 'e') || (before == 's' && third == 'i') ? NOUN_ENDING : OTHER;
      case 'r' -> before == 'e' || before == 'o' ? NOUN_ENDING : OTHER;
      case 'e' -> before == 'c' ? NOUN_ENDING : OTHER;
      default -> OTHER;
    };
  }

  private static WordMap listed() {
    WordMap map = new WordMap(400);
    for (Map.Entry<String, Set<String>> row : WordLists.shipped().table("class").entrySet()) {
      int index = valueOf(row.getKey().toUpperCase(Locale.ROOT).replace('-', '_')).index();
      for (String word : row.getValue()) {
        map.put(Words.hash(word), index);
      }
    }
    return map;
  }
}
