package copydesk.bench.cases;

import copydesk.records.Party;
import java.util.List;
import java.util.Optional;

/**
 * Nothing has one of these names; none begins with one that ends in "*".
 *
 * @param unwanted the names
 */
record NoPartyCheck(List<String> unwanted) implements CaseCheck {
  private static final String BEGINS = "*";

  NoPartyCheck {
    unwanted = List.copyOf(unwanted);
  }

  @Override
  public String about() {
    return String.join(", ", unwanted);
  }

  @Override
  public String wanted() {
    return "no party";
  }

  @Override
  public Optional<String> fault(CaseRecord record) {
    List<Party> wrong =
        record.parties().stream()
            .filter(party -> record.names(party).stream().anyMatch(this::isUnwanted))
            .toList();
    return wrong.isEmpty() ? Optional.empty() : Optional.of(CaseRecord.shownParties(wrong));
  }

  private boolean isUnwanted(String name) {
    List<String> words = CaseNames.untitled(name);
    return unwanted.stream().anyMatch(one -> isLike(words, one));
  }

  private static boolean isLike(List<String> words, String unwanted) {
    if (!unwanted.endsWith(BEGINS)) {
      return words.equals(CaseNames.untitled(unwanted));
    }
    List<String> start = CaseNames.untitled(unwanted.substring(0, unwanted.length() - 1));
    return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
  }
}
