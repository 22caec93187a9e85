package copydesk.extract.frame;

import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordMap;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.EnumMap;

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

  private static final int LONGEST_SYLLABLE = 6;
  private static final WordSet NO_SYLLABLES =
      WordSet.of("based led born backed bound style area wide owned run held made bred era type");
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
    list(map, DETERMINER, "the a an this these those some any every each no both all another such");
    list(map, POSSESSIVE, "his her their its our my your whose");
    list(map, SPEAKER_PRONOUN, "he she they i we");
    list(map, PRONOUN, "it you one there nobody everyone someone everybody somebody anyone");
    list(map, OBJECT_PRONOUN, "him them me us himself herself themselves itself myself ourselves");
    list(map, RELATIVE, "who which whom");
    list(
        map,
        PREPOSITION,
        "in on at for from with about into after before during under over against between through"
            + " without within since until among across toward towards upon amid despite like via"
            + " per near behind beyond around outside inside above below regarding concerning");
    list(map, OF, "of");
    list(map, BY, "by");
    list(map, CONJUNCTION, "and or but nor yet plus");
    list(map, THAT, "that");
    list(map, QUESTION, "what how why whether where whatever");
    list(map, SUBORDINATOR, "if because while although though when as than so unless whereas once");
    list(
        map,
        MODAL,
        "will would can could may might shall should must cannot can't won't wouldn't"
            + " couldn't shouldn't ll 'll 'd");
    list(
        map,
        BE,
        "is are was were be been being am isn't aren't wasn't weren't it's that's he's"
            + " she's there's they're we're i'm you're");
    list(map, HAVE, "has have had having hasn't haven't hadn't i've we've they've you've");
    list(map, DO, "do does did don't doesn't didn't");
    list(map, NOT, "not never n't");
    list(map, TO, "to");
    list(
        map,
        ADVERB,
        "also then now just still already again even only later earlier too recently"
            + " once soon often here ever rather perhaps maybe instead meanwhile however thus");
    list(
        map,
        TIME,
        "monday tuesday wednesday thursday friday saturday sunday january february march april june"
            + " july august september october november december today yesterday tomorrow week month"
            + " year morning afternoon evening night");
    return map;
  }

  private static void list(WordMap map, WordClass wordClass, String words) {
    for (String word : words.split(" ", -1)) {
      map.put(Words.hash(word), wordClass.index());
    }
  }
}
