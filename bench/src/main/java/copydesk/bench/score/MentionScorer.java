package copydesk.bench.score;

import copydesk.records.EnrichedArticle;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scores names in the text: right where a party of the type is mentioned by name, or by what stands
 * for it, from the same first to the same last letter. Countries and places are locations.
 */
final class MentionScorer implements Scorer {
  private static final String GROUP = "group";
  private static final List<String> NAMED = List.of("person", "organisation", "location");
  private static final Set<Mention.Kind> BY_NAME = Set.of(Mention.Kind.NAME, Mention.Kind.METONYM);

  private final Map<String, Agreement> byType = new LinkedHashMap<>();
  private final Agreement named = new Agreement();
  private final Agreement whateverTheType = new Agreement();
  private final Rows rows = new Rows();

  /** Groups count where gold has any: not all corpora mark them. */
  MentionScorer(boolean groups) {
    NAMED.forEach(type -> byType.put(type, new Agreement()));
    if (groups) {
      byType.put(GROUP, new Agreement());
    }
  }

  @Override
  public void add(GoldArticle article, Optional<EnrichedArticle> record) {
    Map<String, Set<Span>> gold = new TreeMap<>();
    for (GoldMention mention : article.mentions()) {
      gold.computeIfAbsent(mention.type(), type -> new HashSet<>()).add(mention.span());
    }
    Map<String, Set<Span>> given = given(record);
    Set<Span> anyGiven = new HashSet<>();
    given.values().forEach(anyGiven::addAll);
    Set<Span> anyNamed = new HashSet<>();
    byType.forEach(
        (type, agreement) -> {
          Set<Span> wanted = gold.getOrDefault(type, Set.of());
          Set<Span> got = given.getOrDefault(type, Set.of());
          int right = (int) wanted.stream().filter(got::contains).count();
          agreement.add(right, wanted.size(), got.size());
          if (!type.equals(GROUP)) {
            named.add(right, wanted.size(), got.size());
            anyNamed.addAll(wanted);
          }
          list(article, type, wanted, got);
        });
    int right = (int) anyNamed.stream().filter(anyGiven::contains).count();
    whateverTheType.add(right, anyNamed.size(), right);
  }

  @Override
  public Report report() {
    Report report = new Report();
    byType.forEach(report::figure);
    return report
        .figure("person+organisation+location", named)
        .figure("found, whatever the type (recall)", whateverTheType);
  }

  @Override
  public Rows rows() {
    return rows;
  }

  private static Map<String, Set<Span>> given(Optional<EnrichedArticle> record) {
    Map<String, Set<Span>> given = new TreeMap<>();
    for (Party party : record.map(EnrichedArticle::parties).orElse(List.of())) {
      Set<Span> spans = given.computeIfAbsent(typeOf(party), type -> new HashSet<>());
      for (Mention mention : party.mentions()) {
        if (BY_NAME.contains(mention.kind())) {
          spans.add(new Span(mention.start(), mention.end()));
        }
      }
    }
    return given;
  }

  private static String typeOf(Party party) {
    return switch (party.type()) {
      case COUNTRY, PLACE -> "location";
      case PERSON, ORGANISATION, GROUP -> party.type().name().toLowerCase(Locale.ROOT);
    };
  }

  private void list(GoldArticle article, String type, Set<Span> wanted, Set<Span> got) {
    for (Span span : inOrder(wanted)) {
      boolean right = got.contains(span);
      String words = article.text().words(span);
      rows.add(article.id(), "name", words, right, type, right ? type : "not found");
    }
    for (Span span : inOrder(got)) {
      if (!wanted.contains(span)) {
        rows.add(article.id(), "no name", article.text().words(span), false, "no name", type);
      }
    }
  }

  private static List<Span> inOrder(Set<Span> spans) {
    return spans.stream()
        .sorted((one, other) -> Integer.compare(one.start(), other.start()))
        .toList();
  }
}
