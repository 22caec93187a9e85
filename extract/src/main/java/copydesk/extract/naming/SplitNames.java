package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameForm;
import copydesk.extract.name.NameType;
import copydesk.extract.reference.KnownParties;
import copydesk.extract.text.Shape;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.WordLists;
import copydesk.extract.word.WordSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Parts names that the tagger read as one: a place and its country ("Nairobi, Kenya"), whose body
 * it is and the body ("Paraguay's Senate"), an organisation and one of its people ("Alma University
 * Principal Ana Sousa"), what somebody is and the name ("Human Rights group Liberty").
 */
final class SplitNames {
  private static final WordSet KINDS = WordLists.set("organisation-kinds");
  private static final WordSet CLOSED = WordLists.set("short-institution-words");

  private final Tokens tokens;
  private final KnownParties known;
  private final Set<Long> whole = new HashSet<>();

  private SplitNames(Tokens tokens, KnownParties known, List<Name> names) {
    this.tokens = tokens;
    this.known = known;
    for (Name name : names) {
      if (name.type() == NameType.ORGANISATION || name.type() == NameType.LOCATION) {
        whole.add(form(name.first(), name.end()).key());
      }
    }
  }

  /** The names, in text order, each of one party. */
  static List<Name> split(Tokens tokens, KnownParties known, List<Name> names) {
    SplitNames split = new SplitNames(tokens, known, names);
    List<Name> parts = new ArrayList<>(names.size());
    for (Name name : names) {
      if (name.range().length() > 2) {
        split.add(name, parts);
      } else {
        parts.add(name);
      }
    }
    return parts;
  }

  private void add(Name name, List<Name> parts) {
    for (int i = name.first() + 1; i + 1 < name.end(); i++) {
      if (name.type() == NameType.LOCATION && tokens.is(i, ',') && isCountry(i + 1, name.end())) {
        parts.add(name.upTo(i));
        parts.add(name.from(i + 1));
        return;
      }
      if (name.type() == NameType.ORGANISATION && tokens.isPossessive(i)) {
        NameType owner = owner(name.first(), i);
        if (owner != null) {
          parts.add(name.upTo(i).as(owner));
          parts.add(name.from(i + 1));
          return;
        }
      }
      if (name.type() == NameType.ORGANISATION && isTitleOfPerson(i, name)) {
        parts.add(name.upTo(i));
        parts.add(name.from(i + 1).as(NameType.PERSON));
        return;
      }
      if (name.type() == NameType.ORGANISATION && isKind(i, name)) {
        parts.add(name.from(i + 1));
        return;
      }
    }
    parts.add(name);
  }

  private boolean isCountry(int first, int end) {
    return known.country(form(first, end).words()) != null;
  }

  /** The type of who owns what follows, where it is a party by itself; or null. */
  private NameType owner(int first, int end) {
    NameForm form = form(first, end);
    if (form.size() == 0) {
      return null;
    }
    if (known.country(form.words()) != null) {
      return NameType.LOCATION;
    }
    boolean body =
        known.organisation(form.words()) != null
            || (form.size() > 1 && (whole.contains(form.key()) || CLOSED.contains(form.lastWord())))
            || (form.size() > 2 && CLOSED.contains(form.firstWord()));
    return body ? NameType.ORGANISATION : null;
  }

  /** "Principal" of "Alma School Principal Ana Sousa", "Dr." of "Alma Academy Dr. Bo Lind". */
  private boolean isTitleOfPerson(int i, Name name) {
    boolean honorific = NameForm.isHonorific(tokens.word(i)) && tokens.string(i).endsWith(".");
    boolean title = honorific || (Offices.isHead(tokens.word(i)) && i >= name.first() + 2);
    return title
        && tokens.shape(i - 1) != Shape.LOWER
        && tokens.shape(i).isCapital()
        && name.end() - i == 3
        && tokens.shape(i + 1).isCapital()
        && tokens.shape(i + 2).isCapital()
        && !KINDS.contains(tokens.word(i + 2));
  }

  /** "Group" in small letters, which says what the name after it is of. */
  private boolean isKind(int i, Name name) {
    return KINDS.contains(tokens.word(i))
        && !tokens.shape(i).isCapital()
        && tokens.shape(i + 1).isCapital()
        && tokens.shape(name.end() - 1).isCapital();
  }

  private NameForm form(int first, int end) {
    return NameForm.of(tokens, new Name(first, end, NameType.ORGANISATION, 1));
  }
}
