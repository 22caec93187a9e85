package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameForm;
import copydesk.extract.name.NameType;
import copydesk.extract.reference.AddedPhrases;
import copydesk.extract.reference.KnownParties;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.records.Party;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the names of added parties among an article's names. An added name takes the place of what
 * the tagger found there, unless that is longer and tells more: "Bank of England" is no name of a
 * party "England".
 */
final class AddedNames {
  private AddedNames() {}

  /** The names, in text order, with those of added parties. */
  static List<Name> find(Tokens tokens, KnownParties known, List<Name> names) {
    if (known.isShippedOnly()) {
      return names;
    }
    return merge(tokens, names, matches(tokens, known.phrases()));
  }

  private static List<Name> matches(Tokens tokens, AddedPhrases phrases) {
    List<Name> matches = new ArrayList<>();
    for (int s = 0; s < tokens.sentences(); s++) {
      int end = tokens.sentenceEnd(s);
      int i = tokens.sentenceStart(s);
      while (i < end) {
        AddedPhrases.Phrase phrase =
            tokens.shape(i) == Shape.MARK ? null : phrases.longestAt(tokens, i, end);
        if (phrase == null) {
          i++;
        } else {
          int after = i + phrase.words().size();
          matches.add(new Name(i, after, nameType(phrase.party().type()), 1, phrase.party()));
          i = after;
        }
      }
    }
    return matches;
  }

  private static List<Name> merge(Tokens tokens, List<Name> names, List<Name> matches) {
    List<Name> merged = new ArrayList<>(names.size() + matches.size());
    int n = 0;
    int m = 0;
    while (n < names.size() || m < matches.size()) {
      Name name = n < names.size() ? names.get(n) : null;
      Name match = m < matches.size() ? matches.get(m) : null;
      if (match == null || (name != null && name.end() <= match.first())) {
        merged.add(name);
        n++;
      } else if (name == null || match.end() <= name.first()) {
        merged.add(match);
        m++;
      } else if (tellsMore(tokens, name, match)) {
        m++;
      } else {
        n++;
      }
    }
    return merged;
  }

  private static boolean tellsMore(Tokens tokens, Name name, Name match) {
    boolean longer =
        name.range().contains(match.range()) && name.range().length() > match.range().length();
    return longer && !NameForm.of(tokens, name).sameWords(NameForm.of(tokens, match));
  }

  private static NameType nameType(Party.Type type) {
    return switch (type) {
      case PERSON -> NameType.PERSON;
      case ORGANISATION -> NameType.ORGANISATION;
      case COUNTRY, PLACE -> NameType.LOCATION;
      case GROUP -> NameType.GROUP;
    };
  }
}
