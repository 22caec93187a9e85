package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameForm;
import copydesk.extract.name.NameType;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes an article's names agree on their types. Names of the same words get the type that most of
 * them have, the surest counting most; a single word that is the surname of a person named in full,
 * or the start of an organisation's longer name, gets theirs.
 */
public final class TypeAgreement {
  private static final NameType[] TYPES = NameType.values();

  private final Map<Long, double[]> votes = new HashMap<>();
  private final Map<Long, NameType> bySurname = new HashMap<>();
  private final Map<Long, NameType> byStart = new HashMap<>();

  private TypeAgreement() {}

  /** The names with the types on which they agree. */
  public static List<Name> agree(Tokens tokens, List<Name> names) {
    TypeAgreement agreement = new TypeAgreement();
    List<NameForm> forms = new ArrayList<>(names.size());
    for (Name name : names) {
      NameForm form = NameForm.of(tokens, name.first(), name.end());
      forms.add(form);
      agreement.vote(name, form);
    }
    List<Name> agreed = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      NameType type = agreement.type(name, forms.get(i));
      agreed.add(
          type == name.type() ? name : new Name(name.first(), name.end(), type, name.score()));
    }
    return agreed;
  }

  private void vote(Name name, NameForm form) {
    if (form.size() == 0) {
      return;
    }
    double[] ofForm = votes.computeIfAbsent(key(form), key -> new double[TYPES.length]);
    for (int k = 0; k < TYPES.length; k++) {
      ofForm[k] += TYPES[k] == name.type() ? 0.5 + name.score() : 0;
    }
    if (form.size() > 1 && name.type() == NameType.PERSON) {
      bySurname.putIfAbsent(form.lastWord(), NameType.PERSON);
    }
    if (form.size() > 1 && name.type() == NameType.ORGANISATION) {
      byStart.putIfAbsent(form.firstWord(), NameType.ORGANISATION);
    }
  }

  private NameType type(Name name, NameForm form) {
    if (form.size() == 0) {
      return name.type();
    }
    NameType agreed = name.type();
    double most = 0;
    double[] ofForm = votes.get(key(form));
    for (int k = 0; k < TYPES.length; k++) {
      if (ofForm[k] > most) {
        most = ofForm[k];
        agreed = TYPES[k];
      }
    }
    if (form.size() == 2
        && agreed == NameType.ORGANISATION
        && bySurname.containsKey(form.lastWord())
        && Offices.isHead(form.firstWord())) {
      return NameType.PERSON;
    }
    if (form.size() == 1 && agreed != NameType.GROUP) {
      if (bySurname.containsKey(form.firstWord()) && agreed == NameType.ORGANISATION) {
        return NameType.PERSON;
      }
      if (byStart.containsKey(form.firstWord())
          && agreed == NameType.PERSON
          && !bySurname.containsKey(form.firstWord())) {
        return NameType.ORGANISATION;
      }
    }
    return agreed;
  }

  private static long key(NameForm form) {
    long key = 0;
    for (long word : form.words()) {
      key = Words.phrase(key, word);
    }
    return key;
  }
}
