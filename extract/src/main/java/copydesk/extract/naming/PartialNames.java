package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameForm;
import copydesk.extract.name.NameType;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives a part of a longer name its type: a single word that is the surname of a person named in
 * full ("Doyle" of "Mary Doyle"), with an office or without, or the start of an organisation's
 * longer name ("Yara" of "Yara ASA"). Names of added parties keep their types. That names of the
 * same words have one type is settled by the tagger.
 */
final class PartialNames {
  private final Set<Long> surnames = new HashSet<>();
  private final Set<Long> starts = new HashSet<>();

  private PartialNames(List<Name> names, List<NameForm> forms) {
    for (int i = 0; i < names.size(); i++) {
      NameForm form = forms.get(i);
      if (form.size() > 1 && names.get(i).type() == NameType.PERSON) {
        surnames.add(form.lastWord());
      }
      if (form.size() > 1 && names.get(i).type() == NameType.ORGANISATION) {
        starts.add(form.firstWord());
      }
    }
  }

  /** The names, parts of longer ones with their types. */
  static List<Name> agree(Tokens tokens, List<Name> names) {
    List<NameForm> forms = names.stream().map(name -> NameForm.of(tokens, name.range())).toList();
    PartialNames partial = new PartialNames(names, forms);
    List<Name> agreed = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      NameType type = name.added() == null ? partial.type(name, forms.get(i)) : name.type();
      agreed.add(type == name.type() ? name : name.as(type));
    }
    return agreed;
  }

  private NameType type(Name name, NameForm form) {
    NameType own = name.type();
    if (form.size() == 0 || form.size() > 2) {
      return own;
    }
    boolean surname = surnames.contains(form.lastWord());
    if (own == NameType.ORGANISATION && surname) {
      boolean person = form.size() == 1 || Offices.isHead(form.firstWord());
      return person ? NameType.PERSON : own;
    }
    boolean start = form.size() == 1 && starts.contains(form.firstWord());
    return own == NameType.PERSON && start && !surname ? NameType.ORGANISATION : own;
  }
}
