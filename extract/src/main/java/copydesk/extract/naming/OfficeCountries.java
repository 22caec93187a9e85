package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameType;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import java.util.ArrayList;
import java.util.List;

/**
 * "US Secretary of State": the country whose office it is, where the tagger took its initials for a
 * part of the title.
 */
final class OfficeCountries {
  private static final WordSet INITIALS = WordLists.set("country-initials");

  private OfficeCountries() {}

  /** The names, in text order, with those countries among them. */
  static List<Name> add(Tokens tokens, List<Name> names) {
    List<Name> all = new ArrayList<>(names.size() + 2);
    int i = 0;
    for (Name name : names) {
      addBetween(tokens, i, name.first(), all);
      all.add(name);
      i = name.end();
    }
    addBetween(tokens, i, tokens.size(), all);
    return all;
  }

  private static void addBetween(Tokens tokens, int from, int to, List<Name> all) {
    for (int i = from; i + 1 < to; i++) {
      if (tokens.shape(i).isAllCapitals()
          && INITIALS.contains(tokens.word(i))
          && Offices.isModifier(tokens.word(i + 1))) {
        all.add(new Name(i, i + 1, NameType.LOCATION, 1));
      }
    }
  }
}
