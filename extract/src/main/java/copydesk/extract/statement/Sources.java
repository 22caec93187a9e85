package copydesk.extract.statement;

import java.util.List;

/** Finds a cue's source where the learned labels leave it out. */
final class Sources {
  private static final int LONGEST = 14;

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
   * The subject of the cue's sentence, for one that leaves its own out ("she left, saying …"): the
   * first name or pronoun before the cue that is outside of the content.
   *
   * @return the source, or null
   */
  static int[] subject(Reading r, int cue, List<int[]> content) {
    int from = r.tokens.sentenceStart(r.tokens.sentenceOf(cue));
    for (int i = from; i < cue; i++) {
      WordClass c = r.classOf(i);
      boolean starts =
          (c == WordClass.CAPITAL && !isLeadingWord(r, i, from)) || c == WordClass.SPEAKER_PRONOUN;
      if (!r.isQuoted(i) && !isIn(content, i) && starts) {
        int end = i + 1;
        while (c == WordClass.CAPITAL && end < cue && r.classOf(end) == WordClass.CAPITAL) {
          end++;
        }
        return new int[] {i, end};
      }
    }
    return null;
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
