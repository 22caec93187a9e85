package copydesk.bench.score;

import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scores parties: found where a name of one equals a name of gold's in all words that count, whole
 * where it is one party, and of its type. People, organisations and countries that gold does not
 * have are false alarms; places and groups named in passing count neither way.
 */
final class PartyScorer implements Scorer {
  private static final Set<Party.Type> COUNTED =
      Set.of(Party.Type.PERSON, Party.Type.ORGANISATION, Party.Type.COUNTRY);

  private final Convention convention;
  private final Agreement found = new Agreement();
  private final Map<Party.Type, Share> foundByType = new EnumMap<>(Party.Type.class);
  private final Share merged = new Share();
  private final Share typed = new Share();
  private final Rows rows = new Rows();

  PartyScorer(Convention convention) {
    this.convention = convention;
  }

  @Override
  public void add(GoldArticle gold, Optional<EnrichedArticle> record) {
    List<Party> given = record.map(EnrichedArticle::parties).orElse(List.of());
    Set<String> taken = new HashSet<>();
    int hits = 0;
    for (GoldParty party : gold.parties()) {
      List<Party> same = given.stream().filter(one -> isSame(party, one)).toList();
      same.forEach(one -> taken.add(one.id()));
      hits += same.isEmpty() ? 0 : 1;
      score(gold, party, same);
    }
    List<Party> extra =
        given.stream()
            .filter(party -> COUNTED.contains(party.type()) && !taken.contains(party.id()))
            .toList();
    found.add(hits, gold.parties().size(), hits + extra.size());
    for (Party party : extra) {
      rows.add(gold.id(), "no such party", party.name(), false, "no party", shown(party));
    }
  }

  @Override
  public Report report() {
    List<List<String>> byType = new ArrayList<>();
    foundByType.forEach(
        (type, share) ->
            byType.add(List.of(code(type), share.so() + "/" + share.all(), share.percent())));
    return new Report()
        .figure("parties", found)
        .figure("parties merged into one", merged)
        .figure("party type right", typed)
        .table(List.of("type in gold", "found", "%"), byType);
  }

  @Override
  public Rows rows() {
    return rows;
  }

  private void score(GoldArticle gold, GoldParty party, List<Party> same) {
    foundByType.computeIfAbsent(party.type(), type -> new Share()).add(!same.isEmpty());
    String want = code(party.type()) + " " + party.name();
    if (same.isEmpty()) {
      rows.add(gold.id(), "party", party.name(), false, want, "not found");
      return;
    }
    boolean whole = same.size() == 1;
    boolean ofType = same.stream().anyMatch(one -> one.type() == party.type());
    merged.add(whole);
    typed.add(ofType);
    String got = same.stream().map(PartyScorer::shown).collect(Collectors.joining(", "));
    String kind = !whole ? "party in pieces" : ofType ? "party" : "party type";
    rows.add(gold.id(), kind, party.name(), whole && ofType, want, got);
  }

  private boolean isSame(GoldParty gold, Party given) {
    List<String> wanted = convention.namesOf(gold);
    return isNamed(given.name(), wanted)
        || given.aliases().stream().anyMatch(alias -> isNamed(alias, wanted));
  }

  private boolean isNamed(String name, List<String> wanted) {
    return wanted.stream().anyMatch(one -> convention.words().equal(name, one));
  }

  private static String shown(Party party) {
    return code(party.type()) + " " + party.name();
  }

  private static String code(Party.Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
