package copydesk.bench.score;

import copydesk.records.EnrichedArticle;
import copydesk.records.Span;
import copydesk.records.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Scores statements by their spans: contents are paired one to one by their overlap; a speaker is
 * right where the words given for him touch the annotated ones, or neither has any.
 */
final class AttributionScorer implements Scorer {
  private static final double FOUND = 0.3;
  private static final double[] LEAST = {FOUND, 0.8, 1.0};
  private static final double ANY = 0.01;

  private final Map<String, Agreement> figures = new LinkedHashMap<>();
  private final Share quotedSpeakers = new Share();
  private final Share allSpeakers = new Share();
  private final Map<Statement.Kind, KindCounts> kinds = new EnumMap<>(Statement.Kind.class);
  private final RuleTable rules = new RuleTable();
  private final Rows rows = new Rows();

  private static final class KindCounts {
    private final Share found = new Share();
    private final Share exact = new Share();
    private final Share speaker = new Share();
  }

  AttributionScorer() {
    for (Statement.Kind kind : Statement.Kind.values()) {
      kinds.put(kind, new KindCounts());
    }
  }

  @Override
  public void add(GoldArticle gold, Optional<EnrichedArticle> record) {
    Given given = new Given(gold.text(), record);
    given.statements.forEach(rules::given);
    Part quoted =
        new Part(gold, given, GoldAttribution::isQuoted, s -> s.kind() != Statement.Kind.INDIRECT);
    Part direct =
        new Part(
            gold,
            given,
            attribution -> attribution.kind() == Statement.Kind.DIRECT,
            s -> s.kind() != Statement.Kind.INDIRECT);
    Part all = new Part(gold, given, attribution -> true, statement -> true);
    addContents("quoted", quoted, quotedSpeakers);
    for (double least : LEAST) {
      int hits = direct.pairs(least).size();
      figure("direct, recall at " + least).add(hits, direct.gold.size(), hits);
    }
    addContents("all", all, allSpeakers);
    addWords("all, speaker mention exact", gold, sources(gold), sources(given), 1.0);
    addWords("all, cue overlap", gold, cues(gold), cues(given), ANY);
    all.countKinds();
    all.list();
  }

  @Override
  public Report report() {
    Report report = new Report();
    figures.forEach(report::figure);
    report
        .figure("quoted, speaker accuracy on found", quotedSpeakers)
        .figure("all, speaker accuracy on found", allSpeakers);
    List<List<String>> byKind = new ArrayList<>();
    kinds.forEach(
        (kind, counts) ->
            byKind.add(
                List.of(
                    kind.name().toLowerCase(Locale.ROOT),
                    String.valueOf(counts.found.all()),
                    counts.found.percent(),
                    counts.exact.percent(),
                    counts.speaker.percent())));
    report.table(
        List.of("kind", "annotated", "% found", "% exact", "% right speaker where found"), byKind);
    rules.addTo(report);
    return report;
  }

  @Override
  public Rows rows() {
    return rows;
  }

  private void addContents(String name, Part part, Share speakers) {
    for (double least : LEAST) {
      List<Overlap.Pair> pairs = part.pairs(least);
      figure(name + ", content at " + least).add(pairs.size(), part.gold.size(), part.given.size());
      if (least == FOUND) {
        int right = (int) pairs.stream().filter(part::speakerRight).count();
        figure(name + ", content at " + least + " with right speaker")
            .add(right, part.gold.size(), part.given.size());
        pairs.stream()
            .filter(pair -> !part.source(pair).isEmpty())
            .forEach(pair -> speakers.add(part.speakerRight(pair)));
      }
    }
  }

  private void addWords(
      String name,
      GoldArticle article,
      List<List<Span>> gold,
      List<List<Span>> given,
      double least) {
    List<BitSet> wanted = gold.stream().map(article.text()::covered).toList();
    List<BitSet> got = given.stream().map(article.text()::covered).toList();
    figure(name).add(Overlap.pairs(wanted, got, least).size(), wanted.size(), got.size());
  }

  private static List<List<Span>> sources(GoldArticle gold) {
    return gold.attributions().stream()
        .map(GoldAttribution::source)
        .filter(spans -> !spans.isEmpty())
        .toList();
  }

  private static List<List<Span>> sources(Given given) {
    return given.statements.stream()
        .filter(statement -> statement.speaker() != null && statement.speaker().mention() != null)
        .map(statement -> List.of(statement.speaker().mention()))
        .toList();
  }

  private static List<List<Span>> cues(GoldArticle gold) {
    return gold.attributions().stream()
        .map(GoldAttribution::cue)
        .filter(spans -> !spans.isEmpty())
        .toList();
  }

  private static List<List<Span>> cues(Given given) {
    return given.statements.stream()
        .filter(statement -> statement.cue() != null)
        .map(statement -> List.of(statement.cue()))
        .toList();
  }

  private Agreement figure(String name) {
    return figures.computeIfAbsent(name, key -> new Agreement());
  }

  /** The attributions and statements of an article that are of certain kinds. */
  private final class Part {
    private final GoldArticle article;
    private final Given record;
    private final List<GoldAttribution> gold;
    private final List<Statement> given;
    private final List<BitSet> wanted;
    private final List<BitSet> got;

    private Part(
        GoldArticle article,
        Given record,
        Predicate<GoldAttribution> ofGold,
        Predicate<Statement> ofGiven) {
      this.article = article;
      this.record = record;
      this.gold = article.attributions().stream().filter(ofGold).toList();
      this.given = record.statements.stream().filter(ofGiven).toList();
      this.wanted = gold.stream().map(one -> article.text().covered(one.content())).toList();
      this.got = given.stream().map(one -> article.text().covered(one.spans())).toList();
    }

    private List<Overlap.Pair> pairs(double least) {
      return Overlap.pairs(wanted, got, least);
    }

    private BitSet source(Overlap.Pair pair) {
      return article.text().covered(gold.get(pair.gold()).source());
    }

    private boolean speakerRight(Overlap.Pair pair) {
      Statement statement = given.get(pair.given());
      BitSet mention =
          statement.speaker() == null || statement.speaker().mention() == null
              ? new BitSet()
              : article.text().covered(List.of(statement.speaker().mention()));
      BitSet source = source(pair);
      return source.isEmpty() ? mention.isEmpty() : source.intersects(mention);
    }

    private void countKinds() {
      Map<Integer, Overlap.Pair> found = byGold(pairs(FOUND));
      Map<Integer, Overlap.Pair> exact = byGold(pairs(1.0));
      for (int i = 0; i < gold.size(); i++) {
        KindCounts counts = kinds.get(gold.get(i).kind());
        counts.found.add(found.containsKey(i));
        counts.exact.add(exact.containsKey(i));
        if (found.containsKey(i)) {
          boolean right = speakerRight(found.get(i));
          counts.speaker.add(right);
          rules.answer(given.get(found.get(i).given()), right);
        }
      }
    }

    private void list() {
      Map<Integer, Overlap.Pair> found = byGold(pairs(FOUND));
      BitSet answers = new BitSet();
      for (int i = 0; i < gold.size(); i++) {
        Overlap.Pair pair = found.get(i);
        if (pair != null) {
          answers.set(pair.given());
        }
        rows.add(
            article.id(),
            "attribution",
            words(gold.get(i).content()),
            pair != null && speakerRight(pair),
            words(gold.get(i).source()),
            pair == null ? "not found" : record.shown(given.get(pair.given())));
      }
      for (int j = answers.nextClearBit(0); j < given.size(); j = answers.nextClearBit(j + 1)) {
        Statement extra = given.get(j);
        rows.add(
            article.id(),
            "no attribution",
            extra.text(),
            false,
            "no statement",
            record.shown(extra));
      }
    }

    private String words(List<Span> spans) {
      return spans.isEmpty() ? "nobody" : article.text().words(spans.get(0));
    }
  }

  private static Map<Integer, Overlap.Pair> byGold(List<Overlap.Pair> pairs) {
    Map<Integer, Overlap.Pair> byGold = new LinkedHashMap<>();
    pairs.forEach(pair -> byGold.put(pair.gold(), pair));
    return byGold;
  }
}
