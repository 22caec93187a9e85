package copydesk.extract.party;

import copydesk.extract.name.NameForm;
import copydesk.extract.text.Range;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;

/**
 * Tells where a text gives a party's other name beside the first: in brackets, "the National Coffee
 * Institute (Incafe)", or after words that say so, "Jung Hoseok, better known as J-Hope".
 */
final class OtherNames {
  private static final WordSet ALIAS = WordLists.set("alias-words");
  private static final WordSet BEFORE_KNOWN = WordLists.set("before-known-as");
  private static final WordSet AGENCIES = WordLists.set("news-agencies");
  private static final long AS = Words.hash("as");
  private static final long BY = Words.hash("by");
  private static final WordSet KNOWN = WordSet.of("known nicknamed dubbed");
  private static final int MOST_BEFORE = 4;
  private static final int LONGEST_ACRONYM = 12;

  private OtherNames() {}

  /** Where the name ends whose acronym or short name this one in brackets is; or -1. */
  static int bracketed(Tokens tokens, NameForm form) {
    Range range = form.range();
    int first = range.first();
    boolean alone =
        range.length() == 1
            && first > 1
            && tokens.is(first - 1, '(')
            && range.end() < tokens.size()
            && tokens.is(range.end(), ')');
    if (!alone || AGENCIES.contains(tokens.word(first))) {
      return -1;
    }
    int length = tokens.end(first) - tokens.start(first);
    return length > 1 && length <= LONGEST_ACRONYM ? first - 1 : -1;
  }

  /** Where the name ends that the text says to be this one, "known as" and the like; or -1. */
  static int knownAs(Tokens tokens, NameForm form) {
    int first = form.range().first();
    int from = tokens.sentenceStart(tokens.sentenceOf(first));
    int i = beforeMarks(tokens, first, from);
    if (i >= from + 1 && tokens.word(i) == AS && KNOWN.contains(tokens.word(i - 1))) {
      i -= 2;
    } else if (i >= from && ALIAS.contains(tokens.word(i))) {
      i--;
    } else {
      return -1;
    }
    int least = Math.max(from, i - MOST_BEFORE);
    while (i >= least && (BEFORE_KNOWN.contains(tokens.word(i)) || isMark(tokens, i))) {
      i--;
    }
    return i >= from ? i + 1 : -1;
  }

  private static int beforeMarks(Tokens tokens, int first, int from) {
    int i = first - 1;
    while (i >= from
        && (isMark(tokens, i) || tokens.string(i).equalsIgnoreCase("the"))
        && i > first - MOST_BEFORE) {
      i--;
    }
    return i >= from && tokens.word(i) == BY ? -1 : i;
  }

  private static boolean isMark(Tokens tokens, int i) {
    return tokens.shape(i) == Shape.MARK;
  }
}
