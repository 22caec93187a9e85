package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameForm;
import copydesk.extract.name.NameType;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes an article's names agree on their types. Names of the same words get the type that most of
 * them have, the surest counting most; a single word that is the surname of a person named in full,
 * or the start of an organisation's longer name, gets theirs. Names of added parties have a vote,
 * and keep their own types.
 */
final class TypeAgreement {
  /** What each name's vote has beside its score: many unsure mentions outweigh a sure one. */
  private static final double VOTE = 0.5;

  private final Map<Long, Map<NameType, Double>> votes = new HashMap<>();
  private final Set<Long> surnames = new HashSet<>();
  private final Set<Long> starts = new HashSet<>();

  private TypeAgreement() {}

  /** The names with the types on which they agree. */
  static List<Name> agree(Tokens tokens, List<Name> names) {
    TypeAgreement agreement = new TypeAgreement();
    List<NameForm> forms = new ArrayList<>(names.size());
    for (Name name : names) {
      NameForm form = NameForm.of(tokens, name.range());
      forms.add(form);
      agreement.vote(name, form);
    }
    List<Name> agreed = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      NameType type = name.added() == null ? agreement.type(name, forms.get(i)) : name.type();
      agreed.add(type == name.type() ? name : name.as(type));
    }
    return agreed;
  }

  private void vote(Name name, NameForm form) {
    if (form.size() == 0) {
      return;
    }
    votes
        .computeIfAbsent(form.key(), key -> new EnumMap<>(NameType.class))
        .merge(name.type(), VOTE + name.score(), Double::sum);
    if (form.size() > 1 && name.type() == NameType.PERSON) {
      surnames.add(form.lastWord());
    }
    if (form.size() > 1 && name.type() == NameType.ORGANISATION) {
      starts.add(form.firstWord());
    }
  }

  private NameType type(Name name, NameForm form) {
    if (form.size() == 0) {
      return name.type();
    }
    NameType agreed = most(votes.get(form.key()));
    if (form.size() == 2
        && agreed == NameType.ORGANISATION
        && surnames.contains(form.lastWord())
        && Offices.isHead(form.firstWord())) {
      return NameType.PERSON;
    }
    if (form.size() > 1) {
      return agreed;
    }
    boolean surname = surnames.contains(form.firstWord());
    if (agreed == NameType.ORGANISATION && surname) {
      return NameType.PERSON;
    }
    boolean start = starts.contains(form.firstWord());
    return agreed == NameType.PERSON && start && !surname ? NameType.ORGANISATION : agreed;
  }

  /** The type with the most votes; of several, the first as {@link NameType} lists them. */
  private static NameType most(Map<NameType, Double> votes) {
    return Collections.max(
            votes.entrySet(),
            Map.Entry.<NameType, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .getKey();
  }
}
