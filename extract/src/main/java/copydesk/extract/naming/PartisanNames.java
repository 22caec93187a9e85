package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import copydesk.extract.word.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Political parties that are called by their people: "the Tories", "the Liberal Democrats", where
 * the tagger read people or the half of the name.
 */
final class PartisanNames {
  private static final WordSet PARTIES = WordLists.set("called-by-people");
  private static final WordSet FIRST = WordSet.of("liberal lib social christian");
  private static final WordSet SECOND = WordSet.of("democrat democrats dem dems");
  private static final long PARTY = Words.hash("party");

  private PartisanNames() {}

  /** The names, in text order, those of parties as organisations. */
  static List<Name> join(Tokens tokens, List<Name> names) {
    List<Name> joined = new ArrayList<>(names.size());
    int i = 0;
    for (Name name : names) {
      addBetween(tokens, i, name.first(), joined);
      int before = name.first() - 1;
      boolean half =
          name.type() == NameType.GROUP
              && before >= i
              && before >= tokens.sentenceStart(tokens.sentenceOf(name.first()))
              && SECOND.contains(tokens.word(name.first()))
              && isCapitalised(tokens, before, FIRST);
      boolean party =
          name.type() == NameType.GROUP
              && name.range().length() == 1
              && PARTIES.contains(tokens.word(name.first()));
      if (half) {
        joined.add(name.from(before).as(NameType.ORGANISATION));
      } else {
        joined.add(party ? name.as(NameType.ORGANISATION) : name);
      }
      i = name.end();
    }
    addBetween(tokens, i, tokens.size(), joined);
    return joined;
  }

  /** Both words where the tagger found neither. */
  private static void addBetween(Tokens tokens, int from, int to, List<Name> joined) {
    for (int i = from; i + 1 < to; i++) {
      boolean pair =
          isCapitalised(tokens, i, FIRST)
              && isCapitalised(tokens, i + 1, SECOND)
              && (i + 2 >= tokens.size() || tokens.word(i + 2) != PARTY);
      if (pair) {
        joined.add(new Name(i, i + 2, NameType.ORGANISATION, 1));
        i++;
      }
    }
  }

  private static boolean isCapitalised(Tokens tokens, int i, WordSet words) {
    return tokens.shape(i) == Shape.CAPITALISED && words.contains(tokens.word(i));
  }
}
