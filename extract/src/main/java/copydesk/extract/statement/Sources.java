package copydesk.extract.statement;

import copydesk.extract.frame.Reading;
import copydesk.extract.frame.WordClass;
import copydesk.extract.word.Acts;
import copydesk.extract.word.Words;
import java.util.List;

/** Finds a cue's source where the learned labels leave it out. */
final class Sources {
  private static final int LONGEST = 14;
  private static final int LONGEST_DESCRIPTION = 7;
  private static final long ACCORDING = Words.hash("according");
  private static final long AND = Words.hash("and");

  private Sources() {}

  /**
   * {@code "…," said the ruling}: unquoted words right after a cue that a quotation ends before are
   * no content but its source. Takes them out of the content.
   *
   * @return the source, or null
   */
  static int[] after(Reading r, int cue, List<int[]> content) {
    for (int k = 1; k < content.size(); k++) {
      int[] range = content.get(k);
      boolean inverted = content.get(k - 1)[1] == cue && r.classOf(cue - 1) == WordClass.CLOSING;
      if (inverted && range[0] == cue + 1 && range[1] - range[0] <= LONGEST && isPlain(r, range)) {
        content.remove(k);
        return range;
      }
    }
    return null;
  }

  private static boolean isPlain(Reading r, int[] range) {
    for (int i = range[0]; i < range[1]; i++) {
      if (r.isQuoted(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@code According to Rashid, Sousa, who was there, left}: before its content, such a source ends
   * at the first comma, unless an apposition follows; the content begins there.
   */
  static int[] upToComma(Reading r, int cue, int[] source, List<int[]> content) {
    if (source == null || r.word(cue) != ACCORDING || source[0] <= cue || content.isEmpty()) {
      return source;
    }
    int comma = source[0];
    while (comma < source[1] && r.classOf(comma) != WordClass.COMMA) {
      comma++;
    }
    int[] first = content.get(0);
    boolean goesOn = comma < source[1] && r.classOf(comma + 1) == WordClass.CAPITAL;
    if (!goesOn || first[0] < source[1]) {
      return source;
    }
    content.set(0, new int[] {comma + 1, first[1]});
    return new int[] {source[0], comma};
  }

  /** The source without a "that" or "and" at its start, which belongs to the sentence. */
  static int[] trimmed(Reading r, int[] source) {
    int first = source[0];
    while (first + 1 < source[1]
        && (r.classOf(first) == WordClass.THAT || r.classOf(first) == WordClass.CONJUNCTION)) {
      first++;
    }
    return new int[] {first, source[1]};
  }

  /**
   * {@code France, Britain and Germany said}: the source with the names before it that the same
   * list holds.
   */
  static int[] wholeList(Reading r, int[] source) {
    boolean isList = false;
    for (int i = source[0]; i < source[1]; i++) {
      isList |= r.word(i) == AND && r.classOf(i + 1) == WordClass.CAPITAL;
    }
    int from = r.tokens.sentenceStart(r.tokens.sentenceOf(source[0]));
    int first = source[0];
    while (isList
        && first - 2 >= from
        && r.classOf(first) == WordClass.CAPITAL
        && r.classOf(first - 1) == WordClass.COMMA
        && r.classOf(first - 2) == WordClass.CAPITAL) {
      first -= 2;
      while (first - 1 >= from && r.classOf(first - 1) == WordClass.CAPITAL) {
        first--;
      }
    }
    return new int[] {first, source[1]};
  }

  /**
   * The subject of the cue's sentence, for one that leaves its own out ("she left, saying …"): the
   * first name or pronoun before the cue that is outside of the content.
   *
   * @return the source, or null
   */
  static int[] subject(Reading r, int cue, List<int[]> content) {
    int from = r.tokens.sentenceStart(r.tokens.sentenceOf(cue));
    int described = describedEnd(r, from, cue);
    if (described > from && !isIn(content, from)) {
      return new int[] {from, described};
    }
    for (int i = from; i < cue; i++) {
      WordClass c = r.classOf(i);
      boolean starts =
          (c == WordClass.CAPITAL && !isLeadingWord(r, i, from)) || c == WordClass.SPEAKER_PRONOUN;
      if (starts && !r.isQuoted(i) && !isIn(content, i) && !isObject(r, i, from)) {
        int end = i + 1;
        while (c == WordClass.CAPITAL && end < cue && r.classOf(end) == WordClass.CAPITAL) {
          end++;
        }
        return new int[] {i, end};
      }
    }
    return null;
  }

  /** "in Texas", "of the Bank": after a preposition stands no subject. */
  private static boolean isObject(Reading r, int i, int from) {
    int before = i > from && r.classOf(i - 1) == WordClass.DETERMINER ? i - 2 : i - 1;
    return before >= from
        && switch (r.classOf(before)) {
          case PREPOSITION, OF, BY, TO -> true;
          default -> false;
        };
  }

  /** Where "The minister" of "The minister, who …," ends; {@code from} where none starts there. */
  private static int describedEnd(Reading r, int from, int cue) {
    int end = from + 1;
    while (end < cue && end - from < LONGEST_DESCRIPTION && isNominal(r, end)) {
      end++;
    }
    boolean described =
        r.classOf(from) == WordClass.DETERMINER
            && end > from + 1
            && r.classOf(end) == WordClass.COMMA
            && r.classOf(end + 1) == WordClass.RELATIVE;
    return described ? end : from;
  }

  private static boolean isNominal(Reading r, int i) {
    return switch (r.classOf(i)) {
      case OTHER, NOUN_ENDING, CAPITAL, HYPHEN, S, OF, ED, ING -> true;
      default -> false;
    };
  }

  /** A capital at the start of a sentence that no other follows may be any word. */
  private static boolean isLeadingWord(Reading r, int i, int from) {
    return i == from
        && r.classOf(i + 1) != WordClass.CAPITAL
        && r.classOf(i + 1) != WordClass.POSSESSIVE
        && r.classOf(i + 1) != WordClass.COMMA
        && !Acts.isSaying(r.word(i + 1));
  }

  private static boolean isIn(List<int[]> content, int i) {
    for (int[] range : content) {
      if (i >= range[0] && i < range[1]) {
        return true;
      }
    }
    return false;
  }
}
