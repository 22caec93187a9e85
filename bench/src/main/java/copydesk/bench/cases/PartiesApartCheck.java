package copydesk.bench.cases;

import copydesk.records.Party;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * These are all parties, and different ones.
 *
 * @param parties for each of them, its alternative names
 */
record PartiesApartCheck(List<List<String>> parties) implements CaseCheck {
  PartiesApartCheck {
    parties = parties.stream().map(List::copyOf).toList();
  }

  @Override
  public String about() {
    return parties.stream().map(names -> names.get(0)).collect(Collectors.joining(", "));
  }

  @Override
  public String wanted() {
    return "different parties";
  }

  @Override
  public List<String> names() {
    return parties.stream().flatMap(List::stream).toList();
  }

  @Override
  public Optional<String> fault(CaseRecord record) {
    List<List<Party>> choices = new ArrayList<>();
    for (List<String> names : parties) {
      List<Party> found =
          names.stream().flatMap(name -> record.mayBe(name).stream()).distinct().toList();
      if (found.isEmpty()) {
        return Optional.of("no party " + names.get(0));
      }
      choices.add(found);
    }
    return areDistinct(choices, 0, new HashSet<>())
        ? Optional.empty()
        : Optional.of("one party: " + CaseRecord.shownParties(choices.get(0)));
  }

  /** Whether one of each can be chosen so that no two are the same. */
  private static boolean areDistinct(List<List<Party>> choices, int next, Set<String> taken) {
    if (next == choices.size()) {
      return true;
    }
    for (Party party : choices.get(next)) {
      if (taken.add(party.id())) {
        if (areDistinct(choices, next + 1, taken)) {
          return true;
        }
        taken.remove(party.id());
      }
    }
    return false;
  }
}
