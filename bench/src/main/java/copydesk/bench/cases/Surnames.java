package copydesk.bench.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares names, knowing which surnames two people of the case share: there a surname alone says
 * too little. Immutable.
 */
final class Surnames {
  private static final Set<String> RELATIONS =
      Set.of("of", "for", "by", "to", "with", "from", "at");

  private final Set<String> shared = new HashSet<>();

  /** Knows the names of a case. */
  Surnames(Iterable<String> names) {
    Map<String, Set<String>> firstNames = new HashMap<>();
    for (String name : names) {
      List<String> words = CaseNames.core(name);
      if (words.size() > 1 && !CaseNames.isDescription(name)) {
        firstNames
            .computeIfAbsent(CaseNames.last(words), surname -> new HashSet<>())
            .add(words.get(0));
      }
    }
    firstNames.forEach(
        (surname, firsts) -> {
          if (firsts.size() > 1) {
            shared.add(surname);
          }
        });
  }

  /**
   * Whether the name given may be the expected one: equal, or the words of one are among those of
   * the other and the last words are equal. "Bank of Ostrov" is not "Ostrov", "Kim and Lee" is not
   * "Lee".
   */
  boolean areSame(String expected, String given) {
    List<String> a = CaseNames.core(expected);
    List<String> b = CaseNames.core(given);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (b.size() == 1 && a.size() > 1 && shared.contains(CaseNames.last(a))) {
      return false;
    }
    if (a.equals(b)) {
      return true;
    }
    if (a.contains("and") != b.contains("and") || expected.contains("&") != given.contains("&")) {
      return false;
    }
    if (!CaseNames.last(a).equals(CaseNames.last(b)) || !CaseNames.nested(a, b)) {
      return false;
    }
    List<String> part = a.size() < b.size() ? a : b;
    List<String> full = a.size() < b.size() ? b : a;
    int before = full.indexOf(part.get(0)) - 1;
    return before < 0 || !RELATIONS.contains(full.get(before));
  }
}
