package copydesk.extract.quotation;

import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Acts;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/**
 * Paragraphs that announce somebody's words and end before them: {@code In a letter to staff, Lund
 * wrote:}, {@code Osei released the following statement.}, {@code From Mayor Ann Poole:}. What
 * follows is said, with marks or without.
 */
public final class LeadIns {
  private static final int LONGEST = 70;

  /** How far before the colon the verb may stand, in tokens. */
  private static final int FARTHEST_VERB = 6;

  /** How many paragraphs without marks one may announce. */
  private static final int MOST_BLOCKS = 12;

  private static final int LONGEST_LABEL = 3;
  private static final int FEWEST_WORDS = 4;
  private static final int INDENT = 2;
  private static final WordSet TEXTS = WordLists.set("announced-texts");
  private static final WordSet FOR_READERS = WordLists.set("before-links");
  private static final WordSet FIRST_PERSON = WordLists.set("first-person");
  private static final long FOLLOWING = Words.hash("following");
  private static final long FROM = Words.hash("from");

  private LeadIns() {}

  /** Whether the block announces what the next one says. */
  public static boolean announces(Tokens tokens, Range block) {
    if (block.length() > LONGEST || FOR_READERS.contains(tokens.word(block.first()))) {
      return false;
    }
    if (!tokens.is(block.last(), ':')) {
      return tokens.is(block.last(), '.') && following(tokens, block) >= 0;
    }
    return cue(tokens, block) >= 0 || from(tokens, block) >= 0 || following(tokens, block) >= 0;
  }

  /** Whether a label like "Key quote:" ends at the colon, and starts its sentence. */
  public static boolean isLabel(Tokens tokens, int colon) {
    int from = tokens.sentenceStart(tokens.sentenceOf(colon));
    return tokens.is(colon, ':')
        && colon > from
        && colon - from <= LONGEST_LABEL
        && TEXTS.contains(tokens.word(colon - 1));
  }

  /** The verb of saying shortly before the block's colon; or -1. */
  public static int cue(Tokens tokens, Range block) {
    int from = Math.max(block.first() + 1, block.last() - FARTHEST_VERB);
    for (int i = block.last() - 1; i >= from; i--) {
      if (tokens.shape(i) == Shape.LOWER && Acts.isSaying(tokens.word(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The "following" of "the following statement"; or -1. */
  public static int following(Tokens tokens, Range block) {
    for (int i = block.first() + 2; i + 1 < block.end(); i++) {
      if (tokens.word(i) == FOLLOWING && TEXTS.contains(tokens.word(i + 1))) {
        return i;
      }
    }
    return -1;
  }

  /** The last "from" of "From Mayor Ann Poole:" or "Key quotes from the senator:"; or -1. */
  public static int from(Tokens tokens, Range block) {
    for (int i = block.end() - 3; i >= block.first(); i--) {
      boolean quotes = i > block.first() && TEXTS.contains(tokens.word(i - 1));
      boolean leads = i == block.first() && tokens.shape(i + 1).isCapital();
      if (tokens.word(i) == FROM && (leads || quotes)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Marks in {@code starts} the blocks without marks that others announce: from their first tokens
   * on they are said.
   */
  static void find(Tokens tokens, Range[] blocks, int[] starts) {
    int b = 0;
    while (b < blocks.length) {
      boolean announces = blocks[b] != null && starts[b] < 0 && announces(tokens, blocks[b]);
      int next = b + 1;
      int end = announces ? end(tokens, blocks, next) : next;
      for (int k = next; k < end; k++) {
        starts[k] = blocks[k].first();
      }
      b = end;
    }
  }

  /** One past the last block that is said, from {@code first} on. */
  private static int end(Tokens tokens, Range[] blocks, int first) {
    int limit = Math.min(blocks.length, first + MOST_BLOCKS);
    int end = first;
    while (end < limit && isPlain(tokens, blocks[end]) && goesOn(tokens, blocks, end, first)) {
      end++;
    }
    return end;
  }

  /** A paragraph of whole sentences and no item of a list, that opens with no mark. */
  private static boolean isPlain(Tokens tokens, Range block) {
    return block != null
        && tokens.isMark(block.last(), ".!?…)]\"”’")
        && !tokens.isMark(block.first(), "\"“”„«»‘'`<-–—•")
        && !isBulleted(tokens, block)
        && !announces(tokens, block);
  }

  /** Whether a block is part of what the one before it is part of, by its look or its words. */
  private static boolean goesOn(Tokens tokens, Range[] blocks, int b, int first) {
    if (b == first) {
      return blocks[b].length() > FEWEST_WORDS;
    }
    Range before = blocks[b - 1];
    boolean set = isSet(tokens, before) == isSet(tokens, blocks[b]);
    if (isSet(tokens, before)) {
      return set;
    }
    String between =
        tokens.text().substring(tokens.end(before.last()), tokens.start(blocks[b].first()));
    return set
        && (between.indexOf('\n') == between.lastIndexOf('\n')
            || isInFirstPerson(tokens, blocks[b]));
  }

  private static boolean isInFirstPerson(Tokens tokens, Range block) {
    for (int i = block.first(); i < block.end(); i++) {
      if (tokens.isMark(i, "\"“”„«»")) {
        return false;
      }
      if (FIRST_PERSON.contains(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the block's line is set in, or has a mark of quotation before it. */
  private static boolean isSet(Tokens tokens, Range block) {
    String text = tokens.text();
    int start = tokens.start(block.first());
    int line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    return start - line >= INDENT
        && (text.charAt(line) == '>' || text.substring(line, start).isBlank());
  }

  private static boolean isBulleted(Tokens tokens, Range block) {
    int at = tokens.start(block.first()) - 1;
    String text = tokens.text();
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at--;
    }
    return at >= 0 && text.charAt(at) != '\n' && text.charAt(at) != '>';
  }
}
