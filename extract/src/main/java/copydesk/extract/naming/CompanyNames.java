package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import java.util.List;

/**
 * A legal form belongs to the name before it, and what it ends is an organisation: "United Metals
 * Corp.", "Planting Hope, Inc", "Halden Sdn Bhd".
 */
final class CompanyNames {
  private static final WordSet SUFFIXES = WordLists.set("company-suffixes");
  private static final int MOST = 3;

  private CompanyNames() {}

  /** The names, in text order, those of companies with their legal forms. */
  static List<Name> join(Tokens tokens, List<Name> names) {
    return NameEnds.move(
        names,
        name -> name.type() == NameType.GROUP ? name.end() : end(tokens, name),
        name -> name.as(NameType.ORGANISATION));
  }

  private static int end(Tokens tokens, Name name) {
    int to = tokens.sentenceEnd(tokens.sentenceOf(name.first()));
    int end = name.end();
    for (int found = 0; found < MOST; found++) {
      int next = end < to && tokens.is(end, ',') ? end + 1 : end;
      if (next >= to || !isSuffix(tokens, next)) {
        return end;
      }
      end = next + 1;
    }
    return end;
  }

  /** "Inc" and "plc", but not the "co" of small letters, a prefix, or the Italian "spa". */
  private static boolean isSuffix(Tokens tokens, int i) {
    boolean written = tokens.shape(i).isCapital() || tokens.string(i).equals("plc");
    return written && SUFFIXES.contains(tokens.word(i));
  }
}
