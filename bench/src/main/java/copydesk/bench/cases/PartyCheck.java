package copydesk.bench.cases;

import copydesk.records.Party;
import copydesk.records.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A party has one of these names, this type and these forms.
 *
 * @param names the names
 * @param types the types that will do, in lower case; any where it is empty
 * @param forms names or titles that it has
 * @param notForms names or titles that it does not have
 * @param ownName whether the name must be its own, not an alias
 * @param only whether no other party may have the name
 * @param notRole words that are in none of its roles, or null
 */
record PartyCheck(
    List<String> names,
    List<String> types,
    List<String> forms,
    List<String> notForms,
    boolean ownName,
    boolean only,
    String notRole)
    implements CaseCheck {
  PartyCheck {
    names = List.copyOf(names);
    types = List.copyOf(types);
    forms = List.copyOf(forms);
    notForms = List.copyOf(notForms);
  }

  @Override
  public String about() {
    return names.get(0);
  }

  @Override
  public String wanted() {
    List<String> wanted = new ArrayList<>();
    wanted.add(types.isEmpty() ? "a party" : String.join(" or ", types));
    if (!forms.isEmpty()) {
      wanted.add("also " + String.join(", ", forms));
    }
    if (!notForms.isEmpty()) {
      wanted.add("not " + String.join(", ", notForms));
    }
    if (notRole != null) {
      wanted.add("no role " + notRole);
    }
    if (ownName) {
      wanted.add("by that name");
    }
    if (only) {
      wanted.add("only one");
    }
    return String.join("; ", wanted);
  }

  @Override
  public Optional<String> fault(CaseRecord record) {
    List<Party> found =
        names.stream()
            .flatMap(n -> (ownName ? record.withOwnName(n) : record.named(n)).stream())
            .distinct()
            .toList();
    if (found.isEmpty()) {
      return Optional.of(notFound(record));
    }
    if (only && found.size() > 1) {
      return Optional.of(found.size() + " parties: " + CaseRecord.shownParties(found));
    }
    List<String> faults =
        found.stream().map(party -> faultOf(party, record)).filter(f -> f != null).toList();
    return faults.size() == found.size() ? Optional.of(faults.get(0)) : Optional.empty();
  }

  private String faultOf(Party party, CaseRecord record) {
    if (!types.isEmpty() && !types.contains(party.type().name().toLowerCase(Locale.ROOT))) {
      return "type: " + CaseRecord.shownParties(List.of(party));
    }
    Set<List<String>> has =
        record.forms(party).stream().map(CaseNames::untitled).collect(Collectors.toSet());
    for (String form : forms) {
      if (!has.contains(CaseNames.untitled(form))) {
        return "'" + form + "' is no form of " + party.name();
      }
    }
    for (String form : notForms) {
      if (has.contains(CaseNames.untitled(form))) {
        return "'" + form + "' is a form of " + party.name();
      }
    }
    List<String> titles = party.roles().stream().map(Role::title).toList();
    boolean hasRole =
        notRole != null
            && titles.stream()
                .anyMatch(title -> CaseWords.contain(CaseWords.of(title), CaseWords.of(notRole)));
    return hasRole ? "roles of " + party.name() + ": " + String.join(", ", titles) : null;
  }

  private String notFound(CaseRecord record) {
    Set<String> wanted = new HashSet<>();
    names.forEach(name -> wanted.addAll(CaseNames.core(name)));
    List<Party> near =
        record.parties().stream()
            .filter(
                party ->
                    record.names(party).stream()
                        .anyMatch(name -> CaseNames.all(name).stream().anyMatch(wanted::contains)))
            .toList();
    return "no such party" + (near.isEmpty() ? "" : "; near: " + CaseRecord.shownParties(near));
  }
}
