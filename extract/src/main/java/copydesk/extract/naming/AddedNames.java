package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameForm;
import copydesk.extract.name.NameType;
import copydesk.extract.reference.AddedPhrases;
import copydesk.extract.reference.KnownParties;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.records.Party;
import copydesk.records.PartyReference;
import java.util.ArrayList;
import java.util.List;

/**
 * An article's names with those of known parties among them, in text order. A known name takes the
 * place of what the tagger found there, unless that is longer and tells more: "Bank of England" is
 * no name of a party "England".
 */
public final class AddedNames {
  private final List<Name> names = new ArrayList<>();
  private final List<PartyReference> parties = new ArrayList<>();

  private AddedNames() {}

  /** Finds the names of known parties in the text and merges them with the tagger's. */
  public static AddedNames find(Tokens tokens, KnownParties known, List<Name> tagged) {
    AddedNames found = new AddedNames();
    if (known.isShippedOnly()) {
      found.names.addAll(tagged);
      return found;
    }
    List<PartyReference> parties = new ArrayList<>();
    List<Name> matches = matches(tokens, known.phrases(), parties);
    found.merge(tokens, tagged, matches, parties);
    return found;
  }

  /** All names, in text order. */
  public List<Name> names() {
    return names;
  }

  /** The known party that the name with this index names, or null. */
  public PartyReference party(int index) {
    return parties.isEmpty() ? null : parties.get(index);
  }

  private static List<Name> matches(
      Tokens tokens, AddedPhrases phrases, List<PartyReference> parties) {
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
          matches.add(new Name(i, after, nameType(phrase.party().type()), 1));
          parties.add(phrase.party());
          i = after;
        }
      }
    }
    return matches;
  }

  private void merge(
      Tokens tokens, List<Name> tagged, List<Name> matches, List<PartyReference> ofMatches) {
    int t = 0;
    int m = 0;
    while (t < tagged.size() || m < matches.size()) {
      Name name = t < tagged.size() ? tagged.get(t) : null;
      Name match = m < matches.size() ? matches.get(m) : null;
      if (match == null || (name != null && name.end() <= match.first())) {
        add(name, null);
        t++;
      } else if (name == null || match.end() <= name.first()) {
        add(match, ofMatches.get(m));
        m++;
      } else if (tellsMore(tokens, name, match)) {
        m++;
      } else {
        t++;
      }
    }
  }

  private void add(Name name, PartyReference party) {
    names.add(name);
    parties.add(party);
  }

  private static boolean tellsMore(Tokens tokens, Name name, Name match) {
    boolean longer =
        name.first() <= match.first()
            && name.end() >= match.end()
            && name.end() - name.first() > match.end() - match.first();
    return longer && !form(tokens, name).sameWords(form(tokens, match));
  }

  private static NameForm form(Tokens tokens, Name name) {
    return name.type() == NameType.PERSON
        ? NameForm.ofPerson(tokens, name.first(), name.end())
        : NameForm.of(tokens, name.first(), name.end());
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
