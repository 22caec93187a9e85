package copydesk.extract.record;

import copydesk.records.Role;
import copydesk.records.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One party's roles as records, each once with all its mentions, however they are capitalised. A
 * title that does not say whose it is counts for the role under this title that the text named
 * last, or else names next.
 */
final class RoleRecords {
  private record Stated(String title, String of, Span mention) {
    String folded() {
      return title.toLowerCase(Locale.ROOT);
    }
  }

  private record Key(String title, String of) {}

  private final List<Stated> stated = new ArrayList<>();

  /** Whose a title is, where nothing before has said it. */
  private final Map<String, String> next = new HashMap<>();

  /** Adds a mention of a role; they come in text order. */
  void add(String title, String of, Span mention) {
    Stated role = new Stated(title, of, mention);
    stated.add(role);
    if (of != null) {
      next.putIfAbsent(role.folded(), of);
    }
  }

  /** In the order of their first mentions. */
  List<Role> all() {
    if (stated.size() == 1) {
      return List.of(record(stated.get(0).of(), stated));
    }
    Map<String, String> whose = new HashMap<>(next);
    Map<Key, List<Stated>> roles = new LinkedHashMap<>();
    for (Stated role : stated) {
      if (role.of() != null) {
        whose.put(role.folded(), role.of());
      }
      Key key = new Key(role.folded(), whose.get(role.folded()));
      roles.computeIfAbsent(key, same -> new ArrayList<>()).add(role);
    }
    return roles.entrySet().stream().map(e -> record(e.getKey().of(), e.getValue())).toList();
  }

  private static Role record(String of, List<Stated> stated) {
    List<Span> mentions = stated.stream().map(Stated::mention).distinct().toList();
    return new Role(stated.get(0).title(), of, mentions);
  }
}
