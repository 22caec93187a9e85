package copydesk.extract;

import copydesk.extract.name.Name;
import copydesk.extract.naming.NameTrace;
import copydesk.extract.party.Entity;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Gender;
import copydesk.records.PartyReference;
import copydesk.records.text.OneLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Watches the steps of one article that is explained: after each it compares the parties with what
 * they were before. Steps know nothing of it. Not thread-safe.
 */
final class PartyTracer {
  private final Tokens tokens;
  private final NameTrace names;

  /** By party, in the order in which the parties came up. */
  private final Map<Entity, History> histories = new LinkedHashMap<>();

  PartyTracer(Tokens tokens, NameTrace names) {
    this.tokens = tokens;
    this.names = names;
  }

  /** What is known of a party, and what steps did to it. */
  private static final class History {
    private final Map<PartyTrace.Change, Integer> changes = new LinkedHashMap<>();
    private int references;
    private int roles;
    private PartyReference entry;
    private Gender gender = Gender.UNKNOWN;
    private boolean leftOut;

    void add(String step, String what) {
      changes.merge(new PartyTrace.Change(step, what, 1), 1, Integer::sum);
    }

    PartyTrace trace(String id, String name) {
      List<PartyTrace.Change> counted = new ArrayList<>();
      changes.forEach(
          (change, times) ->
              counted.add(new PartyTrace.Change(change.step(), change.what(), times)));
      return new PartyTrace(id, name, counted);
    }
  }

  /** Takes the parties as a step left them. */
  void after(String step, List<Entity> parties) {
    for (Entity party : parties) {
      compare(step, party, histories.computeIfAbsent(party, newcomer -> new History()));
    }
    Set<Entity> there = new HashSet<>(parties);
    histories.forEach(
        (party, history) -> {
          if (!history.leftOut && !there.contains(party)) {
            history.leftOut = true;
            history.add(step, "left it out");
          }
        });
  }

  private void compare(String step, Entity party, History history) {
    for (; history.references < party.references().size(); history.references++) {
      addReference(step, party.references().get(history.references), history);
    }
    for (; history.roles < party.roles().size(); history.roles++) {
      Entity.Role role = party.roles().get(history.roles);
      String of = role.of() == null ? "" : " of " + role.of().name();
      history.add(step, "role " + quoted(role.range()) + of);
    }
    if (party.entry() != null && !party.entry().equals(history.entry)) {
      history.entry = party.entry();
      history.add(step, "known as " + party.entry().key());
    }
    if (party.gender() != history.gender) {
      history.gender = party.gender();
      history.add(step, party.gender().name().toLowerCase(Locale.ROOT));
    }
  }

  private void addReference(String step, Entity.Reference reference, History history) {
    String what =
        reference.kind().name().toLowerCase(Locale.ROOT) + " " + quoted(reference.range());
    if (reference.by() == null) {
      history.add(step, what);
      return;
    }
    for (NameTrace.Change change : names.changes()) {
      if (change.touches(reference.range())) {
        history.add(change.rule(), describe(change));
      }
    }
    history.add(reference.by().rule(), what + ": " + reference.by().reason());
  }

  /**
   * The traces of the parties in the record's order, then those of parties that were left out, then
   * that of the names that are no party's.
   *
   * @param id a party's id in the record; null where it has none
   */
  List<PartyTrace> traces(List<Entity> recorded, Function<Entity, String> id) {
    List<PartyTrace> traces = new ArrayList<>();
    for (Entity party : recorded) {
      traces.add(histories.get(party).trace(id.apply(party), party.name()));
    }
    histories.forEach(
        (party, history) -> {
          if (id.apply(party) == null) {
            traces.add(history.trace(null, party.name()));
          }
        });
    History nobodys = new History();
    for (NameTrace.Change change : names.changes()) {
      if (histories.keySet().stream().noneMatch(party -> isOf(change, party))) {
        nobodys.add(change.rule(), describe(change));
      }
    }
    if (!nobodys.changes.isEmpty()) {
      traces.add(nobodys.trace(null, null));
    }
    return traces;
  }

  private static boolean isOf(NameTrace.Change change, Entity party) {
    return party.references().stream()
        .anyMatch(reference -> reference.by() != null && change.touches(reference.range()));
  }

  private String describe(NameTrace.Change change) {
    if (change.after() == null) {
      return "left out " + described(change.before());
    }
    return change.before() == null
        ? "found " + described(change.after())
        : "made " + described(change.before()) + " " + described(change.after());
  }

  private String described(Name name) {
    String type = name.type().name().toLowerCase(Locale.ROOT);
    String added = name.added() == null ? "" : " " + name.added().key();
    return type + " " + quoted(name.range()) + added;
  }

  private String quoted(Range range) {
    return "“" + OneLine.of(tokens.string(range.first(), range.end())) + "”";
  }
}
